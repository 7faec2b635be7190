namespace Bases.FiveYears.Checker;

/// <summary>
/// Examines what five years have left behind – the journal, the mails, the register – against the catalogue of the
/// regulation. It shares no code with what it examines: its calendar, its duties and its figures are its own.
/// </summary>
public static class Examination
{
    /// <param name="folder">With <c>journal.jsonl</c>, <c>mails.jsonl</c>, <c>register.jsonl</c> <c>delivered.jsonl</c> and <c>holidays.json</c>.</param>
    /// <returns>Nothing when all is as the catalogue says.</returns>
    public static IReadOnlyList<Violation> Of(string folder) => Of(Dossier.Open(folder));

    /// <summary>With how much was examined, for an examination of nothing finds nothing, and the page that people read.</summary>
    public static (IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, int> Figures, string Page) Whole(string folder)
    {
        var dossier = Dossier.Open(folder);
        var violations = Of(dossier);
        return (violations, Figures(dossier), Page.Of(dossier, violations));
    }

    private static List<Violation> Of(Dossier dossier) =>
        [.. Incidents(dossier.Evidence), .. Checks.All.SelectMany(check => check.Run(dossier))];

    private static Dictionary<string, int> Figures(Dossier dossier)
    {
        var (evidence, bases) = (dossier.Evidence, dossier.Bases);
        return new Dictionary<string, int>
        {
            ["bases"] = bases.Count,
            ["years"] = dossier.Years.Count,
            ["reminders"] = evidence.Mails.Count(mail => mail.Template == Reminders.Template),
            ["mails"] = evidence.Mails.Count,
            ["evaluations"] = evidence.Last("evaluation").Count(),
            ["applications"] = dossier.Applications.Count,
            ["reviews"] = evidence.Last("review").Count(),
            ["publicities"] = evidence.Last("publicity").Count(),
            ["objections"] = evidence.Last("objection").Count(),
            ["named by calls"] = bases.Count(named => named.Application is not null),
            ["findings"] = evidence.Last("integrityFinding").Count(),
            ["rejected"] = dossier.Applications.Count(application => application.Status == "rejected"),
            ["changes"] = evidence.Last("changeReport").Count(),
            ["endings"] = bases.Count(named => named.EndedOn is not null),
            ["records"] = evidence.Journal.Count,
        };
    }

    private static IEnumerable<Violation> Incidents(Evidence evidence) =>
        from entry in evidence.Journal
        from happened in entry.Events
        where Evidence.Text(happened!["event"]) == "incident-raised"
        select new Violation(
            "incident",
            $"{entry.Sequence}",
            $"{Evidence.Text(happened["elementId"])}: {Evidence.Text(happened["message"])}"
        );
}
