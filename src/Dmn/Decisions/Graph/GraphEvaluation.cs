using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>One evaluation of a graph: every node once.</summary>
internal sealed class GraphEvaluation(Run run, IVariables inputs, List<DecisionTrace> trace)
{
    private readonly Dictionary<DrgNode, Value> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DrgNode> active = new(ReferenceEqualityComparer.Instance);

    public Run Run { get; } = run;

    public IVariables Inputs { get; } = inputs;

    /// <summary>An evaluation that sees nothing but what it is given: that of a decision service.</summary>
    public GraphEvaluation Inner(Run caller) => new(caller, ContextValue.Empty, trace);

    public Value Fail(string warning) => Run.Fail(warning);

    public void Remember(DrgNode node, Value value) => known[node] = value;

    public void Traced(DecisionTrace decision) => trace.Add(decision);

    public Value ValueOf(DrgNode node)
    {
        if (known.TryGetValue(node, out var value))
        {
            return value;
        }

        if (!active.Add(node))
        {
            return Fail($"{node.Name} requires itself.");
        }

        Run.EnterCall();
        value = node.Evaluate(this);
        Run.LeaveCall();
        active.Remove(node);
        known[node] = value;
        return value;
    }

    /// <summary>What a node requires, by name; elements of an import stand in a context of the import's name.</summary>
    public ContextValue ValuesOf(IReadOnlyList<Requirement> requirements, bool functions)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        Dictionary<string, List<KeyValuePair<string, Value>>>? imports = null;
        foreach (var requirement in requirements)
        {
            if (requirement.Node.IsFunction != functions && requirement.Import is null or "")
            {
                continue;
            }

            var target = entries;
            if (requirement.Import is { Length: > 0 } import)
            {
                // A context of an import holds its functions as well: it can stand in one place only.
                if (functions)
                {
                    continue;
                }

                imports ??= [];
                imports[import] = target = imports.GetValueOrDefault(import) ?? [];
            }

            var value = ValueOf(requirement.Node);
            target.Add(KeyValuePair.Create(requirement.Node.Name, value));
            foreach (var alias in requirement.Aliases)
            {
                target.Add(KeyValuePair.Create(alias, value));
            }
        }

        foreach (var (name, contents) in imports ?? [])
        {
            entries.Add(KeyValuePair.Create(name, (Value)new ContextValue(contents)));
        }

        return entries.Count == 0 ? ContextValue.Empty : new ContextValue(entries);
    }
}
