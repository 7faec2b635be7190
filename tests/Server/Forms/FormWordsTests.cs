using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bases.Engine.Simulation;
using Bases.Register.Codes;
using Bases.Register.Folders;
using Bases.Register.Json;
using Bases.Server.Forms;
using Bases.Server.Tests.Web;

namespace Bases.Server.Tests.Forms;

/// <summary>Every text of every form has its English, once, and says the same.</summary>
public sealed partial class FormWordsTests
{
    private const string Shared = "reference";
    private static readonly string Workflows = Path.Combine(ServerFixture.Root(), "workflows");

    /// <summary>By folder: the Chinese texts of its forms.</summary>
    private static readonly Dictionary<string, HashSet<string>> Texts = Directory
        .EnumerateFiles(Workflows, "*.form", SearchOption.AllDirectories)
        .GroupBy(FolderOf)
        .ToDictionary(
            forms => forms.Key,
            forms =>
                forms
                    .SelectMany(form => FormTexts.Of(JsonNode.Parse(File.ReadAllText(form))!))
                    .Select(text => text.Text)
                    .Where(text => Han().IsMatch(text))
                    .ToHashSet()
        );

    /// <summary>By folder: the English of its texts.</summary>
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Words = Directory
        .EnumerateFiles(Workflows, WordFile.Name, SearchOption.AllDirectories)
        .Where(path => WordFile.IsOne(path, WordFile.Forms))
        .ToDictionary(FolderOf, Read);

    private static readonly HashSet<string> Codes =
    [
        .. RegisterJson
            .Read<IReadOnlyList<CodeList>>(File.ReadAllText(Path.Combine(Workflows, Shared, ReferenceData.CodeListFile)))!
            .SelectMany(list => list.Codes)
            .Select(code => code.Zh),
    ];

    public static TheoryData<string> Folders => [.. Texts.Keys.Order()];

    public static TheoryData<string> WordFolders => [.. Words.Keys.Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_text_should_have_its_English(string folder) =>
        Texts[folder].Except(Of(folder).Keys).Except(Of(Shared).Keys).Except(Codes).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(WordFolders))]
    public void No_words_should_be_for_a_text_that_no_form_has(string folder) =>
        Of(folder)
            .Keys.Where(text =>
                Texts.Count(forms => (folder == Shared || forms.Key == folder) && forms.Value.Contains(text)) < Needed(folder)
            )
            .ShouldBeEmpty();

    [Fact]
    public void No_text_should_have_its_English_twice() =>
        Words
            .Values.SelectMany(file => file.Keys)
            .Concat(Codes)
            .GroupBy(text => text)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(WordFolders))]
    public void English_should_have_the_same_places_and_no_Chinese(string folder) =>
        Of(folder).Where(word => Han().IsMatch(word.Value) || !Places(word.Key).SequenceEqual(Places(word.Value))).ShouldBeEmpty();

    [Fact]
    public void What_the_procedure_reads_should_not_be_a_text()
    {
        var form = JsonNode.Parse(
            """
            {"id":"合","components":[{"key":"合","path":"合","label":"合","description":"合","conditional":{"hide":"=合"},
            "validate":{"pattern":"合","patternErrorMessage":"合"},"values":[{"label":"合","value":"合"}]}]}
            """
        )!;

        FormTexts.Of(form).Select(text => text.Key).ShouldBe(["label", "description", "patternErrorMessage", "label"]);
    }

    [Theory]
    [InlineData("""{"甲":"a",""", 1)]
    [InlineData("""["甲"]""", 1)]
    [InlineData("""{"甲":1}""", 1)]
    [InlineData("{\"甲\":\"a\",\n\"甲\":\"b\",\n", 3)]
    [InlineData("""{"甲":"a","甲":"b"}""", 1)]
    public void A_broken_file_should_be_told_and_give_no_words(string text, int line)
    {
        var file = WordFile.Read(new SourceFile("p/forms/en.json", text));

        file.Words.ShouldBeEmpty();
        (file.Problem!.RuleId, file.Problem.Line, file.Problem.IsError).ShouldBe(("form-words", line, true));
    }

    /// <summary>What one procedure alone says lies with it.</summary>
    private static int Needed(string folder) => folder == Shared ? 2 : 1;

    private static IReadOnlyDictionary<string, string> Of(string folder) =>
        Words.GetValueOrDefault(folder) ?? new Dictionary<string, string>();

    private static IReadOnlyDictionary<string, string> Read(string path)
    {
        var file = WordFile.Read(new SourceFile(path, File.ReadAllText(path)));
        file.Problem.ShouldBeNull();
        return file.Words;
    }

    private static string FolderOf(string path) => Path.GetRelativePath(Workflows, path).Split(Path.DirectorySeparatorChar)[0];

    /// <summary>Placeholders, marks, and numbers of interpretations.</summary>
    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    internal static partial Regex Han();

    [GeneratedRegex(@"\{\{.*?\}\}|\*\*|I-\d+|\d+–\d+")]
    private static partial Regex Place();
}
