namespace Bases.Crash.Tests;

/// <summary>
/// Where the server is to die: every named point that the story comes by, once, each in a step that visits it – seldom
/// visited points first. So a changed procedure changes the plan, and the test still kills everywhere.
/// </summary>
internal sealed class FaultPlan
{
    /// <summary>After the outbox has begun to work, what happens meanwhile happens in no certain order.</summary>
    private const string OutboxBegins = "before-claim";

    private const string Recorded = "after-delivery-record";

    private static readonly string[] OfTheOutbox = [OutboxBegins, "after-claim", "after-accept", "during-delivery-record", Recorded];

    /// <summary>Between the mail server's acceptance and our record of it: there a mail goes out again, and nowhere else.</summary>
    public static IReadOnlyList<string> BetweenAcceptanceAndRecord { get; } = ["after-accept", "during-delivery-record"];

    private static readonly string[] OfFiles = ["document-before-rename", "document-written"];

    private readonly Dictionary<string, string> faults = new(StringComparer.Ordinal);

    /// <param name="visited">The points that each step of an unharmed run came by, in their order.</param>
    public FaultPlan(IReadOnlyDictionary<string, IReadOnlyList<string>> visited)
    {
        var certain = visited.ToDictionary(step => step.Key, step => Certain(step.Value), StringComparer.Ordinal);
        var open = certain
            .Values.SelectMany(points => points)
            .CountBy(point => point)
            .OrderBy(point => point.Value)
            .Select(point => point.Key);
        foreach (var point in open)
        {
            if (certain.FirstOrDefault(step => step.Value.Contains(point) && !faults.ContainsKey(step.Key)).Key is { } step)
            {
                faults[step] = point;
            }
        }
    }

    public string? Of(string step) => faults.GetValueOrDefault(step);

    /// <summary>The points that the step comes by in any run, before the server is killed at their first visit.</summary>
    private static HashSet<string> Certain(IReadOnlyList<string> visits)
    {
        // The watch over timers sweeps when it likes; a sweep counts where something fired.
        var own = visits.Contains("after-timer-fired")
            ? visits
            : [.. visits.Where(point => !point.EndsWith("-sweep", StringComparison.Ordinal))];
        HashSet<string> certain = [.. own.TakeWhile(point => point != OutboxBegins)];
        certain.UnionWith(OfTheOutbox.Where(own.Contains));

        if (!own.Contains("after-journal"))
        {
            // A file that is handed in twice is two files: it may die only before it is kept.
            certain.IntersectWith(OfFiles);
        }

        // With several mails on their way, one may be recorded while another has just been accepted.
        if (own.Count(point => point == Recorded) > 1)
        {
            certain.ExceptWith([.. BetweenAcceptanceAndRecord, Recorded]);
        }

        return certain;
    }
}
