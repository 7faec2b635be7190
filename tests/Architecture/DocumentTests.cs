using System.Text.RegularExpressions;
using Bases.Cli.CommandLine;

namespace Bases.Architecture.Tests;

/// <summary>What the documents say is so: their links lead somewhere, and the commands in them run.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => new(Repository.With(".md", "").ToArray());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_should_lead_to_files(string document)
    {
        var folder = Path.GetDirectoryName(document)!;

        Link()
            .Matches(Repository.Text(document))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Repository.Root, folder, target)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/designers-guide.md")]
    public async Task Commands_should_run(string document)
    {
        var commands = Command().Matches(Repository.Text(document)).Select(match => match.Groups[1].Value.Trim()).ToList();
        commands.ShouldNotBeEmpty();
        foreach (var command in commands)
        {
            var output = new StringWriter();
            var words = Word().Matches(command).Select(match => match.Value.Trim('\'')).ToList();

            var exit = await InRoot(() => Tool.RunAsync(words, new Terminal(output, output), TestContext.Current.CancellationToken));

            exit.ShouldBe(ExitCode.Fine, $"{command}\n{output}");
        }
    }

    [Fact]
    public void Make_targets_that_documents_name_should_exist()
    {
        var targets = Target().Matches(Repository.Text("Makefile")).Select(match => match.Groups[1].Value).ToHashSet();

        Repository
            .With(".md", "")
            .SelectMany(document =>
                MakeCommand().Matches(Repository.Text(document)).Select(match => (document, Target: match.Groups[1].Value))
            )
            .Where(use => !targets.Contains(use.Target))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_Chinese_readme_should_say_what_the_English_one_says()
    {
        var english = Repository.Text("README.md");
        var chinese = Repository.Text("README.zh-CN.md");

        Marks(chinese).ShouldBe(Marks(english));

        // Pictures, links, commands, names in code and the lines of the table, in their order.
        static IEnumerable<string> Marks(string text) =>
            Mark()
                .Matches(text)
                .Select(match => match.Value.Split('#')[0].Trim())
                .Where(mark => !mark.Contains("README", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    /// <summary>The column "in the code": types and their members, else ids of elements, messages, roles and activities.</summary>
    [Fact]
    public void Names_of_the_glossary_should_be_in_the_code()
    {
        var code = string.Concat(Repository.With(".cs", "src").Select(Repository.Text));
        var procedures = string.Concat(Repository.With(".bpmn", "workflows").Select(Repository.Text));

        Name()
            .Matches(Repository.Text("docs/glossary.md"))
            .Select(match => match.Groups[1].Value)
            .Where(name =>
                char.IsUpper(name[0])
                    ? !Regex.IsMatch(code, $@"\b(class|record|struct|enum|interface) {name.Split('.')[0]}\b")
                        || !name.Split('.').All(part => Regex.IsMatch(code, $@"\b{part}\b"))
                    : !procedures.Contains(name, StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    // Paths in the documents are from the project's folder.
    private static async Task<ExitCode> InRoot(Func<Task<ExitCode>> run)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Repository.Root;
        try
        {
            return await run();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\([^)]+\)|^    (make|\./bases) [^\n]+|`[^`]+`|^## ", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*\./bases ([^#\n]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^([a-z]+):", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex(@"`make ([a-z]+)`|^\s*make ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex MakeCommand();
}
