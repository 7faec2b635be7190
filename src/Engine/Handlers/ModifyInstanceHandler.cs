using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

internal sealed class ModifyInstanceHandler : CommandHandler<ModifyInstance>
{
    /// <summary>Why an element cannot be entered by hand; null when it can.</summary>
    public static Rejection? NotEnterable(DeployedProcess definition, string elementId)
    {
        var to = $"enter '{elementId}'";
        if (definition.Definition.Find(elementId) is not { } node)
        {
            return Expected.Argument(to, $"process '{definition.ProcessId}' has no such element");
        }

        return node switch
        {
            BoundaryEvent => Expected.Argument(to, "an event on a boundary is entered by its trigger"),
            StartEvent { Trigger: not EventTrigger.None } => Expected.Argument(to, "a start event is entered by its trigger"),
            EventSubProcess => Expected.Argument(to, "an event sub-process is entered by its trigger"),
            Activity { IsForCompensation: true } => Expected.Argument(to, "a compensation handler is entered by compensation"),
            _ when node.Incoming.Any(flow => flow.Source is EventBasedGateway) => Expected.Argument(
                to,
                "an event behind an event-based gateway is entered through the gateway"
            ),
            _ => null,
        };
    }

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

        if (NotEnterable(scope!.Definition, activation.ElementId) is { } rejection)
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
            var active = turn.State.Elements.Count(element =>
                ReferenceEquals(element.Content, outer) && element.Role != ElementRole.CompensationScope
            );
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
                scope = turn.State.Elements.First(element =>
                    ReferenceEquals(element.Content, found) && element.Role != ElementRole.CompensationScope
                );
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
