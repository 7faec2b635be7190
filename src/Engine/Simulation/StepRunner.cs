using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Engine.Model.Timers;
using Bases.Engine.Simulation.Scenarios;
using Bases.Engine.State;

namespace Bases.Engine.Simulation;

/// <summary>Carries out the steps of a scenario, one action each.</summary>
internal sealed class StepRunner(SimulatedWorld world, ElementNames names)
{
    /// <returns>Why the step was rejected, or null.</returns>
    public string? Run(Step step)
    {
        for (var i = 0; i < step.Times; i++)
        {
            var reason = Once(step);
            world.Settle();
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    private string? Once(Step step) =>
        step switch
        {
            StartStep start => Reason(world.Start(start.ProcessId, start.Variables)),
            CompleteTaskStep complete => OnTask(
                complete.Element,
                complete.Which,
                task => new CompleteUserTask(task.Key, complete.Variables)
            ),
            CompleteAllTasksStep complete => CompleteAll(complete),
            CompleteJobStep complete => OnJob(complete.Element, complete.Which, job => new CompleteJob(job.Key, complete.Variables)),
            FailJobStep fail => OnJob(fail.Element, fail.Which, job => new FailJob(job.Key, fail.Retries, fail.Message)),
            ThrowErrorStep error => ThrowError(error),
            MessageStep message => Reason(world.Deliver(message.Name, message.CorrelationKey, message.Variables)),
            SignalStep signal => Broadcast(signal),
            TriggerStep trigger => OnElement(trigger.Element, trigger.Which, place => new TriggerElement(place.Key, trigger.Variables)),
            FireTimerStep timer => FireTimer(timer),
            AdvanceStep advance => AdvanceTo(IsoDuration.Parse(advance.Period)?.After(world.Now) ?? world.Now),
            AdvanceToStep advance => AdvanceTo(advance.Instant.ToOffset(world.Now.Offset)),
            SetVariablesStep set => SetVariables(set),
            CancelStep => world.Running.FirstOrDefault() is { } instance
                ? Reason(world.Send(instance, new CancelInstance("cancelled by the scenario")))
                : "no root instance runs",
            ResolveIncidentStep resolve => ResolveIncidents(resolve),
            _ => throw new InvalidOperationException($"Step {step.Key} is not an action."),
        };

    private static string? Reason(Rejection? rejection) => rejection?.Message;

    private string? OnTask(string name, int which, Func<OpenTask, Command> command) =>
        OnNth(name, which, "open user task", instance => instance.Tasks, task => task.Element, task => task.Key, command);

    private string? OnJob(string name, int which, Func<Job, Command> command) =>
        OnNth(name, which, "waiting job", instance => instance.Jobs.Where(job => job.IsOpen), job => job.Element, job => job.Key, command);

    private string? OnElement(string name, int which, Func<ElementInstance, Command> command) =>
        OnNth(
            name,
            which,
            "active instance",
            instance => instance.Elements.Where(element => element.State == ElementState.Activated && element.Role != ElementRole.LoopBody),
            element => element,
            element => element.Key,
            command
        );

    private string? OnNth<T>(
        string name,
        int which,
        string what,
        Func<InstanceState, IEnumerable<T>> candidates,
        Func<T, ElementInstance> elementOf,
        Func<T, Key> keyOf,
        Func<T, Command> command
    )
        where T : class
    {
        if (names.Find(name, out var problem) is not { } wanted)
        {
            return problem;
        }

        var found = world
            .Running.SelectMany(instance => candidates(instance).Select(item => (Instance: instance, Item: item)))
            .Where(pair => RunRecord.RefOf(elementOf(pair.Item)) == wanted)
            .OrderBy(pair => world.Record.OrderOf(keyOf(pair.Item)))
            .ToList();
        return which < found.Count
            ? Reason(world.Send(found[which].Instance, command(found[which].Item)))
            : $"{(found.Count == 0 ? "no" : $"only {found.Count}")} {what} of {name}";
    }

    private string? CompleteAll(CompleteAllTasksStep step)
    {
        var open = world
            .Running.SelectMany(instance => instance.Tasks.Select(task => (Instance: instance, task.Key)))
            .OrderBy(pair => world.Record.OrderOf(pair.Key))
            .ToList();
        foreach (var (instance, key) in open)
        {
            // Completing an earlier one may have cancelled this one.
            if (instance.IsRunning && instance.TryGetTask(key, out _))
            {
                if (world.Send(instance, new CompleteUserTask(key, step.Variables)) is { } rejection)
                {
                    return rejection.Message;
                }

                world.Settle();
            }
        }

        return null;
    }

    private string? ThrowError(ThrowErrorStep step)
    {
        var task = OnTask(step.Element, step.Which, open => new ThrowError(open.Key, step.Code, step.Message, step.Variables));
        return task is null ? null
            : OnJob(step.Element, step.Which, job => new ThrowError(job.Key, step.Code, step.Message, step.Variables)) is { } job
                ? $"{task}; {job}"
            : null;
    }

    private string? Broadcast(SignalStep step)
    {
        world.Broadcast(step.Name, step.Variables);
        return null;
    }

    private string? FireTimer(FireTimerStep step)
    {
        ElementRef? element = null;
        if (step.Element is not null)
        {
            element = names.Find(step.Element, out var problem);
            if (element is null)
            {
                return problem;
            }
        }

        return world.FireNext(element) ? null : $"no timer is set{(step.Element is null ? "" : $" at {step.Element}")}";
    }

    private string? AdvanceTo(DateTimeOffset instant)
    {
        if (instant < world.Now)
        {
            return $"the clock stands at {world.Now:O} and does not go back";
        }

        world.AdvanceTo(instant);
        return null;
    }

    private string? SetVariables(SetVariablesStep step)
    {
        if (step.In is not null)
        {
            return OnScope(step.In, step);
        }

        return world.Running.FirstOrDefault() is { } instance
            ? Reason(world.Send(instance, new SetVariables(null, step.Variables)))
            : "no root instance runs";
    }

    private string? OnScope(string name, SetVariablesStep step) =>
        OnNth(
            name,
            0,
            "active instance",
            instance => instance.Elements,
            element => element,
            element => element.Key,
            element => new SetVariables(element.Key, step.Variables)
        );

    private string? ResolveIncidents(ResolveIncidentStep step)
    {
        if (names.Find(step.Element, out var problem) is not { } wanted)
        {
            return problem;
        }

        var incidents = world
            .Running.SelectMany(instance => instance.Incidents.Select(incident => (Instance: instance, Incident: incident)))
            .Where(pair => RunRecord.RefOf(pair.Incident.Element) == wanted)
            .OrderBy(pair => world.Record.OrderOf(pair.Incident.Key))
            .ToList();
        if (incidents.Count == 0)
        {
            return $"no incident is open at {step.Element}";
        }

        foreach (var (instance, incident) in incidents)
        {
            if (instance.IsRunning && instance.TryGetIncident(incident.Key, out _))
            {
                if (world.Send(instance, new ResolveIncident(incident.Key, step.Variables)) is { } rejection)
                {
                    return rejection.Message;
                }

                world.Settle();
            }
        }

        return null;
    }
}
