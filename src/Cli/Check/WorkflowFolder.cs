using Bases.Cli.CommandLine;

namespace Bases.Cli.Check;

/// <summary>Where the procedures, decisions and reference data of this installation lie.</summary>
internal static class WorkflowFolder
{
    /// <exception cref="CouldNotRunException">It is nowhere above the tool.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("Bases__WorkflowFolder") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "workflows");
            if (Directory.Exists(Path.Combine(candidate, "reference")))
            {
                return candidate;
            }
        }

        throw new CouldNotRunException("The folder workflows/ is not to be found; name it in Bases__WorkflowFolder.");
    }
}
