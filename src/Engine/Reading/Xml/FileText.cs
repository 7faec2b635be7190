using System.Text;
using System.Text.RegularExpressions;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Xml;

/// <summary>Decodes the bytes of a file by its byte order mark or its XML declaration (XML 1.0, appendix F).</summary>
internal static partial class FileText
{
    private const int LongestDeclaration = 256;

    public static string? Decode(ReadOnlySpan<byte> content, ProblemList problems)
    {
        if (content.Length > SafeXml.MostCharacters)
        {
            problems.Add(FileRules.TooLarge, null, 0, SafeXml.MostCharacters / (1024 * 1024));
            return null;
        }

        var name = EncodingName(content);
        if (Find(name) is not { } encoding)
        {
            problems.Add(FileRules.Encoding, null, 1, name);
            return null;
        }

        try
        {
            return encoding.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add(FileRules.Encoding, null, 1, name);
            return null;
        }
    }

    private static string EncodingName(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, 0, 0, ..] => "utf-32",
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => "utf-16",
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => "utf-16BE",
            _ => Declared(Encoding.Latin1.GetString(content[..Math.Min(content.Length, LongestDeclaration)])),
        };

    private static string Declared(string start)
    {
        var match = Declaration().Match(start);
        return match.Success ? match.Groups[1].Value : "utf-8";
    }

    private static Encoding? Find(string name)
    {
        var strict = DecoderFallback.ExceptionFallback;
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, strict);
        }
        catch (ArgumentException)
        {
            // Not one of the few that are always there: the code pages, such as windows-1252 and gb18030.
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, strict);
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")]
    private static partial Regex Declaration();
}
