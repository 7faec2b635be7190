using System.Globalization;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Check;

/// <summary>Legal dates on the command line: yyyy-MM-dd.</summary>
internal static class Dates
{
    private const string Format = "yyyy-MM-dd";

    public static string? Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    // A register reaches from the first bases to the plans of those who read it; a year beyond is a slip of the keyboard.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <param name="where">What the message begins with.</param>
    /// <exception cref="CouldNotRunException">Not a date, or one of another age.</exception>
    public static DateOnly Parse(string text, string? where = null) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsYear(day.Year)
            ? day
            : throw new CouldNotRunException(
                $"{(where is null ? "" : $"{where}: ")}{text} is not a date from {FirstYear} to {LastYear}; write it as 2026-01-15."
            );

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;
}
