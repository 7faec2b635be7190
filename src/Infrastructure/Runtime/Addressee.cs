using Bases.Engine;
using Bases.Engine.Commands;

namespace Bases.Infrastructure.Runtime;

/// <summary>The instance that a command's own key belongs to.</summary>
internal static class Addressee
{
    public static Key Of(Command command) =>
        command switch
        {
            CompleteUserTask complete => complete.TaskKey.Instance,
            UpdateUserTask update => update.TaskKey.Instance,
            CompleteJob complete => complete.JobKey.Instance,
            FailJob fail => fail.JobKey.Instance,
            ThrowError thrown => thrown.JobOrTaskKey.Instance,
            FireTimer fire => fire.TimerKey.Instance,
            CorrelateMessage message => message.SubscriptionKey.Instance,
            DeliverSignal signal => signal.SubscriptionKey.Instance,
            TriggerElement trigger => trigger.ElementInstanceKey.Instance,
            SetVariables { ScopeKey: { } scope } => scope.Instance,
            ResolveIncident resolve => resolve.IncidentKey.Instance,
            _ => throw new ArgumentException($"{command.GetType().Name} names no key of an instance; name the instance.", nameof(command)),
        };
}
