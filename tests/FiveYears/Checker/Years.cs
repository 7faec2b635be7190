namespace Bases.FiveYears.Checker;

/// <summary>The years that bases owe a report on: effective on 31 December and still on 15 January (I-12).</summary>
internal static class Years
{
    public static IReadOnlyList<Year> Of(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var until = Calendar.DayOf(evidence.Journal[^1].At);
        return
        [
            .. from named in bases
            from reportYear in Enumerable.Range(Catalogue.FirstDay.Year, 5)
            let due = Catalogue.DueOf(reportYear)
            where due < until && named.IsEffectiveOn(new DateOnly(reportYear, 12, 31)) && named.IsEffectiveOn(due)
            select new Year(named, reportYear, due, Calendar.EndOf(evidence.Calendar.Forward(due)))
            {
                Decisions = [.. evidence.StepsOf($"annual-{named.Id}-{reportYear}")],
            },
        ];
    }
}
