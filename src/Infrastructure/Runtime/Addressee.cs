using Bases.Engine;
using Bases.Engine.Commands;

namespace Bases.Infrastructure.Runtime;

/// <summary>The instance that a command's own key belongs to.</summary>
internal static class Addressee
{
    public static Key Of(Command command) =>
        Named(command)?.Instance
        ?? throw new ArgumentException($"{command.GetType().Name} names no key of an instance; name the instance.", nameof(command));

    /// <summary>What the command is about: a task, a job, a timer … Null when that is the instance.</summary>
    public static Key? Named(Command command) =>
        command switch
        {
            CompleteUserTask complete => complete.TaskKey,
            UpdateUserTask update => update.TaskKey,
            CompleteJob complete => complete.JobKey,
            FailJob fail => fail.JobKey,
            ThrowError thrown => thrown.JobOrTaskKey,
            FireTimer fire => fire.TimerKey,
            RescheduleTimer reschedule => reschedule.TimerKey,
            CorrelateMessage message => message.SubscriptionKey,
            DeliverSignal signal => signal.SubscriptionKey,
            TriggerElement trigger => trigger.ElementInstanceKey,
            SetVariables { ScopeKey: { } scope } => scope,
            ResolveIncident resolve => resolve.IncidentKey,
            _ => null,
        };
}
