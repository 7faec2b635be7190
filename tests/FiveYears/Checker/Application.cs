using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>An application as the evidence has it, with each state that it was in.</summary>
internal sealed class Application(Evidence evidence, string id, JsonNode last)
{
    public string Id => id;

    public JsonNode Last => last;

    public string Call { get; } = Evidence.Text(last["callId"])!;

    public string Host { get; } = Evidence.Text(last["hostId"])!;

    public string? Leader { get; } = Evidence.Text(last["leaderPersonId"]);

    public string Status { get; } = Evidence.Text(last["status"])!;

    public string? Renews { get; } = Evidence.Text(last["redesignatesBaseId"]);

    public DateTimeOffset? SubmittedAt { get; } = Evidence.Instant(last["submittedAt"]);

    public bool IsLocal { get; } = Evidence.Text(evidence.Find("host", Evidence.Text(last["hostId"])!)!["affiliation"]) == "local";

    public string City { get; } = Evidence.Text(evidence.Find("host", Evidence.Text(last["hostId"])!)!["city"])!;

    /// <summary>The states it was in, each with its first and its end; null while it lasts.</summary>
    public IReadOnlyList<(string Status, DateTimeOffset From, DateTimeOffset? To)> States { get; } =
        StatesOf(evidence.History("application", id));

    public string? StatusAt(DateTimeOffset at) => States.LastOrDefault(state => state.From <= at).Status;

    /// <summary>When it first was in a state.</summary>
    public DateTimeOffset? First(string status) =>
        States.Where(state => state.Status == status).Select(state => (DateTimeOffset?)state.From).FirstOrDefault();

    /// <summary>Handed in or a draft, and not over.</summary>
    public bool IsPendingAt(DateTimeOffset at) => StatusAt(at) is { } status && !Ends.Contains(status);

    private static readonly HashSet<string> Ends =
    [
        "not_recommended",
        "not_accepted",
        "disagreed",
        "named",
        "plaque_awarded",
        "closed",
        "withdrawn",
        "rejected",
        "overdue",
    ];

    private static List<(string, DateTimeOffset, DateTimeOffset?)> StatesOf(IReadOnlyList<Revision> history)
    {
        var states = new List<(string Status, DateTimeOffset From, DateTimeOffset? To)>();
        foreach (var revision in history)
        {
            var status = Evidence.Text(revision.Content["status"])!;
            if (states.Count == 0 || states[^1].Status != status)
            {
                if (states.Count > 0)
                {
                    states[^1] = states[^1] with { To = revision.At };
                }

                states.Add((status, revision.At, null));
            }
        }

        return states;
    }
}
