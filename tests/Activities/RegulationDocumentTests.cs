using System.Text.RegularExpressions;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Policies;

namespace Bases.Activities.Tests;

/// <summary>Keeps <c>docs/regulation.md</c> true.</summary>
public sealed partial class RegulationDocumentTests
{
    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "regulation.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Article", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|'))
            .Select(cells => new Row(cells[0].Trim(), Names(cells[2]), Names(cells[3]), Names(cells[4]), Names(cells[5]))),
    ];

    [Fact]
    public void ShouldNameOnlyFilesThatExist() =>
        Rows.SelectMany(row => row.Files).Where(file => !File.Exists(Path.Combine(Repository.Root, file))).ShouldBeEmpty();

    [Fact]
    public void ShouldNameOnlyElementsOfTheFilesOfTheRow() =>
        Rows.SelectMany(row =>
                row.Elements.Where(element => !row.Files.Any(file => Text(file).Contains($"id=\"{element}\"", StringComparison.Ordinal)))
                    .Select(element => $"{row.Article}: {element}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void ShouldNameEveryRuleOfThePackAndNoOther() =>
        Rows.SelectMany(row => row.Rules)
            .Distinct()
            .ShouldBe(Repository.Reference.OfType<RulePack>().Single().ApplicationRules.Select(rule => rule.RuleId), ignoreOrder: true);

    [Fact]
    public void ShouldNameATestThatExistsInEveryRow()
    {
        Rows.ShouldAllBe(row => row.Tests.Count > 0);
        foreach (var test in Rows.SelectMany(row => row.Tests))
        {
            var parts = test.Split('#');
            File.Exists(Path.Combine(Repository.Root, parts[0])).ShouldBeTrue(test);
            Text(parts[0]).ShouldContain($" {parts[1]}(");
        }
    }

    [Fact]
    public void ShouldHaveARowForEveryArticle() =>
        Enumerable
            .Range(1, 33)
            .Select(article => article.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Except(Rows.Select(row => row.Article.Split('-')[0]))
            .ShouldBeEmpty();

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static IReadOnlyList<string> Names(string cell) => [.. Code().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    private sealed record Row(
        string Article,
        IReadOnlyList<string> Files,
        IReadOnlyList<string> Elements,
        IReadOnlyList<string> Rules,
        IReadOnlyList<string> Tests
    );
}
