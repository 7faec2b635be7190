using Bases.Engine.Definitions;

namespace Bases.Engine.Simulation;

/// <summary>An element of a deployed process; the process itself has its own id as element id.</summary>
public readonly record struct ElementRef(string ProcessId, string ElementId);

/// <summary>How scenarios name elements, and how results name them back.</summary>
internal sealed class ElementNames
{
    private readonly Dictionary<string, List<ElementRef>> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ElementRef>> byName = new(StringComparer.Ordinal);
    private readonly HashSet<ElementRef> all = [];

    private readonly string? ownProcess;

    /// <param name="ownProcess">The process that a scenario is about: of several elements with one id, its own is meant.</param>
    public ElementNames(IEnumerable<DeployedProcess> processes, string? ownProcess = null)
    {
        this.ownProcess = ownProcess;
        foreach (var process in processes)
        {
            Add(new ElementRef(process.ProcessId, process.ProcessId), process.Definition.Name);
            foreach (var node in process.Definition.Nodes)
            {
                Add(new ElementRef(process.ProcessId, node.Id), node.Name);
            }
        }
    }

    /// <summary>The shortest name that means only this element: its id, or process and id.</summary>
    public string Label(ElementRef element) =>
        byId.TryGetValue(element.ElementId, out var same) && same.Count > 1
            ? $"{element.ProcessId}/{element.ElementId}"
            : element.ElementId;

    /// <summary>The element that a scenario means.</summary>
    /// <param name="problem">Why there is none.</param>
    public ElementRef? Find(string name, out string? problem)
    {
        problem = null;
        if (byId.TryGetValue(name, out var found) || byName.TryGetValue(name, out found))
        {
            if (found.Count == 1)
            {
                return found[0];
            }

            var own = found.Where(element => element.ProcessId == ownProcess).ToList();
            if (own.Count == 1)
            {
                return own[0];
            }

            problem =
                $"{name} means several elements: {string.Join(", ", found.Select(element => $"{element.ProcessId}/{element.ElementId}"))}";
            return null;
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && new ElementRef(name[..slash], name[(slash + 1)..]) is var qualified && all.Contains(qualified))
        {
            return qualified;
        }

        problem = $"no deployed process has an element {name}";
        return null;
    }

    private void Add(ElementRef element, string? name)
    {
        // A global task has the id of its process: it is one element.
        if (!all.Add(element))
        {
            return;
        }

        Add(byId, element.ElementId, element);
        if (!string.IsNullOrWhiteSpace(name))
        {
            Add(byName, name, element);
        }
    }

    private static void Add(Dictionary<string, List<ElementRef>> index, string key, ElementRef element)
    {
        if (!index.TryGetValue(key, out var elements))
        {
            index[key] = elements = [];
        }

        elements.Add(element);
    }
}
