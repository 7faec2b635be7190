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
                    late ? $"Nobody was told at {end:O} that it is late." : "It was called late, but is not."
                );
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
}
