namespace Bases.Cli.CommandLine;

/// <summary>The command cannot do its work; the message is for the person at the terminal.</summary>
internal sealed class CouldNotRunException(string message) : Exception(message);
