using Bases.Dmn.Decisions;

namespace Bases.Dmn.Conformance;

/// <summary>The models of a folder, each read once, after those it imports.</summary>
internal sealed class TckModels
{
    private readonly TckFolder folder;
    private readonly Dictionary<string, string> fileByNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DmnReading> readings = new(StringComparer.Ordinal);

    public TckModels(TckFolder folder)
    {
        this.folder = folder;
        foreach (var (file, text) in folder.Files)
        {
            if (file.EndsWith(".dmn", StringComparison.Ordinal) && DmnReader.Links(text) is var (name, _))
            {
                fileByNamespace.TryAdd(name, file);
            }
        }
    }

    public (DmnModel? Model, string Problem) Of(string file)
    {
        if (!folder.Files.ContainsKey(file))
        {
            return (null, $"There is no model {file}.");
        }

        var reading = Read(file, []);
        return (reading.Model, string.Join(" | ", reading.Problems.Select(problem => problem.Message)));
    }

    private DmnReading Read(string file, HashSet<string> active)
    {
        if (readings.TryGetValue(file, out var known))
        {
            return known;
        }

        var imports = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        if (active.Add(file) && DmnReader.Links(folder.Files[file]) is var (_, names))
        {
            foreach (var name in names)
            {
                if (
                    fileByNamespace.TryGetValue(name, out var imported)
                    && !active.Contains(imported)
                    && Read(imported, active).Model is { } model
                )
                {
                    imports[name] = model;
                }
            }
        }

        active.Remove(file);
        return readings[file] = DmnReader.ReadLeniently(folder.Files[file], imports);
    }
}
