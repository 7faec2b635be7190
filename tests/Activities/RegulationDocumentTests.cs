using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Activities.Assessment;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Json;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests;

/// <summary>Keeps <c>docs/regulation.md</c> true.</summary>
public sealed partial class RegulationDocumentTests
{
    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "regulation.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Article", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|'))
            .Select(cells => new Row(
                cells[0].Trim(),
                Names(cells[2]),
                Names(cells[3]),
                Names(cells[4]),
                cells[5].Trim(),
                Names(cells[5]),
                Names(cells[6])
            )),
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
    public void ShouldNameEveryRuleProposalAndAnswerAndNoOther() =>
        Rows.SelectMany(row => row.Rules)
            .Distinct()
            .ShouldBe(
                Repository
                    .Reference.OfType<RulePack>()
                    .Single()
                    .ApplicationRules.Select(rule => rule.RuleId)
                    .Concat(Proposal().Matches(Text("workflows/termination/rules/base-actions.dmn")).Select(match => match.Groups[1].Value))
                    .Append(BaseJudge.NoAction)
                    .Concat(Enum.GetValues<ClearanceStatus>().Select(RegisterJson.Name)),
                ignoreOrder: true
            );

    [Fact]
    public void ShouldNameWhoDecidesInEveryRow() => Rows.Where(row => row.WhoDecides.Length == 0).ShouldBeEmpty();

    [Fact]
    public void ShouldNameOnlyRolesThatHaveTasksInTheProcedures() =>
        Rows.SelectMany(row => row.Roles)
            .Except(
                Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, "workflows"), "*.bpmn", SearchOption.AllDirectories)
                    .SelectMany(file => XDocument.Load(file).Descendants(Bpmn + "userTask"))
                    .SelectMany(RolesOf)
            )
            .ShouldBeEmpty();

    [Fact]
    public void ShouldNameWhoeverHasATaskOfTheRow() =>
        Rows.SelectMany(row =>
                row.Files.Where(file => file.EndsWith(".bpmn", StringComparison.Ordinal))
                    .SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants(Bpmn + "userTask"))
                    .Where(task => row.Elements.Contains(task.Attribute("id")!.Value))
                    .SelectMany(RolesOf)
                    .Except(row.Roles)
                    .Select(role => $"{row.Article}: {role}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void ShouldHaveARowForEveryParagraphOfTheText() =>
        Repository
            .Reference.OfType<RegulationText>()
            .Single()
            .Articles.SelectMany(Parts)
            .Except(Rows.SelectMany(row => row.Article.Split(", ")).SelectMany(part => new[] { part, part.Split('-')[0] }))
            .ShouldBeEmpty();

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

    /// <summary>Items （一）… where an article has them, else its paragraphs, else the article as a whole.</summary>
    private static IEnumerable<string> Parts(RegulationArticle article)
    {
        var items = article.Paragraphs.Count(paragraph => paragraph.StartsWith('（'));
        var parts = items > 0 ? items : article.Paragraphs.Count;
        return parts == 1 ? [$"{article.Number}"] : Enumerable.Range(1, parts).Select(part => $"{article.Number}-{part}");
    }

    /// <summary>The groups to which a task is offered: <c>=["bureau:" + city]</c> is the role bureau.</summary>
    private static IEnumerable<string> RolesOf(XElement task) =>
        task.Descendants(Zeebe + "assignmentDefinition")
            .SelectMany(assignment => Group().Matches(assignment.Attribute("candidateGroups")?.Value ?? ""))
            .Select(match => match.Groups[1].Value);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static IReadOnlyList<string> Names(string cell) => [.. Code().Matches(cell).Select(match => match.Groups[1].Value)];

    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"([a-z-]+)")]
    private static partial Regex Group();

    [GeneratedRegex("\"([A-Z]+_[A-Z0-9_-]+)\"")]
    private static partial Regex Proposal();

    private sealed record Row(
        string Article,
        IReadOnlyList<string> Files,
        IReadOnlyList<string> Elements,
        IReadOnlyList<string> Rules,
        string WhoDecides,
        IReadOnlyList<string> Roles,
        IReadOnlyList<string> Tests
    );
}
