namespace Bases.Register.Assessment;

/// <summary>Consecutive unqualified years of one base (article 28(1), I-13): a qualified or not assessed year breaks the run.</summary>
internal readonly record struct UnqualifiedRuns(int Current, int Longest)
{
    public static UnqualifiedRuns Of(IReadOnlyList<AnnualOutcome> years)
    {
        var (current, longest, expected) = (0, 0, 0);
        foreach (var year in years.OrderBy(year => year.Duty.ReportYear))
        {
            var unbroken = year.Duty.ReportYear == expected;
            current = year.Result == AnnualVerdict.Unqualified ? (unbroken ? current : 0) + 1 : 0;
            longest = Math.Max(longest, current);
            expected = year.Duty.ReportYear + 1;
        }

        return new UnqualifiedRuns(current, longest);
    }
}
