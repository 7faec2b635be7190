using System.Globalization;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Check;

/// <summary>Legal dates on the command line: yyyy-MM-dd.</summary>
internal static class Dates
{
    private const string Format = "yyyy-MM-dd";

    public static string? Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    /// <exception cref="CouldNotRunException">Not a date.</exception>
    public static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CouldNotRunException($"{text} is not a date; write it as 2026-01-15.");
}
