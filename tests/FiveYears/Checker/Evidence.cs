using System.Globalization;
using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>A revision of an entry of the register.</summary>
internal sealed record Revision(string Kind, string Id, DateTimeOffset At, string? Actor, JsonNode Content);

/// <summary>A mail as it left.</summary>
internal sealed record Mail(DateTimeOffset At, string Template, string To, string? Cc, string? Case, string Subject, long Id = 0);

/// <summary>A mail as it was delivered: the name of its file, and its header.</summary>
internal sealed record Delivered(string File, IReadOnlyList<string> Header)
{
    /// <summary>A field of the header.</summary>
    public string? Field(string name) =>
        Header.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

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

/// <summary>What somebody entered in a task: which one, who, when, and the forms.</summary>
internal sealed record Step(string Element, string? Actor, DateTimeOffset At, IReadOnlyList<JsonNode> Forms)
{
    /// <summary>The form of that name.</summary>
    public JsonNode? Form(string name) => Forms.Select(form => form[name]).FirstOrDefault(form => form is not null);
}

/// <summary>All that the checker reads: what a run has written down, and the holiday notices.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<(string Kind, string Id), List<Revision>> revisions = [];

    private readonly Lazy<ILookup<(string, string?), Mail>> mailsOf;
    private readonly Lazy<IReadOnlyDictionary<long, string>> cases;
    private readonly Lazy<ILookup<string, Step>> stepsOf;
    private readonly Lazy<ILookup<(string, string), DateTimeOffset>> firedOf;

    private Evidence(Calendar calendar, IReadOnlyList<Mail> mails, IReadOnlyList<Entry> journal)
    {
        Calendar = calendar;
        Mails = mails;
        Journal = journal;
        mailsOf = new(() => Mails.ToLookup(mail => (mail.Template, mail.Case)));
        cases = new(() => Steps.Cases(Journal));
        stepsOf = new(() => Steps.Of(Journal, cases.Value));
        firedOf = new(() => Steps.Fired(Journal, cases.Value));
    }

    /// <summary>The last instant that is known of: what is due later is not looked for.</summary>
    public DateTimeOffset Until => Journal[^1].At;

    public Calendar Calendar { get; }

    public IReadOnlyList<Mail> Mails { get; }

    public IReadOnlyList<Entry> Journal { get; }

    /// <summary>What left the outbox.</summary>
    public required IReadOnlyList<Delivered> Delivered { get; init; }

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
                        Text(line["subject"])!,
                        line["id"]!.GetValue<long>()
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
        )
        {
            Delivered =
            [
                .. Lines(folder, "delivered.jsonl")
                    .Select(line => new Delivered(Text(line["file"])!, [.. line["header"]!.AsArray().Select(field => Text(field)!)])),
            ],
        };
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

    /// <summary>The mails of a template in a case, in the order in which they were sent.</summary>
    public IEnumerable<Mail> MailsOf(string template, string? id) => mailsOf.Value[(template, id)];

    public bool WasTold(string template, string? id, DateTimeOffset at) => MailsOf(template, id).Any(mail => mail.At == at);

    /// <summary>What people entered in a case, in order.</summary>
    public IEnumerable<Step> StepsOf(string id) => stepsOf.Value[id];

    /// <summary>Whether a deadline of a case passed at that instant.</summary>
    public bool Fired(string id, string element, DateTimeOffset at) => firedOf.Value[(id, element)].Contains(at);

    /// <summary>The mailbox of an office or bureau, as the department keeps it.</summary>
    public string? Mailbox(string office) => Text(Parameter("mail.groups")?[office]);

    /// <summary>A figure that the regulation leaves to the department, as it was set.</summary>
    public JsonNode? Parameter(string id) => Find("policyParameter", id)?["values"]?[0]?["value"];

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
