using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>One base and one year of the annual assessment (article 22), with what people decided, from the journal.</summary>
internal sealed record Year(NamedBase Base, int ReportYear, DateOnly Due, DateTimeOffset Closes)
{
    public string Case => $"annual-{Base.Id}-{ReportYear}";

    public DateTimeOffset? SubmittedAt => Evidence.Instant(Base.Report(ReportYear)?["submittedAt"]);

    /// <summary>What the officers entered, in order.</summary>
    public required IReadOnlyList<Step> Decisions { get; init; }

    public JsonNode? LastOf(string step) => Decisions.LastOrDefault(decision => decision.Element == step)?.Form(FormOfStep[step]);

    public string? ActorOf(string step) => Decisions.LastOrDefault(decision => decision.Element == step)?.Actor;

    private static readonly Dictionary<string, string> FormOfStep = new()
    {
        ["department-review"] = "annualReview",
        ["confirm-overdue"] = "annualOverdue",
        ["release"] = "annualRelease",
    };
}
