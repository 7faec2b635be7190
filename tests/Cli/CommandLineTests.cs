using Bases.Cli.CommandLine;

namespace Bases.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => new(Tool.Commands.Select(command => command.Name).ToArray());

    [Fact]
    public async Task Help_should_name_every_command()
    {
        var run = await ToolRun.Of("--help");

        run.Exit.ShouldBe(ExitCode.Fine);
        foreach (var command in Tool.Commands)
        {
            run.Output.ShouldContain($"  {command.Name} ");
            run.Output.ShouldContain(command.Summary);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_should_have_help(string command)
    {
        var run = await ToolRun.Of(command, "--help");

        run.Exit.ShouldBe(ExitCode.Fine);
        run.Output.ShouldContain($"Usage: ./bases {command}");
        run.Output.ShouldContain("Exit codes");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_command_should_print_the_help_and_say_that_nothing_was_done() =>
        (await ToolRun.Of()).Exit.ShouldBe(ExitCode.CouldNotRun);

    [Theory]
    [InlineData("Unknown command nonsense", "nonsense")]
    [InlineData("Missing: FILE", "lint")]
    [InlineData("Unknown option --fast", "lint", "x", "--fast")]
    [InlineData("--json takes no value", "lint", "x", "--json=yes")]
    [InlineData("--scenario needs SCENARIO.json", "simulate", "x", "--scenario")]
    [InlineData("Too many arguments: y", "simulate", "x", "y")]
    [InlineData("There is no file absent.bpmn", "lint", "absent.bpmn")]
    public async Task Wrong_calls_should_be_told_in_one_line_without_output(string message, params string[] words)
    {
        var run = await ToolRun.Of(words);

        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain(message);
        run.Error.Trim().ShouldNotContain('\n');
        run.Output.ShouldBeEmpty();
    }
}
