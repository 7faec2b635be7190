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

    /// <summary>The last day (I-1).</summary>
    public static readonly DateOnly LastDay = new(2027, 8, 24);

    /// <summary>Months before the last day on which the department is warned (article 33).</summary>
    public static readonly int[] WarningMonths = [12, 6, 3];

    /// <summary>Days before the close on which drafts are reminded (article 13).</summary>
    public static readonly int[] DraftDays = [7, 3, 1];

    /// <summary>Working days of a publicity, its first day not counted (article 17, I-3).</summary>
    public const int PublicityDays = 5;

    /// <summary>Working days to contact an objector, and to a finding (I-17).</summary>
    public const int ContactDays = 2;

    public const int FindingDays = 15;

    /// <summary>Working days of a 退回补正 (articles 13 and 22).</summary>
    public const int SupplementDays = 5;

    /// <summary>Working days of a bureau's check (article 6).</summary>
    public const int BureauDays = 5;

    /// <summary>Working days of an expert's review, and before its end on which he is reminded (article 15).</summary>
    public const int ReviewDays = 10;

    public const int ReviewReminderDays = 3;

    /// <summary>Fewest experts of a panel, always an odd number (I-28).</summary>
    public const int PanelSize = 5;

    /// <summary>近3年 (I-4).</summary>
    public const int WindowYears = 3;

    /// <summary>15 January of the year after the one reported on.</summary>
    public static DateOnly DueOf(int year) => new(year + 1, 1, 15);
}
