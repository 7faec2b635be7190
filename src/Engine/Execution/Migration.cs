using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>What stands in the way of a migration, for the person who plans it.</summary>
/// <param name="MessageZh">The same in Chinese.</param>
public sealed record MigrationProblem(string ElementId, string Message, string MessageZh);

/// <summary>
/// Checks a migration plan against what is active: every place where something stands must have a counterpart of the same
/// kind, in the counterpart of its scope.
/// </summary>
public sealed class Migration
{
    private readonly ElementInstance process;
    private readonly DeployedProcess target;
    private readonly IReadOnlyDictionary<string, string> mapping;
    private readonly List<MigrationProblem> problems = [];
    private readonly Dictionary<string, string> elements = new(StringComparer.Ordinal);

    private Migration(ElementInstance process, DeployedProcess target, IReadOnlyDictionary<string, string> mapping)
    {
        this.process = process;
        this.target = target;
        this.mapping = mapping;
    }

    /// <summary>All that prevents the plan from being carried out; empty when nothing does.</summary>
    /// <param name="process">The root process, or a called one.</param>
    public static IReadOnlyList<MigrationProblem> Check(
        ElementInstance process,
        DeployedProcess target,
        IReadOnlyDictionary<string, string> mapping
    ) => Plan(process, target, mapping, out _);

    internal static IReadOnlyList<MigrationProblem> Plan(
        ElementInstance process,
        DeployedProcess target,
        IReadOnlyDictionary<string, string> mapping,
        out IReadOnlyDictionary<string, string> elements
    )
    {
        var plan = new Migration(process, target, mapping);
        plan.CheckMapping();
        plan.CheckScope(process);
        elements = plan.elements;
        return plan.problems;
    }

    /// <summary>The instances that belong to the process itself, not to processes that it calls.</summary>
    internal static IEnumerable<ElementInstance> Members(ElementInstance scope) =>
        scope
            .Children.Where(child => child.Role is not (ElementRole.Process or ElementRole.CancelListener))
            .SelectMany(child => Members(child).Prepend(child));

    internal static string Mapped(IReadOnlyDictionary<string, string> mapping, string id) => mapping.GetValueOrDefault(id, id);

    private void CheckMapping()
    {
        foreach (var (from, to) in mapping)
        {
            if (process.Definition.Definition.Find(from) is null)
            {
                problems.Add(
                    new(from, $"the plan maps '{from}', which the present version does not have", $"方案中的“{from}”在当前版本中不存在")
                );
            }

            if (target.Definition.Find(to) is null)
            {
                problems.Add(
                    new(
                        from,
                        $"the plan maps '{from}' to '{to}', which the target does not have",
                        $"方案将“{from}”对应到“{to}”，而目标版本中没有该元素"
                    )
                );
            }
        }
    }

    private void CheckScope(ElementInstance scope)
    {
        foreach (var child in scope.Children)
        {
            if (child.Role is ElementRole.Process or ElementRole.CancelListener)
            {
                continue;
            }

            if (Counterpart(child.Node!) is { } node)
            {
                CheckPlace(child, node);
            }

            CheckScope(child);
        }

        foreach (var (flow, _) in scope.HasTokens ? scope.Tokens.Entries : [])
        {
            CheckTokens(scope.Definition.Definition.SequenceFlows[flow]);
        }

        foreach (var join in scope.ResettingJoins?.Keys ?? Enumerable.Empty<string>())
        {
            Counterpart(scope.Definition.Definition.Find(join)!);
        }

        foreach (var entry in (scope.Compensables ?? []).Concat(scope.Compensating ?? []))
        {
            CheckCompensable(entry);
        }
    }

    private FlowNode? Counterpart(FlowNode source)
    {
        var id = Mapped(mapping, source.Id);
        if (target.Definition.Find(id) is not { } node)
        {
            problems.Add(
                new(source.Id, $"'{source.Id}' is active and has no counterpart", $"“{source.Id}”正在办理，目标版本中没有对应步骤")
            );
            return null;
        }

        if (node.Kind != source.Kind)
        {
            problems.Add(
                new(
                    source.Id,
                    $"'{source.Id}' is a {source.Kind}, its counterpart '{id}' is a {node.Kind}",
                    $"“{source.Id}”的类型是 {source.Kind}，对应步骤“{id}”的类型是 {node.Kind}"
                )
            );
            return null;
        }

        var outer = source.Scope.Owner is { } owner ? Mapped(mapping, owner.Id) : null;
        if (outer != node.Scope.Owner?.Id)
        {
            problems.Add(
                new(
                    source.Id,
                    $"'{source.Id}' stands in '{source.Scope.Id}', its counterpart '{id}' in '{node.Scope.Id}'",
                    $"“{source.Id}”位于“{source.Scope.Id}”内，对应步骤“{id}”位于“{node.Scope.Id}”内"
                )
            );
            return null;
        }

        elements[source.Id] = id;
        return node;
    }

    private void CheckPlace(ElementInstance instance, FlowNode node)
    {
        if (Loop(instance.Node!) != Loop(node))
        {
            problems.Add(
                new(
                    instance.ElementId,
                    $"'{instance.ElementId}' and its counterpart '{node.Id}' are not repeated in the same way",
                    $"“{instance.ElementId}”与对应步骤“{node.Id}”的重复方式不同"
                )
            );
        }

        if (instance.Node is ReceiveTask { Message: null } && node is ReceiveTask { Message: not null })
        {
            // It would wait for a message for which nobody asks on its behalf.
            problems.Add(
                new(
                    instance.ElementId,
                    $"'{instance.ElementId}' waits for no message, its counterpart '{node.Id}' does",
                    $"“{instance.ElementId}”不等待消息，对应步骤“{node.Id}”等待消息"
                )
            );
        }

        foreach (var wait in instance.HasWaits ? instance.Waits : [])
        {
            var waited = wait.Node == instance.Node ? node : target.Definition.Find(Mapped(mapping, wait.Node.Id));
            if (wait.Node == instance.Node && !SameEvent(wait, node))
            {
                problems.Add(
                    new(
                        instance.ElementId,
                        $"'{instance.ElementId}' waits for what its counterpart '{node.Id}' does not wait for",
                        $"“{instance.ElementId}”等待的事件与对应步骤“{node.Id}”不同"
                    )
                );
            }
            else if (waited is not null && waited.Kind == wait.Node.Kind && SameEvent(wait, waited))
            {
                elements[wait.Node.Id] = waited.Id;
            }
        }
    }

    private void CheckTokens(SequenceFlow flow)
    {
        Counterpart(flow.Target);
        var found = target.Definition.SequenceFlows.FirstOrDefault(candidate => candidate.Id == flow.Id);
        if (found is null || found.Target.Id != Mapped(mapping, flow.Target.Id))
        {
            problems.Add(
                new(
                    flow.Target.Id,
                    $"a token waits at '{flow.Target.Id}' on the flow '{flow.Id}', which does not lead to its counterpart",
                    $"有令牌在“{flow.Target.Id}”的连线“{flow.Id}”上等待，该连线在目标版本中不通向对应步骤"
                )
            );
        }
    }

    private void CheckCompensable(Compensable entry)
    {
        // What a called process did is of that process, which is not migrated with its caller.
        if (entry.CalledDefinition is not null)
        {
            return;
        }

        Counterpart(process.Definition.Definition.Find(entry.ElementId)!);
        foreach (var inner in entry.Inner)
        {
            CheckCompensable(inner);
        }
    }

    private static Type? Loop(FlowNode node) => (node as Activity)?.LoopCharacteristics?.GetType();

    private static bool SameEvent(EventWait wait, FlowNode node) =>
        (wait.Node, node) switch
        {
            (CatchEvent from, CatchEvent to) => wait.Definition < to.Definitions.Length
                && from.Definitions[wait.Definition].Trigger == to.Definitions[wait.Definition].Trigger,
            (ReceiveTask from, ReceiveTask to) => from.Message is null == to.Message is null,
            _ => false,
        };
}
