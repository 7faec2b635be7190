using System.Text.RegularExpressions;

namespace Bases.Architecture.Tests;

/// <summary>Pages speak Chinese first and English at a switch: no Chinese words stand on a page without their English ones.</summary>
public sealed partial class LanguageTests
{
    // The name of the language in the switch, and the numbers of articles (their text is Chinese).
    private static readonly string[] Alone = ["中文", "第", "条", "至"];

    public static TheoryData<string> Pages => new(Repository.With(".razor", "src/Server").ToArray());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Words_of_a_page_should_stand_in_both_languages(string page)
    {
        var left = Repository.Text(page);
        foreach (var inBoth in new[] { Remark(), Chosen(), Pair() })
        {
            left = inBoth.Replace(left, "");
        }

        Chinese().Matches(left).Select(match => match.Value).Except(Alone).ShouldBeEmpty();
    }

    [GeneratedRegex(@"@\*.*?\*@|^[ \t]*//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Remark();

    // W["…", "…"], with brackets inside.
    [GeneratedRegex(@"\b(W|words)\[(?>[^\[\]]+|\[(?<open>)|\](?<-open>))*(?(open)(?!))\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Chosen();

    [GeneratedRegex("\"[^\"\\n]*\", \\$?\"[^\"\\n一-鿿]*\"")]
    private static partial Regex Pair();

    [GeneratedRegex("[一-鿿]+")]
    private static partial Regex Chinese();
}
