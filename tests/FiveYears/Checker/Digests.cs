namespace Bases.FiveYears.Checker;

/// <summary>
/// The digests of the annual report (article 22): at each stage one to the department, and one to each bureau that has a
/// local base which still owes its report.
/// </summary>
internal static class Digests
{
    private const string Template = "annual-digest";

    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var wanted = Expected(dossier).CountBy(digest => digest).ToDictionary();
        var gone = evidence.Mails.Where(mail => mail.Template == Template).CountBy(mail => (mail.At, mail.To, mail.Case)).ToDictionary();
        foreach (var digest in wanted.Keys.Union(gone.Keys).Where(key => wanted.GetValueOrDefault(key) != gone.GetValueOrDefault(key)))
        {
            yield return new Violation(
                "digest",
                digest.Case!,
                $"{gone.GetValueOrDefault(digest)} went to {digest.To} at {digest.At:O}, not {wanted.GetValueOrDefault(digest)}.",
                Calendar.DayOf(digest.At)
            );
        }
    }

    private static IEnumerable<(DateTimeOffset At, string To, string? Case)> Expected(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        foreach (var year in Enumerable.Range(Catalogue.FirstDay.Year, 5))
        {
            foreach (
                var at in Reminders
                    .Opening(evidence.Calendar, year)
                    .Concat(Reminders.Stages(evidence.Calendar, Catalogue.DueOf(year)))
                    .Where(at => at < evidence.Until)
            )
            {
                var campaign = $"annual-campaign-{year}";
                yield return (at, evidence.Mailbox("formal-checker")!, campaign);
                var cities = dossier
                    .Bases.Where(named => Reminders.Owes(named, year, at))
                    .Select(named => evidence.Find("host", named.HostAt(at))!)
                    .Where(host => Evidence.Text(host["affiliation"]) == "local")
                    .Select(host => Evidence.Text(host["city"])!)
                    .Distinct();
                foreach (var city in cities)
                {
                    if (evidence.Mailbox("bureau:" + city) is { } bureau)
                    {
                        yield return (at, bureau, campaign);
                    }
                }
            }
        }
    }
}
