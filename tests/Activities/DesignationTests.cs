using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests;

/// <summary>An application becomes a base, by the procedures of the tree.</summary>
public class DesignationTests
{
    [Fact]
    public void Should_open_a_call_only_when_a_second_person_has_approved_it()
    {
        var office = Offices.Empty();
        office.Start("call", "CALL-T", new { callId = "CALL-T" }, "call1")
            .Complete("CALL-T", "draft-call", "call1", Paper.Call());

        office.Complete("CALL-T", "approve-call", "call1", new { callApproval = new { decision = "approve" } });
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.AwaitingApproval);

        office.Complete("CALL-T", "approve-call", "release1", new { callApproval = new { decision = "approve" } });
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Approved);

        office.MoveTo("2026-11-23 09:00:00");
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Open);
    }

    [Fact]
    public void Should_take_an_application_through_to_a_named_base()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H11", "A011");
        office.Tasks.ShouldContain("T1/municipal-check");
        Offices.Recommend(office, "T1");
        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldContain("T1/formal-check");
    }
}
