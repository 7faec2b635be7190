namespace Bases.Cli.CommandLine;

/// <summary>What every command of the tool ends with.</summary>
public enum ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    Fine = 0,

    /// <summary>Done, and something was found: a problem, a failed expectation, a rule that does not hold.</summary>
    Found = 1,

    /// <summary>Could not do it: a wrong argument, a missing or broken file.</summary>
    CouldNotRun = 2,
}
