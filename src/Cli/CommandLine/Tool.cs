using Bases.Cli.Check;
using Bases.Cli.Decisions;
using Bases.Cli.Deploy;
using Bases.Cli.Lint;
using Bases.Cli.Simulate;
using Bases.Cli.Tck;

namespace Bases.Cli.CommandLine;

/// <summary>The tool: finds the command, reads its arguments, runs it, and turns what goes wrong into an exit code.</summary>
public static class Tool
{
    /// <summary>Every command, in the order of the help: first what designers use, then what operators use.</summary>
    internal static IReadOnlyList<ICommand> Commands { get; } =
    [
        new LintCommand(),
        new SimulateCommand(),
        new CheckCommand(),
        new DecideCommand(),
        new FeelCommand(),
        new TckCommand(),
        new DeployCommand(),
    ];

    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> words, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await DispatchAsync(words, terminal, cancellation);
        }
        catch (CouldNotRunException problem)
        {
            await terminal.Error.WriteLineAsync($"bases: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"bases: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("bases: interrupted.");
            return ExitCode.CouldNotRun;
        }
        finally
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
        }
    }

    private static Task<ExitCode> DispatchAsync(IReadOnlyList<string> words, Terminal terminal, CancellationToken cancellation)
    {
        if (words.Count == 0 || words[0] is "--help" or "-h" or "help")
        {
            Help.Write(terminal.Out, Commands);
            return Task.FromResult(words.Count == 0 ? ExitCode.CouldNotRun : ExitCode.Fine);
        }

        var command =
            Commands.FirstOrDefault(candidate => candidate.Name == words[0])
            ?? throw new CouldNotRunException($"Unknown command {words[0]}. Try ./bases --help.");
        Arguments arguments;
        try
        {
            arguments = Arguments.Parse(command.Signature, words.Skip(1));
        }
        catch (CouldNotRunException problem)
        {
            throw new CouldNotRunException($"{problem.Message} Try ./bases {command.Name} --help.");
        }

        if (arguments.Has(Option.Help.Name))
        {
            Help.Write(terminal.Out, command);
            return Task.FromResult(ExitCode.Fine);
        }

        return command.RunAsync(arguments, terminal, cancellation);
    }
}
