using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Simulation.Scenarios;
using Bases.Engine.State;

namespace Bases.Engine.Simulation;

/// <summary>How a run stands at one moment, over all its instances. Elements with the number of times they stand there.</summary>
public sealed record Observation(
    RunState State,
    bool Ended,
    IReadOnlyDictionary<ElementRef, int> Active,
    IReadOnlyDictionary<ElementRef, int> Tasks,
    IReadOnlyDictionary<ElementRef, int> Completed,
    IReadOnlyList<string> Trace,
    ContextValue Variables,
    IReadOnlyDictionary<ElementRef, int> Timers,
    IReadOnlyDictionary<ElementRef, int> Subscriptions,
    IReadOnlyDictionary<ElementRef, int> Incidents
)
{
    internal static Observation Of(IReadOnlyList<InstanceState> instances, IEnumerable<ElementRef> startTimers, RunRecord record)
    {
        var running = instances.Where(instance => instance.IsRunning).ToList();
        return new Observation(
            StateOf(instances),
            running.Count == 0,
            Count(running.SelectMany(WaitingPlaces)),
            Count(running.SelectMany(instance => instance.Tasks).Select(task => RunRecord.RefOf(task.Element))),
            record.Completed.ToDictionary(),
            [.. record.Trace],
            instances.Count == 0 ? ContextValue.Empty : instances[0].Root!.Variables.ToContext(),
            Count(running.SelectMany(instance => instance.Timers).Select(RefOf).Concat(startTimers)),
            Count(running.SelectMany(instance => instance.Subscriptions).Select(RefOf)),
            Count(running.SelectMany(instance => instance.Incidents).Select(incident => RunRecord.RefOf(incident.Element)))
        );
    }

    private static RunState StateOf(IReadOnlyList<InstanceState> instances)
    {
        if (instances.Any(instance => instance.IsRunning && instance.Incidents.Count > 0))
        {
            return RunState.Incident;
        }

        if (instances.Any(instance => instance.IsRunning))
        {
            return RunState.Active;
        }

        return instances.Any(instance => instance.End == InstanceEnd.Terminated) ? RunState.Terminated : RunState.Completed;
    }

    private static ElementRef RefOf(EventWait wait) => new(wait.Owner.Definition.ProcessId, wait.ElementId);

    private static IEnumerable<ElementRef> WaitingPlaces(InstanceState instance)
    {
        foreach (var element in instance.Elements)
        {
            if (IsWaitingPlace(element))
            {
                yield return RunRecord.RefOf(element);
            }

            foreach (var target in JoinsWithTokens(element))
            {
                yield return target;
            }
        }
    }

    private static bool IsWaitingPlace(ElementInstance element)
    {
        if (
            element.Task is not null
            || element.Job is not null
            || element.Incident is not null
            || element.Progress == ElementProgress.AwaitingInput
        )
        {
            return true;
        }

        return element.Role is ElementRole.Element or ElementRole.LoopIteration or ElementRole.CompensationHandler
            && element.Node is ReceiveTask or IntermediateCatchEvent or EventBasedGateway or StartEvent;
    }

    // A joining gateway, or an activity that needs several tokens, stands there once however many tokens it holds.
    private static IEnumerable<ElementRef> JoinsWithTokens(ElementInstance scope)
    {
        if (!scope.HasTokens)
        {
            return [];
        }

        var process = scope.Definition.Definition;
        return scope
            .Tokens.Entries.Select(entry => process.SequenceFlows[entry.Flow].Target)
            .Distinct()
            .Select(target => new ElementRef(process.Id, target.Id));
    }

    private static Dictionary<ElementRef, int> Count(IEnumerable<ElementRef> elements)
    {
        var counts = new Dictionary<ElementRef, int>();
        foreach (var element in elements)
        {
            counts[element] = counts.GetValueOrDefault(element) + 1;
        }

        return counts;
    }
}
