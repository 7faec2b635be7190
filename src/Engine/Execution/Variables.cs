using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Where variables go: to the nearest scope that has the variable, else to the process.</summary>
internal static class Variables
{
    /// <summary>What came with the end of an element: local where output mappings will look at it, else into the scopes.</summary>
    public static void Deliver(Turn turn, ElementInstance element, ContextValue variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        if (element.Node is { } node && node.IoMapping.Outputs.Length > 0)
        {
            SetLocal(turn, element, variables);
        }
        else
        {
            Propagate(turn, element, variables);
        }
    }

    public static void Deliver(Turn turn, ElementInstance element, string name, Value value) => Deliver(turn, element, Single(name, value));

    /// <summary>Sets each in the nearest scope that has it, beginning with <paramref name="from"/>, else in the process.</summary>
    public static void Propagate(Turn turn, ElementInstance from, ContextValue variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        var process = from.ProcessInstance;
        Dictionary<ElementInstance, List<KeyValuePair<string, Value>>>? inner = null;
        foreach (var entry in variables.Entries)
        {
            var holder = Holder(from, entry.Key);
            if (!ReferenceEquals(holder, process))
            {
                inner ??= [];
                if (!inner.TryGetValue(holder, out var list))
                {
                    inner[holder] = list = [];
                }

                list.Add(entry);
            }
        }

        if (inner is null)
        {
            SetLocal(turn, process, variables);
            return;
        }

        foreach (var (holder, entries) in inner)
        {
            SetLocal(turn, holder, new ContextValue(entries));
        }

        var rest = variables.Entries.Where(entry => !inner.Values.Any(list => list.Exists(other => other.Key == entry.Key))).ToList();
        if (rest.Count > 0)
        {
            SetLocal(turn, process, new ContextValue(rest));
        }
    }

    public static void SetLocal(Turn turn, ElementInstance scope, ContextValue variables)
    {
        if (variables.Count > 0)
        {
            Conditions.Changing(turn, scope, variables);
            turn.Emit(new VariablesSet(scope.Key, variables));
        }
    }

    public static ContextValue Single(string name, Value value) => new([KeyValuePair.Create(name, value)]);

    private static ElementInstance Holder(ElementInstance from, string name)
    {
        var scope = from;
        while (scope.Role != ElementRole.Process && !(scope.HasVariables && scope.Variables.Contains(name)))
        {
            scope = scope.Parent!;
        }

        return scope;
    }
}
