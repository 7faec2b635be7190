using Bases.Cli.CommandLine;

namespace Bases.Cli;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interruption.Cancel();
        };
        var terminal = Terminal.OfConsole();
        try
        {
            return (int)await Tool.RunAsync(args, terminal, interruption.Token);
        }
        catch (Exception bug)
        {
            // A mistake of the tool, not of its user: all that is known of it is told, and the exit code says "could not run".
            await terminal.Error.WriteLineAsync($"bases: unexpected failure; please report this:\n{bug}");
            return (int)ExitCode.CouldNotRun;
        }
    }
}
