namespace Bases.FiveYears.Checker;

/// <summary>
/// Examines what five years have left behind – the journal, the mails, the register – against the catalogue of the
/// regulation. It shares no code with what it examines: its calendar, its duties and its figures are its own.
/// </summary>
public static class Examination
{
    /// <param name="folder">With <c>journal.jsonl</c>, <c>mails.jsonl</c>, <c>register.jsonl</c> and <c>holidays.json</c>.</param>
    /// <returns>Nothing when all is as the catalogue says.</returns>
    public static IReadOnlyList<Violation> Of(string folder)
    {
        var evidence = Evidence.Read(folder);
        var bases = evidence.Last("base").Select(entry => new NamedBase(evidence, entry.Content)).ToList();
        var years = Years.Of(evidence, bases);
        return
        [
            .. Incidents(evidence),
            .. Reminders.Check(evidence, bases),
            .. AnnualResults.Check(evidence, bases, years),
            .. Endings.Check(evidence, bases),
            .. Evaluations.Check(evidence, bases),
            .. Changes.Check(evidence, bases),
            .. Silence.Check(evidence, bases),
        ];
    }

    /// <summary>How many of what was examined: an examination of nothing finds nothing.</summary>
    public static IReadOnlyDictionary<string, int> Figures(string folder)
    {
        var evidence = Evidence.Read(folder);
        var bases = evidence.Last("base").Select(entry => new NamedBase(evidence, entry.Content)).ToList();
        return new Dictionary<string, int>
        {
            ["bases"] = bases.Count,
            ["years"] = Years.Of(evidence, bases).Count,
            ["reminders"] = evidence.Mails.Count(mail => mail.Template == Reminders.Template),
            ["mails"] = evidence.Mails.Count,
            ["evaluations"] = evidence.Last("evaluation").Count(),
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
