using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>What goes into an element and what comes out of it: input and output mappings, data associations, properties.</summary>
internal static class Mappings
{
    /// <returns>False when the input could not be settled: the activity waits for its data.</returns>
    public static bool TryInput(Turn turn, ElementInstance element)
    {
        if (element.Node is not { } node || element.Progress >= ElementProgress.InputMapped)
        {
            return true;
        }

        var associations = node switch
        {
            Activity activity => activity.DataInputAssociations,
            ThrowEvent thrower => thrower.DataInputAssociations,
            _ => [],
        };
        var properties = node switch
        {
            SubProcess { Content: var content } => content.Properties,
            Activity activity => activity.Properties,
            Model.Events.Event happening => happening.Properties,
            _ => [],
        };
        var objects = node is SubProcess { Content: var inner } ? inner.DataObjects : [];
        if (node.IoMapping.Inputs.Length == 0 && associations.Length == 0 && properties.Length == 0 && objects.Length == 0)
        {
            return true;
        }

        if (node is Activity { InputSets: { Length: > 0 } sets } && !TryInputSet(turn, element, sets, ref associations))
        {
            return false;
        }

        var input = new Draft(element);
        foreach (var data in objects)
        {
            input.Declare(data.Variable);
        }

        foreach (var property in properties)
        {
            input.Declare(property.Variable);
        }

        foreach (var association in associations)
        {
            Associate(turn, association, input, element);
        }

        foreach (var mapping in node.IoMapping.Inputs)
        {
            input.Set(mapping.Target, mapping.Source.Evaluate(input, turn.Environment));
        }

        turn.Emit(new InputMapped(element.Key, input.ToContext()));
        return true;
    }

    /// <returns>False when the output could not be settled; an incident tells.</returns>
    public static bool TryOutput(Turn turn, ElementInstance element)
    {
        if (element.Node is not { } node || element.Progress >= ElementProgress.OutputMapped)
        {
            return true;
        }

        var associations = node switch
        {
            Activity activity => activity.DataOutputAssociations,
            CatchEvent catcher => catcher.DataOutputAssociations,
            _ => [],
        };
        if (node.IoMapping.Outputs.Length == 0 && associations.Length == 0)
        {
            return true;
        }

        var output = new Draft(element);
        foreach (var association in associations)
        {
            Associate(turn, association, output, element);
        }

        foreach (var mapping in node.IoMapping.Outputs)
        {
            output.Set(mapping.Target, mapping.Source.Evaluate(output, turn.Environment), element.Parent);
        }

        Variables.Propagate(turn, element.Parent!, output.ToContext());
        turn.Emit(new OutputMapped(element.Key));
        return true;
    }

    /// <summary>
    /// The first input set whose data are all available decides what goes in (BPMN 2.0.2, 10.4.2); as long as there is none
    /// the activity does not begin. Data that is null is not available.
    /// </summary>
    private static bool TryInputSet(
        Turn turn,
        ElementInstance element,
        ImmutableArray<InputSet> sets,
        ref ImmutableArray<DataAssociation> associations
    )
    {
        var all = associations;
        var chosen = sets.FirstOrDefault(set => set.Needed.All(IsAvailable));
        if (chosen is not null)
        {
            // What belongs to no set is not an input in the sense of the standard, and goes in with each of them.
            associations = all.RemoveAll(association =>
                association.Target is DataInput input && !chosen.Inputs.Contains(input) && sets.Any(set => set.Inputs.Contains(input))
            );
            return true;
        }

        if (element.Progress != ElementProgress.AwaitingInput)
        {
            turn.Emit(new InputAwaited(element.Key, element.ElementId));
        }

        return false;

        bool IsAvailable(ItemAwareElement input) =>
            all.All(association =>
                !ReferenceEquals(association.Target, input)
                || association.Sources.All(source => element.TryGet(source.Variable, out var value) && !value.IsNull)
            );
    }

    private static void Associate(Turn turn, DataAssociation association, Draft draft, ElementInstance element)
    {
        if (association.Target is { } target)
        {
            if (association.Transformation is { } transformation)
            {
                draft.Set(target.Variable, transformation.Evaluate(draft, turn.Environment));
            }
            else if (association.Sources is [var source] && draft.TryGet(source.Variable, out var value))
            {
                draft.Set(target.Variable, value);
            }
        }

        foreach (var assignment in association.Assignments)
        {
            draft.Set(assignment.To, assignment.From.Evaluate(draft, turn.Environment), element);
        }
    }

    /// <summary>Variables as they will be: a later mapping sees what an earlier one gave.</summary>
    private sealed class Draft(ElementInstance element) : IVariables
    {
        private readonly OrderedDictionary<string, Value> drafted = new(StringComparer.Ordinal);

        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value) =>
            drafted.TryGetValue(name, out value) || element.TryGet(name, out value);

        /// <summary>A variable of the element's own, without a value as long as nothing has brought one.</summary>
        public void Declare(string name)
        {
            if (!element.HasVariables || !element.Variables.Contains(name))
            {
                drafted[name] = Value.Null;
            }
        }

        /// <param name="path">A name, or names joined by dots: the members around the last are kept.</param>
        /// <param name="existing">Where members around it are looked up, when the draft has none.</param>
        public void Set(string path, Value value, ElementInstance? existing = null)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                drafted[path] = value;
                return;
            }

            var name = path[..dot];
            if (!drafted.TryGetValue(name, out var outer) && existing?.TryGet(name, out outer) != true)
            {
                outer = null;
            }

            drafted[name] = Nest(outer as ContextValue ?? ContextValue.Empty, path[(dot + 1)..], value);
        }

        public ContextValue ToContext() => new(drafted);

        private static ContextValue Nest(ContextValue outer, string path, Value value)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            return dot < 0
                ? outer.With(path, value)
                : outer.With(path[..dot], Nest(outer[path[..dot]] as ContextValue ?? ContextValue.Empty, path[(dot + 1)..], value));
        }
    }
}
