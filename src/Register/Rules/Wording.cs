using System.Globalization;

namespace Bases.Register.Rules;

/// <summary>How figures and lists stand in a Chinese reason.</summary>
internal static class Wording
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(Calendars.LegalTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items) => string.Join("、", items);

    /// <summary>A share in per cent, cut after four decimals: never rounded up over a threshold.</summary>
    public static string Percent(decimal share) =>
        (Math.Truncate(share * 1_000_000m) / 10_000m).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    public static string Yuan(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture) + "元";
}
