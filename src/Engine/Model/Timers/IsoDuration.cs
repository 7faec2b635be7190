using System.Globalization;
using System.Text.RegularExpressions;

namespace Bases.Engine.Model.Timers;

/// <summary>An ISO 8601 duration; years and months follow the calendar, all else is a fixed time.</summary>
internal sealed partial record IsoDuration(int Months, TimeSpan Time)
{
    private const int LongestText = 64;

    public static IsoDuration? Parse(string text)
    {
        var match = text.Length <= LongestText ? Pattern().Match(text) : Match.Empty;
        if (!match.Success || text.EndsWith('T') || text.EndsWith('P'))
        {
            return null;
        }

        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        var months = (Part("years") * 12) + Part("months");
        var seconds = ((((((Part("weeks") * 7) + Part("days")) * 24) + Part("hours")) * 60) + Part("minutes")) * 60;
        seconds += Part("seconds");
        if (months > DateTime.MaxValue.Year * 12 || seconds > (decimal)TimeSpan.MaxValue.TotalSeconds / 2)
        {
            return null;
        }

        return new IsoDuration(sign * (int)months, new TimeSpan(sign * (long)(seconds * TimeSpan.TicksPerSecond)));

        decimal Part(string name) =>
            decimal.TryParse(match.Groups[name].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
                ? part
                : 0;
    }

    /// <summary>True when adding it moves time forward.</summary>
    public bool IsPositive => (Months > 0 && Time >= TimeSpan.Zero) || (Months == 0 && Time > TimeSpan.Zero);

    /// <summary>Null beyond the calendar.</summary>
    public DateTimeOffset? After(DateTimeOffset instant, int times = 1)
    {
        try
        {
            return instant.AddMonths(checked(Months * times)).Add(Time * times);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    // At most nine digits a part keep the sums within a decimal.
    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?:(?<years>\d{1,9})Y)?(?:(?<months>\d{1,9})M)?(?:(?<weeks>\d{1,9})W)?(?:(?<days>\d{1,9})D)?"
            + @"(?:T(?:(?<hours>\d{1,9})H)?(?:(?<minutes>\d{1,9})M)?(?:(?<seconds>\d{1,9}(?:\.\d{1,9})?)S)?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
