using Bases.Cli.CommandLine;
using Bases.Dmn.Decisions;
using Bases.Engine.Simulation;

namespace Bases.Cli.Decisions;

/// <summary>Reads a DMN file, after those beside it that it imports.</summary>
internal static class DecisionFiles
{
    /// <summary>The model; what is wrong in it is told on the side, and gives null where it is evaluated.</summary>
    /// <exception cref="CouldNotRunException">The file is no DMN.</exception>
    public static DmnModel Read(string path, Terminal terminal)
    {
        var reading = Read(InputFiles.Read(path), [Path.GetFullPath(path)]);
        foreach (var problem in reading.Problems)
        {
            terminal.Error.WriteLine($"{path}:{problem.Line}: {problem.Message}");
        }

        return reading.Model ?? throw new CouldNotRunException($"{path} cannot be read as DMN.");
    }

    private static DmnReading Read(SourceFile file, HashSet<string> active)
    {
        var imports = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        if (DmnReader.Links(file.Text) is ({ }, { Count: > 0 } names))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
            foreach (var neighbour in Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal))
            {
                if (active.Add(neighbour))
                {
                    var text = InputFiles.Read(neighbour);
                    if (DmnReader.Links(text.Text) is var (name, _) && names.Contains(name) && Read(text, active).Model is { } model)
                    {
                        imports[name] = model;
                    }

                    active.Remove(neighbour);
                }
            }
        }

        return DmnReader.ReadLeniently(file.Text, imports);
    }
}
