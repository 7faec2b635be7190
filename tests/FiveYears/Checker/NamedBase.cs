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
    public DateOnly From { get; } =
        Evidence.Text(last["regime"]) == "national_not_joined"
            ? DateOnly.MaxValue
            : Evidence.Day(last["nationalIncludedOn"]) ?? Evidence.Day(last["designatedOn"])!.Value;

    public JsonNode Last => last;

    public string? Application { get; } = Evidence.Text(last["fromApplicationId"]);

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
    public string? LeaderMail(DateTimeOffset at) => Evidence.Text(evidence.Find("person", LeaderAt(at), at)?["email"]);

    public string? HostMail(DateTimeOffset at) => Evidence.Text(evidence.Find("host", HostAt(at), at)?["contactEmail"]);

    /// <summary>Its host on the day, as the register knew it then.</summary>
    public string HostAt(DateTimeOffset at) => LastChange(at, "newHostId") ?? Evidence.Text(Known(at)["hostId"])!;

    public string LeaderAt(DateTimeOffset at) => LastChange(at, "newLeaderPersonId") ?? Evidence.Text(Known(at)["leaderPersonId"])!;

    public string FieldAt(DateTimeOffset at) => LastChange(at, "newTechnicalFieldCode") ?? Evidence.Text(Known(at)["technicalFieldCode"])!;

    /// <summary>As far as the register knew at an instant.</summary>
    public bool WasEffectiveAt(DateTimeOffset at) => IsKnownAt(at) && From <= Calendar.DayOf(at) && !(EndedAt <= at);

    /// <summary>In the register, and not as a national base that has yet to join (article 30).</summary>
    public bool IsKnownAt(DateTimeOffset at) =>
        evidence.Find("base", Id, at) is { } known && Evidence.Text(known["regime"]) != "national_not_joined";

    private JsonNode Known(DateTimeOffset at) => evidence.Find("base", Id, at)!;

    private string? LastChange(DateTimeOffset at, string what)
    {
        var day = Calendar.DayOf(at);
        return Known(at)["changes"]!
            .AsArray()
            .Where(change => Evidence.Text(change![what]) is not null && Evidence.Day(change["occurredOn"]) <= day)
            .OrderBy(change => Evidence.Day(change!["occurredOn"]))
            .Select(change => Evidence.Text(change![what]))
            .LastOrDefault();
    }
}
