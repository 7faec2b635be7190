using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Model.Timers;

namespace Bases.Engine.Definitions;

/// <summary>Something that starts an instance of a deployed process without a command of its own (BPMN 2.0.2, 13.5.1).</summary>
/// <param name="ElementId">Where the instance begins: for <see cref="Commands.StartProcess"/>.</param>
public abstract record StartTrigger(DeployedProcess Process, string ElementId);

/// <param name="Name">By which it is correlated.</param>
public sealed record MessageStartTrigger(DeployedProcess Process, string ElementId, string Name) : StartTrigger(Process, ElementId);

public sealed record SignalStartTrigger(DeployedProcess Process, string ElementId, string Name) : StartTrigger(Process, ElementId);

public sealed record TimerStartTrigger(DeployedProcess Process, string ElementId, TimerSchedule Schedule)
    : StartTrigger(Process, ElementId);

/// <summary>Asked when somebody brings variables to look for a process to start: it begins where the condition holds over them.</summary>
public sealed record ConditionalStartTrigger(DeployedProcess Process, string ElementId, Expression Condition)
    : StartTrigger(Process, ElementId);

/// <summary>Finds the start triggers of a process: its start events, instantiating receive tasks and event-based gateways.</summary>
public static class StartTriggers
{
    /// <param name="environment">Names and times may be FEEL without variables.</param>
    public static IEnumerable<StartTrigger> Of(DeployedProcess process, FeelEnvironment environment)
    {
        foreach (var node in process.Definition.Root.Nodes.SelectMany(Starts))
        {
            if (node is ReceiveTask { Message.Name: { } name })
            {
                yield return new MessageStartTrigger(process, node.Id, Text(name, environment));
            }

            foreach (var definition in node is CatchEvent { Definitions: var definitions } ? definitions : [])
            {
                if (TriggerOf(process, node, definition, environment) is { } trigger)
                {
                    yield return trigger;
                }
            }
        }
    }

    private static IEnumerable<FlowNode> Starts(FlowNode node) =>
        node switch
        {
            StartEvent or ReceiveTask { Instantiate: true } => [node],
            EventBasedGateway { Instantiate: true } => node.Outgoing.Select(flow => flow.Target),
            _ => [],
        };

    private static StartTrigger? TriggerOf(
        DeployedProcess process,
        FlowNode node,
        EventDefinition definition,
        FeelEnvironment environment
    ) =>
        definition switch
        {
            MessageEventDefinition { Message.Name: { } name } => new MessageStartTrigger(process, node.Id, Text(name, environment)),
            SignalEventDefinition { Signal.Name: { } name } => new SignalStartTrigger(process, node.Id, Text(name, environment)),
            TimerEventDefinition timer => TimerSchedule.Of(timer.Type, timer.Time.Evaluate(ContextValue.Empty, environment)) is { } schedule
                ? new TimerStartTrigger(process, node.Id, schedule)
                : null,
            ConditionalEventDefinition conditional => new ConditionalStartTrigger(process, node.Id, conditional.Condition),
            _ => null,
        };

    private static string Text(Expression name, FeelEnvironment environment) => name.Evaluate(ContextValue.Empty, environment).ToString()!;
}
