using Bases.Dmn.Values;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class AdHocSubProcessBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.AdHocSubProcess;

    public string Section => "10.3.5";

    public string Summary =>
        "Begins the activities that are chosen, or all that nothing leads to, at once or one after the other; ends by its completion condition or when nothing is active.";

    public void Activated(Turn turn, ElementInstance element)
    {
        if (!TryChoose(turn, element, out var chosen) || !Scopes.TryBegin(turn, element))
        {
            return;
        }

        var adHoc = (AdHocSubProcess)element.Node!;
        foreach (var node in adHoc.IsSequential ? chosen.Take(1) : chosen)
        {
            turn.Enqueue(element, node);
        }

        Scopes.CheckDone(turn, element);
    }

    public void ChildCompleted(Turn turn, ElementInstance scope, ElementInstance child)
    {
        var adHoc = (AdHocSubProcess)scope.Node!;
        if (child.Node is Activity && adHoc.CompletionCondition?.Evaluate(child, turn.Environment).IsTrue == true)
        {
            End(turn, scope, adHoc.CancelRemainingInstances);
            return;
        }

        if (adHoc.IsSequential && scope.ChildCount == 0 && scope.InFlight == 0 && TryChoose(turn, scope, out var chosen))
        {
            var next = chosen.SkipWhile(node => !ReferenceEquals(node, First(chosen, child))).Skip(1).FirstOrDefault();
            if (next is not null)
            {
                turn.Enqueue(scope, next);
            }
        }
    }

    /// <summary>Nothing more begins in it (13.3.5), also not what the completed activity leads to; what is at work is ended or finished.</summary>
    private static void End(Turn turn, ElementInstance scope, bool cancels)
    {
        if (cancels)
        {
            Elements.TerminateChildren(turn, scope);
        }
        else
        {
            Elements.VoidTokens(scope);
        }

        if (scope.HasTokens)
        {
            turn.Emit(new Events.TokensDiscarded(scope.Key));
        }
    }

    /// <summary>The chosen activity from which the one that completed was reached.</summary>
    private static FlowNode? First(IReadOnlyList<FlowNode> chosen, ElementInstance child)
    {
        var seen = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>([child.Node!]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (chosen.Contains(node))
            {
                return node;
            }

            foreach (var flow in node.Incoming)
            {
                open.Push(flow.Source);
            }
        }

        return null;
    }

    private static bool TryChoose(Turn turn, ElementInstance element, out IReadOnlyList<FlowNode> chosen)
    {
        var adHoc = (AdHocSubProcess)element.Node!;
        var initial = adHoc
            .Content.Nodes.Where(node =>
                node.Incoming.Length == 0
                && node is not (EventSubProcess or Model.Events.BoundaryEvent)
                && node is not Activity { IsForCompensation: true }
            )
            .ToList();
        chosen = initial;
        if (adHoc.ActiveElements is not { } expression)
        {
            return true;
        }

        var value = expression.Evaluate(element, turn.Environment);
        if (value is not ListValue list)
        {
            Incidents.Raise(
                turn,
                element,
                IncidentTypes.ExtractValueError,
                $"Expected the active elements '{expression}' of '{element.ElementId}' to be a list, but it is {Texts.Describe(value)}."
            );
            return false;
        }

        var picked = new List<FlowNode>();
        foreach (var item in list.Items)
        {
            if (adHoc.Content.Nodes.FirstOrDefault(node => node.Id == Texts.Of(item)) is not { } node)
            {
                Incidents.Raise(
                    turn,
                    element,
                    IncidentTypes.ExtractValueError,
                    $"Expected the active elements of '{element.ElementId}' to be in it, but '{item}' is not."
                );
                return false;
            }

            picked.Add(node);
        }

        chosen = picked;
        return true;
    }
}
