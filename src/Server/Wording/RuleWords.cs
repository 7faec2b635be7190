using System.Globalization;
using System.Text.RegularExpressions;
using Bases.Engine.Simulation;

namespace Bases.Server.Wording;

/// <summary>
/// The English of the reasons that decision tables give: by their wording, with <c>{}</c> where a table puts a figure or a
/// name, which stays as it is.
/// </summary>
public sealed class EnglishReasons(EnglishFiles files)
{
    private const string Place = "{}";

    /// <summary>The wording with the most of its own first: a shorter one may fit the same text.</summary>
    private readonly (Regex Wording, string[] English)[] written =
    [
        .. files
            .Read(WordFile.Rules)
            .OrderByDescending(reason => reason.Key.Length)
            .Select(reason =>
                (
                    new Regex(
                        $"^{string.Join("(.*?)", reason.Key.Split(Place).Select(Regex.Escape))}$",
                        RegexOptions.Singleline | RegexOptions.CultureInvariant
                    ),
                    reason.Value.Split(Place)
                )
            ),
    ];

    /// <returns>Null for a reason whose wording has no English, as one that a designer has written.</returns>
    public string? Of(string reason)
    {
        foreach (var (wording, english) in written)
        {
            if (wording.Match(reason) is { Success: true } match)
            {
                return english[0] + string.Concat(english.Skip(1).Select((text, place) => match.Groups[place + 1].Value + text));
            }
        }

        return null;
    }
}

/// <summary>What rules say, in the reader's language and with dates as people say them.</summary>
public sealed partial class RuleWords(EnglishReasons english, Words words, Dates dates)
{
    private const string Numerals = "一二三四五六七八九";

    public string Reason(string? reason) => dates.InWords(words.IsEnglish && reason is not null ? english.Of(reason) ?? reason : reason);

    /// <summary>第十条第四项 is art. 10(4) to an English reader.</summary>
    public string Article(string? article) =>
        article is null ? ""
        : words.IsEnglish
            ? Numbered()
                .Replace(
                    article,
                    found =>
                        $"art. {Number(found.Groups["article"].Value)}"
                        + (found.Groups["paragraph"] is { Success: true } paragraph ? $"({Number(paragraph.Value)})" : "")
                )
                .Replace("、", ", ", StringComparison.Ordinal)
                .Replace("至", " to ", StringComparison.Ordinal)
                .Replace("通则", "general", StringComparison.Ordinal)
        : article;

    /// <summary>Up to 99: 十, 十四, 三十三.</summary>
    private static string Number(string chinese)
    {
        var ten = chinese.IndexOf('十', StringComparison.Ordinal);
        var tens =
            ten < 0 ? 0
            : ten == 0 ? 1
            : Numerals.IndexOf(chinese[0], StringComparison.Ordinal) + 1;
        var ones = ten == chinese.Length - 1 ? 0 : Numerals.IndexOf(chinese[^1], StringComparison.Ordinal) + 1;
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        "第(?<article>[一二三四五六七八九十]+)条(第(?<paragraph>[一二三四五六七八九十]+)[项款])?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();
}
