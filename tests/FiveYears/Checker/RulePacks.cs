namespace Bases.FiveYears.Checker;

/// <summary>The end of the regulation (article 33, I-1): administrators and call managers are warned 12, 6 and 3 months before it.</summary>
internal static class RulePacks
{
    private const string Template = "rule-pack-expiry";

    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var sent = evidence.Mails.Where(mail => mail.Template == Template).Select(mail => (mail.At, mail.To)).ToList();
        var due = Catalogue
            .WarningMonths.Select(months => Calendar.At(Catalogue.LastDay.AddMonths(-months), Catalogue.ReminderHour))
            .Where(at => at <= evidence.Until)
            .SelectMany(at => new[] { (at, evidence.Mailbox("admin")!), (at, evidence.Mailbox("call-manager")!) })
            .ToList();
        foreach (var (at, to) in due.Except(sent).Concat(sent.Except(due)))
        {
            yield return new Violation(
                "expiry",
                to,
                $"A warning at {at:O} is {(due.Contains((at, to)) ? "missing" : "not due")}.",
                Calendar.DayOf(at)
            );
        }
    }
}
