namespace Bases.Cli.CommandLine;

/// <summary>What a command takes: positional operands and options.</summary>
/// <param name="Operands">As the usage line shows them, e.g. <c>FILE…</c>; empty when there are none.</param>
/// <param name="MinimumOperands">Fewer are refused.</param>
/// <param name="MaximumOperands">More are refused.</param>
/// <param name="Details">Further paragraphs of the help: meaning of the output, exit codes, examples.</param>
public sealed record Signature(
    string Operands,
    int MinimumOperands,
    int MaximumOperands,
    IReadOnlyList<Option> Options,
    string Details = ""
);

/// <param name="Name">With the dashes: <c>--scenario</c>.</param>
/// <param name="ValueName">Null for a flag.</param>
public sealed record Option(string Name, string? ValueName, string Summary, bool Repeatable = false)
{
    /// <summary>Every command that has a result prints it for machines too.</summary>
    public static Option Json { get; } = new("--json", null, "print the result as JSON, for other programs");

    internal static Option Help { get; } = new("--help", null, "print this help");
}
