using System.Globalization;
using System.Text.RegularExpressions;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>Numbers within a text, shortened to what a double holds.</summary>
internal static partial class Digits
{
    public static string Short(string text) =>
        Number()
            .Replace(text, match => double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+(\.\d+)?(e[-+]?\d+)?")]
    private static partial Regex Number();
}
