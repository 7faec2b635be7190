namespace Bases.Cli.CommandLine;

/// <summary>Help texts, made from the commands themselves.</summary>
internal static class Help
{
    public static void Write(TextWriter output, IReadOnlyList<ICommand> commands)
    {
        output.WriteLine("bases - the tool of process designers and operators of Bases.Process");
        output.WriteLine();
        output.WriteLine("Usage: ./bases COMMAND [ARGUMENTS]");
        output.WriteLine();
        output.WriteLine("Commands:");
        foreach (var command in commands)
        {
            output.WriteLine($"  {command.Name, -10} {command.Summary}");
        }

        output.WriteLine();
        output.WriteLine("./bases COMMAND --help tells more about one of them.");
        WriteExitCodes(output);
    }

    public static void Write(TextWriter output, ICommand command)
    {
        var signature = command.Signature;
        output.WriteLine(command.Summary);
        output.WriteLine();
        output.WriteLine($"Usage: ./bases {command.Name} {signature.Operands}{(signature.Operands.Length > 0 ? " " : "")}[OPTIONS]");
        output.WriteLine();
        output.WriteLine("Options:");
        var options = signature.Options.Append(Option.Help).ToList();
        var width = options.Max(option => Left(option).Length);
        foreach (var option in options)
        {
            output.WriteLine($"  {Left(option).PadRight(width)}  {option.Summary}{(option.Repeatable ? " (may be repeated)" : "")}");
        }

        if (signature.Details.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(signature.Details.Trim());
        }

        WriteExitCodes(output);
    }

    private static string Left(Option option) => option.ValueName is null ? option.Name : $"{option.Name} {option.ValueName}";

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Exit codes: 0 fine, 1 found something, 2 could not run.");
    }
}
