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
        var exit = await Tool.RunAsync(args, Terminal.OfConsole(), interruption.Token);
        return (int)exit;
    }
}
