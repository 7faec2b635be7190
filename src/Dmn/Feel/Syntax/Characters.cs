using System.Globalization;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>Which characters make a name and which are blank (DMN 1.5, 10.3.1.2, rules 28 to 30 and 61 to 62).</summary>
internal static class Characters
{
    public static bool StartsName(char c) => char.IsAsciiLetter(c) || c is '_' or '?' || (c > '\u007f' && StartsForeignName(c));

    public static bool ContinuesName(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '?' || (c > '\u007f' && (StartsForeignName(c) || ContinuesForeignName(c)));

    public static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\ufeff' or '\u200b' or '\u180e'
        || (c > '\u007f' && char.IsWhiteSpace(c));

    private static bool StartsForeignName(char c) =>
        char.IsLetter(c)
        || char.IsSurrogate(c)
        || c is '\u200c' or '\u200d' or >= '\u2070' and <= '\u218f'
        || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool ContinuesForeignName(char c) =>
        c is '\u00b7' or '\u203f' or '\u2040' or >= '\u0300' and <= '\u036f'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
