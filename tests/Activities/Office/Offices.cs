namespace Bases.Activities.Tests.Office;

/// <summary>Offices at the point where a test begins.</summary>
internal static class Offices
{
    public const string CallId = "CALL-T";

    public static Office Empty() => new(SampleRegister.Entries(), "2026-11-20 09:00");

    public static Office WithOpenCall()
    {
        var office = Empty();
        office.Start("call", CallId, new { callId = CallId }, "call1")
            .Complete(CallId, "draft-call", "call1", Paper.Call())
            .Complete(CallId, "approve-call", "release1", new { callApproval = new { decision = "approve" } })
            .MoveTo("2026-11-24 10:00");
        return office;
    }

    /// <summary>Fills in and submits, with the content of a sample application.</summary>
    public static void Apply(Office office, string applicationId, string hostId, string sample)
    {
        Open(office, applicationId, hostId);
        office.Complete(applicationId, "fill", "applicant-" + hostId, new { application = Paper.Application(sample) });
    }

    public static void Open(Office office, string applicationId, string hostId) =>
        office.Start("application", applicationId, new { applicationId, callId = CallId, hostId }, "applicant-" + hostId);

    public static void Recommend(Office office, string applicationId) =>
        office.Complete(applicationId, "municipal-check", "bureau", new { municipalCheck = new { decision = "recommend", comment = "同意推荐", priority = 1 } });
}
