using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>A base as the evidence has it: when it was effective, who led it, what it got.</summary>
internal sealed class NamedBase(Evidence evidence, JsonNode last)
{
    public string Id { get; } = Evidence.Text(last["baseId"])!;

    public string Name { get; } = Evidence.Text(last["name"]) ?? Evidence.Text(last["baseId"])!;

    public string Regime { get; } = Evidence.Text(last["regime"])!;

    public string Status { get; } = Evidence.Text(last["status"])!;

    /// <summary>The first day: of naming, or of inclusion (articles 18 and 30).</summary>
    public DateOnly From { get; } = Evidence.Day(last["nationalIncludedOn"]) ?? Evidence.Day(last["designatedOn"])!.Value;

    /// <summary>The first day on which it was not effective any more.</summary>
    public DateOnly? EndedOn { get; } = Evidence.Text(last["status"]) == "effective" ? null : Evidence.Day(last["statusChangedOn"]);

    /// <summary>When the end was entered.</summary>
    public DateTimeOffset? EndedAt { get; } =
        evidence
            .History("base", Evidence.Text(last["baseId"])!)
            .FirstOrDefault(revision => Evidence.Text(revision.Content["status"]) != "effective")
            ?.At;

    public JsonArray Reports { get; } = last["annualReports"]!.AsArray();

    public JsonArray Evaluations { get; } = last["evaluations"]!.AsArray();

    public JsonArray Changes { get; } = last["changes"]!.AsArray();

    public bool IsEffectiveOn(DateOnly day) => From <= day && !(EndedOn <= day);

    public string? ResultOf(int year) => Evidence.Text(Report(year)?["departmentResult"]);

    public JsonNode? Report(int year) => Reports.FirstOrDefault(report => report!["reportYear"]!.GetValue<int>() == year);

    /// <summary>Where the leader of the day was written to, as the register knew it then.</summary>
    public string? LeaderMail(DateTimeOffset at)
    {
        var known = evidence.Find("base", Id, at)!;
        var day = Calendar.DayOf(at);
        var leader =
            known["changes"]!
                .AsArray()
                .Where(change => Evidence.Text(change!["newLeaderPersonId"]) is not null && Evidence.Day(change["occurredOn"]) <= day)
                .OrderBy(change => Evidence.Day(change!["occurredOn"]))
                .Select(change => Evidence.Text(change!["newLeaderPersonId"]))
                .LastOrDefault()
            ?? Evidence.Text(known["leaderPersonId"])!;
        return Evidence.Text(evidence.Find("person", leader, at)?["email"]);
    }

    public string? HostMail(DateTimeOffset at) =>
        Evidence.Text(evidence.Find("host", Evidence.Text(evidence.Find("base", Id, at)!["hostId"])!, at)?["contactEmail"]);
}
