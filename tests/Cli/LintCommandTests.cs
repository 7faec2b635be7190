using Bases.Cli.CommandLine;

namespace Bases.Cli.Tests;

/// <summary><c>bases lint</c> on the folders of procedures, with the papers that they fill.</summary>
public sealed class LintCommandTests
{
    private const string Procedure = "special-naming";

    private static string Workflows
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Bases.Process.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return Path.Combine(folder, "workflows");
        }
    }

    [Fact]
    public async Task The_procedures_of_the_tree_should_have_their_papers() =>
        (await ToolRun.Of("lint", Path.Combine(Workflows, "termination"), Path.Combine(Workflows, Procedure))).Exit.ShouldBe(ExitCode.Fine);

    [Fact]
    public async Task A_missing_paper_should_be_an_error_at_the_step_that_fills_it()
    {
        using var folder = new Folder();
        Copy(folder);

        var run = await ToolRun.Of("lint", folder.FullName);

        run.Exit.ShouldBe(ExitCode.Found);
        run.Output.ShouldContain("error document-template-unknown");
        run.Output.ShouldContain("special-naming.docx");
    }

    [Fact]
    public async Task A_paper_that_asks_for_what_nobody_gives_should_be_an_error()
    {
        using var folder = new Folder();
        Copy(folder);
        var paper = folder.Write($"{Procedure}/documents/special-naming.docx", "");
        File.Copy(Path.Combine(Workflows, "termination", "documents", "termination.docx"), paper, overwrite: true);

        var run = await ToolRun.Of("lint", folder.FullName);

        run.Exit.ShouldBe(ExitCode.Found);
        run.Output.ShouldContain("error document-field-unknown");
        run.Output.ShouldContain("“grounds”");
    }

    [Fact]
    public async Task English_words_of_forms_that_cannot_be_read_should_be_an_error()
    {
        using var folder = new Folder();
        folder.Write("p/forms/en.json", "{ \"基地名称\": 1 }");

        var run = await ToolRun.Of("lint", folder.FullName);

        run.Exit.ShouldBe(ExitCode.Found);
        run.Output.ShouldContain("error form-words: The English of '基地名称' is not a text.");
    }

    private static void Copy(Folder folder) =>
        folder.Write($"{Procedure}/{Procedure}.bpmn", File.ReadAllText(Path.Combine(Workflows, Procedure, $"{Procedure}.bpmn")));
}
