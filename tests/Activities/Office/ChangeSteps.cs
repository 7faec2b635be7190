namespace Bases.Activities.Tests.Office;

/// <summary>The steps of a significant change (article 23).</summary>
internal static class ChangeSteps
{
    public static string IdOf(string baseId) => $"change-{baseId}-1";

    public static Office Open(Office office, string baseId, string kind, string occurredOn, bool discovered = false) =>
        office.Start(
            "significant-change",
            IdOf(baseId),
            new
            {
                changeReportId = IdOf(baseId),
                baseId,
                kind,
                occurredOn,
                discovered,
            },
            discovered ? "formal1" : "applicant"
        );

    public static Office Report(Office office, string baseId, object form, string element = "report") =>
        office.Complete(IdOf(baseId), element, "applicant", new { changeReport = form });

    public static Office Examine(Office office, string baseId, string decision, string opinion = "情况属实。") =>
        office.Complete(IdOf(baseId), "examine", "formal1", new { changeExamination = new { decision, opinion } });
}
