namespace Bases.Cli.CommandLine;

/// <summary>One verb of <c>./bases</c>. It lives in a folder of its own and is listed in <see cref="Tool"/>.</summary>
public interface ICommand
{
    string Name { get; }

    /// <summary>One line, for the list of commands.</summary>
    string Summary { get; }

    /// <summary>What may be given; also the source of <c>--help</c>.</summary>
    Signature Signature { get; }

    Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation);
}
