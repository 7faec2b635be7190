using Bases.Engine.Model;

namespace Bases.Engine.Behaviors;

/// <summary>One behaviour for each kind of flow node.</summary>
public static class BehaviorRegistry
{
    private static readonly IElementBehavior[] Behaviors = Order(
        new StartEventBehavior(),
        new IntermediateCatchEventBehavior(),
        new IntermediateThrowEventBehavior(),
        new BoundaryEventBehavior(),
        new EndEventBehavior(),
        new AbstractTaskBehavior(),
        new UserTaskBehavior(),
        new ServiceTaskBehavior(),
        new SendTaskBehavior(),
        new ReceiveTaskBehavior(),
        new ScriptTaskBehavior(),
        new BusinessRuleTaskBehavior(),
        new ManualTaskBehavior(),
        new SubProcessBehavior(),
        new EventSubProcessBehavior(),
        new TransactionBehavior(),
        new AdHocSubProcessBehavior(),
        new CallActivityBehavior(),
        new ExclusiveGatewayBehavior(),
        new ParallelGatewayBehavior(),
        new InclusiveGatewayBehavior(),
        new EventBasedGatewayBehavior(),
        new ComplexGatewayBehavior()
    );

    /// <summary>What is executed, for docs/supported-elements.md.</summary>
    public static IReadOnlyList<SupportedElement> Supported =>
        [.. Behaviors.Select(behavior => new SupportedElement(behavior.Kind, behavior.Section, behavior.Summary))];

    internal static IElementBehavior Of(FlowNode node) => Behaviors[(int)node.Kind];

    private static IElementBehavior[] Order(params IElementBehavior[] behaviors)
    {
        var ordered = new IElementBehavior[Enum.GetValues<FlowNodeKind>().Length];
        foreach (var behavior in behaviors)
        {
            ordered[(int)behavior.Kind] = behavior;
        }

        return Array.IndexOf(ordered, null) is >= 0 and var missing
            ? throw new InvalidOperationException($"Nothing executes {(FlowNodeKind)missing}.")
            : ordered;
    }
}

/// <summary>An element that is executed.</summary>
/// <param name="Section">Of BPMN 2.0.2.</param>
public sealed record SupportedElement(FlowNodeKind Kind, string Section, string Summary);
