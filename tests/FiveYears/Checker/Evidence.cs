using System.Globalization;
using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>A revision of an entry of the register.</summary>
internal sealed record Revision(string Kind, string Id, DateTimeOffset At, string? Actor, JsonNode Content);

/// <summary>A mail as it left.</summary>
internal sealed record Mail(DateTimeOffset At, string Template, string To, string? Cc, string? Case, string Subject);

/// <summary>A record of the journal.</summary>
internal sealed record Entry(
    long Sequence,
    DateTimeOffset At,
    string? Actor,
    string Kind,
    string? Element,
    long? Instance,
    JsonArray Events
);

/// <summary>All that the checker reads: what a run has written down, and the holiday notices.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<(string Kind, string Id), List<Revision>> revisions = [];

    private Evidence(Calendar calendar, IReadOnlyList<Mail> mails, IReadOnlyList<Entry> journal)
    {
        Calendar = calendar;
        Mails = mails;
        Journal = journal;
    }

    public Calendar Calendar { get; }

    public IReadOnlyList<Mail> Mails { get; }

    public IReadOnlyList<Entry> Journal { get; }

    public static Evidence Read(string folder)
    {
        var evidence = new Evidence(
            new Calendar(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "holidays.json")))!),
            [
                .. Lines(folder, "mails.jsonl")
                    .Select(line => new Mail(
                        Instant(line["at"])!.Value,
                        Text(line["template"])!,
                        Text(line["to"])!,
                        Text(line["cc"]),
                        Text(line["case"]),
                        Text(line["subject"])!
                    )),
            ],
            [
                .. Lines(folder, "journal.jsonl")
                    .Select(line => new Entry(
                        line["sequence"]!.GetValue<long>(),
                        Instant(line["at"])!.Value,
                        Text(line["actor"]),
                        Text(line["kind"])!,
                        Text(line["element"]),
                        line["instance"]?.GetValue<long>(),
                        line["events"]!.AsArray()
                    )),
            ]
        );
        foreach (var line in Lines(folder, "register.jsonl"))
        {
            var revision = new Revision(
                Text(line["kind"])!,
                Text(line["id"])!,
                Instant(line["at"])!.Value,
                Text(line["actor"]),
                line["content"]!
            );
            if (!evidence.revisions.TryGetValue((revision.Kind, revision.Id), out var known))
            {
                evidence.revisions.Add((revision.Kind, revision.Id), known = []);
            }

            known.Add(revision);
        }

        return evidence;
    }

    public static string? Text(JsonNode? node) => node?.GetValue<string>();

    public static DateOnly? Day(JsonNode? node) =>
        Text(node) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static DateTimeOffset? Instant(JsonNode? node) =>
        Text(node) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Every entry of a kind as it was in the end.</summary>
    public IEnumerable<Revision> Last(string kind) =>
        revisions
            .Where(entry => entry.Key.Kind == kind)
            .OrderBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => entry.Value[^1]);

    public JsonNode? Find(string kind, string id) => revisions.TryGetValue((kind, id), out var known) ? known[^1].Content : null;

    /// <summary>An entry as it was at an instant; null before it was there.</summary>
    public JsonNode? Find(string kind, string id, DateTimeOffset at) =>
        revisions.TryGetValue((kind, id), out var known) ? known.FindLast(revision => revision.At <= at)?.Content : null;

    public IReadOnlyList<Revision> History(string kind, string id) => revisions.GetValueOrDefault((kind, id)) ?? [];

    private static IEnumerable<JsonNode> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonNode.Parse(line)!);
}
