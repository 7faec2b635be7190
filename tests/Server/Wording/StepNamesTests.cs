using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Engine.Simulation;
using Bases.Server.Tests.Forms;
using Bases.Server.Tests.Web;

namespace Bases.Server.Tests.Wording;

/// <summary>Every name in every diagram, and every reason of every decision table, has its English, once.</summary>
public sealed partial class StepNamesTests
{
    private const string Shared = "reference";
    private static readonly string Workflows = Path.Combine(ServerFixture.Root(), "workflows");
    private static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    /// <summary>By folder: the Chinese names of its processes and their elements, and what its tasks say of themselves.</summary>
    private static readonly Dictionary<string, HashSet<string>> Names = Chinese("*.bpmn", NamesIn);

    private static readonly Dictionary<string, HashSet<string>> Reasons = Chinese("*.dmn", ReasonsIn);

    public static TheoryData<string> Folders => [.. Names.Keys.Order()];

    public static TheoryData<string> RuleFolders => [.. Reasons.Keys.Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_name_should_have_its_English(string folder) =>
        Names[folder].Except(Words(folder, WordFile.Names).Keys).Except(Words(Shared, WordFile.Names).Keys).ShouldBeEmpty();

    [Fact]
    public void Names_should_be_there_once_and_for_something() =>
        Names
            .Keys.Append(Shared)
            .SelectMany(folder => Words(folder, WordFile.Names).Keys.Select(name => (folder, name)))
            .GroupBy(one => one.name)
            .Where(same =>
                same.Count() > 1
                || Names.Count(folder => folder.Value.Contains(same.Key)) is var used && used < (same.Single().folder == Shared ? 2 : 1)
            )
            .Select(same => same.Key)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(RuleFolders))]
    public void Every_reason_should_have_its_English_with_the_same_places(string folder)
    {
        var english = Words(folder, WordFile.Rules);

        Reasons[folder].Except(english.Keys).ShouldBeEmpty("without English");
        english.Keys.Except(Reasons[folder]).ShouldBeEmpty("of no table");
        english.Where(one => Place().Count(one.Key) != Place().Count(one.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void No_English_should_be_Chinese() =>
        Names
            .Keys.Append(Shared)
            .SelectMany(folder => Words(folder, WordFile.Names).Concat(Words(folder, WordFile.Rules)))
            .Where(word => FormWordsTests.Han().IsMatch(word.Value))
            .ShouldBeEmpty();

    private static Dictionary<string, HashSet<string>> Chinese(string files, Func<XDocument, IEnumerable<string>> texts) =>
        Directory
            .EnumerateFiles(Workflows, files, SearchOption.AllDirectories)
            .GroupBy(path => Path.GetRelativePath(Workflows, path).Split(Path.DirectorySeparatorChar)[0])
            .Select(folder =>
                (
                    folder.Key,
                    Texts: folder
                        .SelectMany(path => texts(XDocument.Load(path)))
                        .Where(text => FormWordsTests.Han().IsMatch(text))
                        .ToHashSet()
                )
            )
            .Where(folder => folder.Texts.Count > 0)
            .ToDictionary(folder => folder.Key, folder => folder.Texts);

    private static IEnumerable<string> NamesIn(XDocument file) =>
        file.Descendants()
            .Select(element =>
                element.Name != Zeebe + "header" ? element.Attribute("name")?.Value
                : element.Attribute("key")?.Value is "submitLabel" or "effect" ? element.Attribute("value")?.Value
                : null
            )
            .OfType<string>()
            .Select(name => name.Replace('\n', ' '));

    /// <summary>The wordings of the column <c>reason</c>: its quoted parts, with {} for what stands between them.</summary>
    private static IEnumerable<string> ReasonsIn(XDocument file) =>
        from table in file.Descendants().Where(element => element.Name.LocalName == "decisionTable")
        let column = table
            .Elements()
            .Where(element => element.Name.LocalName == "output")
            .ToList()
            .FindIndex(output => output.Attribute("name")?.Value == "reason")
        where column >= 0
        from rule in table.Elements().Where(element => element.Name.LocalName == "rule")
        let written = rule.Elements().Where(element => element.Name.LocalName == "outputEntry").ElementAt(column).Value
        select Place()
            .Replace(
                string.Concat(Part().Matches(written).Select(part => part.Groups["text"] is { Success: true } text ? text.Value : "{}")),
                "{}"
            );

    private static IReadOnlyDictionary<string, string> Words(string folder, string texts)
    {
        var path = Path.Combine(Workflows, folder, texts, WordFile.Name);
        if (!File.Exists(path))
        {
            return new Dictionary<string, string>();
        }

        var file = WordFile.Read(new SourceFile(path, File.ReadAllText(path)));
        file.Problem.ShouldBeNull();
        return file.Words;
    }

    /// <summary>A quoted text, or something between two of them that is more than their plus.</summary>
    [GeneratedRegex(
        """
            "(?<text>[^"]*)"|\((?:[^()"]|"[^"]*"|\([^()]*\))*\)|[^"+\s][^"]*
            """
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"(\{\})+")]
    private static partial Regex Place();
}
