namespace Bases.FiveYears.Checker;

/// <summary>The figures of the catalogue that the checks rest on; written here anew, not read from the product's parameters.</summary>
internal static class Catalogue
{
    /// <summary>The regulation is in force from 2022-08-25 to 2027-08-24 (I-1).</summary>
    public static readonly DateOnly FirstDay = new(2022, 8, 25);

    /// <summary>Days before the nominal due date on which the base is reminded (article 22).</summary>
    public static readonly int[] ReminderDays = [30, 15, 7, 3, 1];

    public const int ReminderHour = 9;

    /// <summary>Working days for a change to be reported (I-21).</summary>
    public const int ChangeDays = 10;

    /// <summary>Working days for the statement of a base that is to lose its naming.</summary>
    public const int StatementDays = 10;

    /// <summary>Years between evaluations (article 24).</summary>
    public const int EvaluationYears = 3;

    /// <summary>Consecutive unqualified years that lead to termination (article 28).</summary>
    public const int UnqualifiedYears = 2;

    /// <summary>15 January of the year after the one reported on.</summary>
    public static DateOnly DueOf(int year) => new(year + 1, 1, 15);
}
