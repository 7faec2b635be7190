using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Check;

/// <summary>One thing that <c>bases check</c> looks at.</summary>
internal interface ICheck
{
    string Name { get; }

    string Summary { get; }

    /// <summary>One object a line of the report; the first one's members are the columns.</summary>
    IReadOnlyList<JsonObject> Run(Arguments arguments);
}

internal static class CheckArguments
{
    /// <exception cref="CouldNotRunException">It was not given.</exception>
    public static string Needed(this Arguments arguments, Option option) =>
        arguments.Value(option.Name) ?? throw new CouldNotRunException($"{option.Name} {option.ValueName} is needed.");
}
