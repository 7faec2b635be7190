using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>One base and one year of the annual assessment (article 22), with what people decided, from the journal.</summary>
internal sealed record Year(NamedBase Base, int ReportYear, DateOnly Due, DateTimeOffset Closes)
{
    public string Case => $"annual-{Base.Id}-{ReportYear}";

    public DateTimeOffset? SubmittedAt => Evidence.Instant(Base.Report(ReportYear)?["submittedAt"]);

    /// <summary>What the officers entered, in order: the step, who, and the form.</summary>
    public required IReadOnlyList<(string Step, string? Actor, DateTimeOffset At, JsonNode? Form)> Decisions { get; init; }

    public JsonNode? LastOf(string step) => Decisions.LastOrDefault(decision => decision.Step == step).Form;

    public string? ActorOf(string step) => Decisions.LastOrDefault(decision => decision.Step == step).Actor;
}
