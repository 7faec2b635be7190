namespace Bases.FiveYears.Checker;

/// <summary>
/// The reminders of the annual report: D-30, -15, -7, -3, -1 rolled back to a working day, D+1 rolled forward, at 09:00 Beijing
/// time, to the leader with the host's contact in copy; to bases that owe a report and have not handed it in, and to no other.
/// </summary>
internal static class Reminders
{
    public const string Template = "annual-reminder";

    /// <summary>The word that the year's work begins; the first of the letters.</summary>
    public const string Opened = "annual-opened";

    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var sent = evidence.Mails.Where(mail => mail.Template is Template or Opened).ToList();
        var expected = Expected(evidence, bases).ToList();
        var wanted = expected.CountBy(Key).ToDictionary();
        var gone = sent.CountBy(Key).ToDictionary();

        // Two stages may be moved back to one day: then two letters go.
        foreach (var mail in wanted.Keys.Union(gone.Keys).Where(mail => wanted.GetValueOrDefault(mail) != gone.GetValueOrDefault(mail)))
        {
            yield return new Violation(
                "reminder",
                mail.Case!,
                $"{gone.GetValueOrDefault(mail)} went to {mail.To} (copy {mail.Cc}) at {mail.At:O}, not {wanted.GetValueOrDefault(mail)}.",
                Calendar.DayOf(mail.At)
            );
        }
    }

    private static (string? Case, DateTimeOffset At, string To, string? Cc, string Template) Key(Mail mail) =>
        (mail.Case, mail.At, mail.To, mail.Cc, mail.Template);

    private static IEnumerable<Mail> Expected(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var until = evidence.Journal[^1].At;
        foreach (var year in Enumerable.Range(Catalogue.FirstDay.Year, 5))
        {
            var letters = Opening(evidence.Calendar, year)
                .Select(at => (at, Opened))
                .Concat(Stages(evidence.Calendar, Catalogue.DueOf(year)).Select(at => (at, Template)));
            foreach (var (at, template) in letters.Where(letter => letter.at < until))
            {
                foreach (var named in bases.Where(named => Owes(named, year, at)))
                {
                    yield return new Mail(at, template, named.LeaderMail(at)!, named.HostMail(at), $"annual-{named.Id}-{year}", "");
                }
            }
        }
    }

    /// <summary>1 December, or the first working day after it.</summary>
    public static IEnumerable<DateTimeOffset> Opening(Calendar calendar, int year) =>
        [Calendar.At(calendar.Forward(new DateOnly(year, 12, 1)), Catalogue.ReminderHour)];

    public static IEnumerable<DateTimeOffset> Stages(Calendar calendar, DateOnly due) =>
        Catalogue
            .ReminderDays.Select(days => calendar.Back(due.AddDays(-days)))
            .Append(calendar.Forward(due.AddDays(1)))
            .Select(day => Calendar.At(day, Catalogue.ReminderHour));

    /// <summary>As it was then: a base that ended later was reminded, one that had ended was not.</summary>
    public static bool Owes(NamedBase named, int year, DateTimeOffset at)
    {
        var day = Calendar.DayOf(at);
        var lastDay = new DateOnly(year, 12, 31);
        return named.IsKnownAt(at)
            && named.From <= (day < lastDay ? day : lastDay)
            && !(named.EndedAt <= at)
            && !(Evidence.Instant(named.Report(year)?["submittedAt"]) <= at);
    }
}
