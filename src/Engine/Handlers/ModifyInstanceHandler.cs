using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

internal sealed class ModifyInstanceHandler : CommandHandler<ModifyInstance>
{
    protected override Rejection? Handle(Turn turn, ModifyInstance command)
    {
        if (command.Activate.Count == 0 && command.Terminate.Count == 0)
        {
            return Expected.Argument("modify an instance", "nothing is to be entered or ended");
        }

        var entries = new List<(ElementInstance Scope, FlowNode Node, Activation Activation)>();
        foreach (var activation in command.Activate)
        {
            if (Place(turn, activation, out var scope, out var node) is { } rejection)
            {
                return rejection;
            }

            entries.Add((scope!, node!, activation));
        }

        var ended = new List<ElementInstance>();
        foreach (var key in command.Terminate)
        {
            if (!turn.State.TryGetElement(key, out var element))
            {
                return Expected.Found("end an element instance", "element instance", key);
            }

            if (element.Role == ElementRole.Process)
            {
                return Expected.Argument($"end '{element.ElementId}'", "a process is cancelled, or ended with its call activity");
            }

            ended.Add(element);
        }

        foreach (var (scope, node, activation) in entries)
        {
            Variables.Propagate(turn, scope, activation.Variables);
            Scopes.EnterWithin(turn, scope, node);
        }

        foreach (var element in ended)
        {
            End(turn, element);
        }

        return null;
    }

    private static Rejection? Place(Turn turn, Activation activation, out ElementInstance? scope, out FlowNode? node)
    {
        scope = turn.State.Root!;
        node = null;
        var to = $"enter '{activation.ElementId}'";
        if (activation.AncestorKey is { } key && !turn.State.TryGetElement(key, out scope))
        {
            return Expected.Found(to + " in a scope", "scope", key);
        }

        if (EntryByHand.Refused(scope!.Definition, activation.ElementId) is { } rejection)
        {
            return rejection;
        }

        node = scope.Definition.Definition.Find(activation.ElementId)!;
        if (scope.Content is not { } content || !content.Contains(node))
        {
            return Expected.Argument(to, $"it does not stand in '{scope.ElementId}'");
        }

        for (var outer = node.Scope; !ReferenceEquals(outer, scope.Content); outer = outer.Parent!)
        {
            var active = turn.State.Elements.Count(element => ReferenceEquals(element.Content, outer) && !element.IsUndone);
            if (active > 1)
            {
                return Expected.Argument(to, $"'{outer.Id}' is active {active} times: name the one that is meant");
            }

            if (active == 0 && outer.Owner!.LoopCharacteristics is not null)
            {
                return Expected.Argument(to, $"'{outer.Id}' is repeated and none of its rounds is active");
            }

            if (active == 1)
            {
                var found = outer;
                scope = turn.State.Elements.First(element => ReferenceEquals(element.Content, found) && !element.IsUndone);
                return null;
            }
        }

        return null;
    }

    /// <summary>Ends an instance, and every scope that is left empty by that.</summary>
    private static void End(Turn turn, ElementInstance element)
    {
        if (!element.IsAlive || element.State >= ElementState.Terminating)
        {
            return;
        }

        var scope = element.Parent!;
        Elements.Terminate(turn, element);
        if (scope.Role == ElementRole.LoopBody)
        {
            Loops.Continue(turn, scope);
        }
        else if (scope.ChildCount == 0 && scope.InFlight == 0 && !scope.HasTokens)
        {
            if (scope.Parent is null)
            {
                Instances.Terminate(turn, "Every element was ended by hand");
            }
            else
            {
                End(turn, scope);
            }
        }
    }
}
