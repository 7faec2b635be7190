using System.Globalization;
using Bases.Engine.Definitions;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Simulation;

/// <summary>What is kept of a run's events: counts, trace, order, coverage and log.</summary>
internal sealed class RunRecord(IDefinitions definitions, ElementNames names)
{
    /// <summary>An element may say what it adds to the trace: <c>zeebe:property name="trace"</c>.</summary>
    private const string TraceProperty = "trace";

    private readonly Dictionary<Key, Place> places = [];
    private readonly Dictionary<Key, long> order = [];
    private readonly Dictionary<Key, string> timers = [];
    private readonly Dictionary<ElementRef, int> completed = [];
    private readonly List<string> trace = [];
    private readonly List<LogEntry> log = [];

    public IReadOnlyDictionary<ElementRef, int> Completed => completed;

    public IReadOnlyList<string> Trace => trace;

    public IReadOnlyList<LogEntry> Log => log;

    public Visits Visits { get; } = new();

    /// <summary>When something with a key appeared, over all instances; keys alone are ordered only within one.</summary>
    public long OrderOf(Key key) => order.GetValueOrDefault(key, long.MaxValue);

    public string Label(ElementRef element) => names.Label(element);

    public string Label(ElementInstance element) => names.Label(RefOf(element));

    public static ElementRef RefOf(ElementInstance element) => new(element.Definition.ProcessId, element.ElementId);

    public void Note(DateTimeOffset at, string what, string? element = null, string? detail = null) =>
        log.Add(new LogEntry(at, what, element, detail));

    public void Take(Event happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case InstanceStarted started:
                Enter(started.Key, definitions.Find(started.DefinitionKey)!, null);
                Note(at, "started", started.ProcessId);
                break;
            case ProcessCalled called:
                Enter(called.Key, definitions.Find(called.DefinitionKey)!, null);
                Note(at, "called", called.ProcessId);
                break;
            case ElementActivating activating:
                var process = places[activating.ScopeKey].Process;
                Enter(activating.Key, process, process.Definition.Find(activating.ElementId));
                break;
            case SequenceFlowTaken taken:
                Visits.Flows.Add(new ElementRef(places[taken.ScopeKey].Process.ProcessId, taken.FlowId));
                break;
            case ElementCompleted done:
                Complete(done, at);
                break;
            case UserTaskOpened task:
                Appear(task.TaskKey, task.Key, "task", at);
                break;
            case CancelListenersBegun listeners:
                var left = definitions.Find(listeners.DefinitionKey)!;
                places[listeners.Key] = new Place(left, left.Definition.Find(listeners.ElementId));
                order.TryAdd(listeners.Key, order.Count);
                break;
            case JobOpened job:
                Appear(job.JobKey, job.Key, "job", at, job.Type);
                break;
            case TimerSet timer:
                timers[timer.TimerKey] = Label(new ElementRef(places[timer.Key].Process.ProcessId, timer.ElementId));
                order.TryAdd(timer.TimerKey, order.Count);
                Note(
                    at,
                    "timer set",
                    timers[timer.TimerKey],
                    timer.DueDate.ToOffset(at.Offset).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
                );
                break;
            case TimerClosed { Fired: true } fired:
                Note(at, "timer fired", timers[fired.TimerKey]);
                break;
            case SubscriptionOpened subscription:
                Appear(
                    subscription.SubscriptionKey,
                    subscription.Key,
                    subscription.ElementId,
                    "waits",
                    at,
                    subscription.CorrelationKey is null ? subscription.Name : $"{subscription.Name} [{subscription.CorrelationKey}]"
                );
                break;
            case IncidentRaised incident:
                Appear(incident.IncidentKey, incident.Key, incident.ElementId, "incident", at, $"{incident.Type}: {incident.Message}");
                break;
            case IncidentClosed closed:
                Note(at, "incident closed", LabelOf(closed.Key));
                break;
            case ElementTerminated { Role: not (ElementRole.LoopBody or ElementRole.CancelListener) } terminated:
                Note(at, "terminated", LabelOf(terminated.Key));
                break;
            case InstanceEnded ended:
                Note(at, "ended", LabelOf(ended.Key), ended.End == Effects.InstanceEnd.Completed ? "completed" : "terminated");
                break;
            default:
                break;
        }
    }

    private void Complete(ElementCompleted done, DateTimeOffset at)
    {
        // The frame around rounds and a scope entered again for its compensation are no completions of the element.
        if (done.Role is ElementRole.LoopBody or ElementRole.CompensationScope || places[done.Key] is not { } place)
        {
            return;
        }

        // The process around a global task has the task's id; the task itself is counted.
        if (place.Node is null && place.Process.Definition.IsGlobalTask)
        {
            return;
        }

        var element = new ElementRef(place.Process.ProcessId, done.ElementId);
        completed[element] = completed.GetValueOrDefault(element) + 1;
        var properties = (place.Node ?? (BaseElement)place.Process.Definition).ExtensionProperties;
        if (properties.TryGetValue(TraceProperty, out var entry))
        {
            trace.Add(entry);
        }

        Note(at, "completed", Label(element));
    }

    private void Enter(Key key, DeployedProcess process, FlowNode? node)
    {
        places[key] = new Place(process, node);
        order.TryAdd(key, order.Count);
        Visits.Elements.Add(new ElementRef(process.ProcessId, node?.Id ?? process.ProcessId));
    }

    private void Appear(Key key, Key owner, string what, DateTimeOffset at, string? detail = null)
    {
        order.TryAdd(key, order.Count);
        Note(at, what, LabelOf(owner), detail);
    }

    private void Appear(Key key, Key owner, string elementId, string what, DateTimeOffset at, string? detail)
    {
        order.TryAdd(key, order.Count);
        Note(at, what, Label(new ElementRef(places[owner].Process.ProcessId, elementId)), detail);
    }

    private string LabelOf(Key key)
    {
        var place = places[key];
        return Label(new ElementRef(place.Process.ProcessId, place.Node?.Id ?? place.Process.ProcessId));
    }

    private sealed record Place(DeployedProcess Process, FlowNode? Node);
}
