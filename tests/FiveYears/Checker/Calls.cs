using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Calls (articles 4 and 13): approved by a second person, announced when they open, nothing taken outside of the window,
/// drafts reminded 7, 3 and 1 days before the close and ended by it; a directed one invites and was argued for.
/// </summary>
internal static class Calls
{
    private const string Reminder = "draft-reminder";

    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier.Evidence.Last("call").SelectMany(call => Check(dossier, call.Id, call.Content));

    private static IEnumerable<Violation> Check(Dossier dossier, string id, JsonNode call)
    {
        var evidence = dossier.Evidence;
        var opens = Evidence.Instant(call["opensAt"])!.Value;
        var closes = Evidence.Instant(call["closesAt"])!.Value;
        var drafter = evidence.StepsOf(id).LastOrDefault(step => step.Element == "draft-call")?.Actor;
        if (Evidence.Text(call["approvedBy"]) is { } approver && approver == drafter)
        {
            yield return Wrong($"{approver} drafted and approved it.", opens);
        }

        if (opens < evidence.Until && Evidence.Instant(evidence.Find("announcement", id + "-notice")?["publishedAt"]) != opens)
        {
            yield return Wrong($"It was to open at {opens:O}, but was not announced then.", opens);
        }

        var own = dossier.Applications.Where(application => application.Call == id).ToList();
        foreach (var application in own)
        {
            foreach (var problem in Window(evidence, application, opens, closes))
            {
                yield return problem;
            }
        }

        foreach (var problem in Reminders(evidence, id, opens, own))
        {
            yield return problem;
        }

        if (Evidence.Text(call["kind"]) == "directed")
        {
            var invited = call["invitedHostIds"]!.AsArray().Select(Evidence.Text).ToHashSet();
            foreach (var stranger in own.Where(application => !invited.Contains(application.Host)))
            {
                yield return new Violation("call", stranger.Id, "Its host was not invited to the directed call.");
            }

            if (call["argumentation"]?["minutes"]?.AsArray().Count is null or 0)
            {
                yield return Wrong("It is directed, but nothing is known of the argumentation.", opens);
            }
        }

        Violation Wrong(string message, DateTimeOffset at) => new("call", id, message, Calendar.DayOf(at));
    }

    private static IEnumerable<Violation> Window(Evidence evidence, Application application, DateTimeOffset opens, DateTimeOffset closes)
    {
        var second = TimeSpan.FromSeconds(1);
        if (application.SubmittedAt is { } submitted && (submitted < opens || submitted >= closes + second))
        {
            yield return Wrong($"It was handed in at {submitted:O}, outside of {opens:O} to {closes:O}.");
        }

        if (Evidence.Instant(application.Last["withdrawal"]?["at"]) >= closes + second)
        {
            yield return Wrong("It was withdrawn after the close.");
        }

        if (closes + second <= evidence.Until && application.StatusAt(closes) == "draft")
        {
            var overdue = application.First("overdue");
            if (overdue is null || overdue < closes || overdue > closes + second)
            {
                yield return Wrong($"It was a draft at the close {closes:O}, but is {application.Status}.");
            }
            else if (!evidence.WasTold("application-overdue", application.Id, overdue.Value))
            {
                yield return Wrong("Its host was not told that it is overdue.");
            }
        }

        Violation Wrong(string message) => new("call", application.Id, message, Calendar.DayOf(closes));
    }

    /// <summary>By the close that was known on the day: an extension moves them.</summary>
    private static IEnumerable<Violation> Reminders(Evidence evidence, string id, DateTimeOffset opens, List<Application> own)
    {
        var due = new HashSet<DateTimeOffset>();
        foreach (var revision in evidence.History("call", id))
        {
            var closing = Calendar.DayOf(Evidence.Instant(revision.Content["closesAt"])!.Value);
            foreach (var at in Catalogue.DraftDays.Select(days => Calendar.At(closing.AddDays(-days), Catalogue.ReminderHour)))
            {
                var known = Evidence.Instant(evidence.Find("call", id, at)?["closesAt"]);
                if (at > opens && at <= evidence.Until && known is { } close && Calendar.DayOf(close) == closing)
                {
                    due.Add(at);
                }
            }
        }

        foreach (var application in own)
        {
            var wanted = due.Where(at => application.StatusAt(at.AddTicks(-1)) == "draft" && application.StatusAt(at) == "draft")
                .ToHashSet();
            var sent = evidence.MailsOf(Reminder, application.Id).Select(mail => mail.At).ToList();
            foreach (var at in wanted.Union(sent).Where(at => !wanted.Contains(at) || sent.Count(when => when == at) != 1))
            {
                yield return new Violation(
                    "call",
                    application.Id,
                    $"{sent.Count(when => when == at)} reminders of the draft went at {at:O}, not {(wanted.Contains(at) ? 1 : 0)}.",
                    Calendar.DayOf(at)
                );
            }
        }
    }
}
