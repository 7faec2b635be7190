using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Significant changes (article 23): reported within ten working days or marked late at that instant (I-21), and described in
/// that year's report too.
/// </summary>
internal static class Changes
{
    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        foreach (var report in evidence.Last("changeReport").Select(entry => entry.Content))
        {
            var id = Evidence.Text(report["changeReportId"])!;
            var due = evidence.Calendar.After(Evidence.Day(report["occurredOn"])!.Value, Catalogue.ChangeDays);
            if (Evidence.Day(report["dueOn"]) != due)
            {
                yield return new Violation("change", id, $"It is due on {due:yyyy-MM-dd}, not on {report["dueOn"]}.");
            }

            var end = Calendar.EndOf(due);
            var late = Evidence.Instant(report["reportedAt"]) is not { } at || at > end;
            var told = evidence.Mails.Where(mail => mail.Template == "change-overdue" && mail.Case == id).ToList();
            if (late && evidence.Journal[^1].At > end ? told.All(mail => mail.At != end) : told.Count > 0)
            {
                yield return new Violation(
                    "change",
                    id,
                    late ? $"Nobody was told at {end:O} that it is late." : "It was called late, but is not.",
                    due
                );
            }

            foreach (var problem in Reminder(evidence, id, report, due).Concat(Effect(id, report, bases)))
            {
                yield return problem;
            }
        }

        foreach (var named in bases)
        {
            foreach (var change in named.Changes)
            {
                var on = Evidence.Day(change!["occurredOn"])!.Value;
                var handedIn = named.Report(on.Year)?["submittedAt"] is not null;
                if (handedIn && change["inAnnualReport"]?.GetValue<bool>() != true)
                {
                    yield return new Violation("change", named.Id, $"The change of {on:yyyy-MM-dd} is not in the report of {on.Year}.");
                }
            }
        }
    }

    private static IEnumerable<Violation> Reminder(Evidence evidence, string id, JsonNode report, DateOnly due)
    {
        var at = Calendar.At(evidence.Calendar.Before(due, ReminderDays), Catalogue.ReminderHour);
        var told = evidence.WasTold("change-reminder", id, at);
        var opened = Evidence.Instant(report["openedAt"])!.Value;
        var over = Evidence.Instant(report["reportedAt"]) ?? Closed(evidence, id);
        var expected =
            opened < at && at <= evidence.Until && !(over <= at) && (Calendar.DayOf(opened) != Calendar.DayOf(at) || Found(report));
        if (told != expected)
        {
            yield return new Violation("change", id, $"The base {(told ? "was" : "was not")} reminded at {at:O}.", due);
        }
    }

    /// <summary>Recorded or agreed to, what is new stands with the base from the day on which it happened.</summary>
    private static IEnumerable<Violation> Effect(string id, JsonNode report, IReadOnlyList<NamedBase> bases)
    {
        var accepted = Evidence.Text(report["conclusion"]?["outcome"]) is "record" or "agree";
        var named = bases.First(entry => entry.Id == Evidence.Text(report["baseId"]));
        var entered = named.Changes.FirstOrDefault(change => Evidence.Text(change!["changeReportId"]) == id);
        var on = Evidence.Day(report["occurredOn"])!.Value;
        foreach (var what in (string[])["newLeaderPersonId", "newHostId", "newCountry", "newTechnicalFieldCode"])
        {
            var wanted = accepted ? Evidence.Text(report["content"]?[what]) : null;
            if (Evidence.Text(entered?[what]) != wanted || (wanted is not null && Evidence.Day(entered!["occurredOn"]) != on))
            {
                yield return new Violation(
                    "change",
                    id,
                    $"Its {what} is {entered?[what]} with the base, not {wanted} from {on:yyyy-MM-dd}.",
                    on
                );
            }
        }

        // A unit that applies directly has no recommending department; each kind is checked anew by its own articles.
        var rules = report["ruleResults"]!.AsArray().Select(result => Evidence.Text(result!["ruleId"])!).ToList();
        var articles = Rechecked.GetValueOrDefault(Evidence.Text(report["kind"])!, []);
        if (accepted && articles.Any(article => !rules.Exists(rule => rule.StartsWith(article, StringComparison.Ordinal))))
        {
            yield return new Violation(
                "change",
                id,
                $"{string.Join(", ", articles)} had to be checked again, {string.Join(", ", rules)} were.",
                on
            );
        }
    }

    private static DateTimeOffset? Closed(Evidence evidence, string id) =>
        evidence
            .History("changeReport", id)
            .Where(revision => Evidence.Text(revision.Content["status"]) is "base_ended" or "withdrawn")
            .Select(revision => (DateTimeOffset?)revision.At)
            .FirstOrDefault();

    private static bool Found(JsonNode report) => report["discovered"]?.GetValue<bool>() == true;

    private const int ReminderDays = 3;

    private static readonly Dictionary<string, string[]> Rechecked = new()
    {
        ["leader"] = ["A09", "A12-2"],
        ["country"] = ["A11"],
        ["field"] = ["A12-1"],
        ["host"] = ["A08", "A10", "A12-1", "A14"],
    };
}
