using Bases.Engine.Effects;
using Bases.Engine.State;

namespace Bases.Engine.Tests.Execution;

/// <summary>What a shell knows that has done nothing but carry out the effects: it must be what stands in the state.</summary>
internal sealed class Shell
{
    private readonly HashSet<Key> tasks = [];
    private readonly HashSet<Key> jobs = [];
    private readonly HashSet<Key> incidents = [];
    private readonly Dictionary<Key, DateTimeOffset> timers = [];
    private readonly Dictionary<Key, (SubscriptionKind, string, string?)> subscriptions = [];

    public void CarryOut(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case OpenUserTask open:
                    tasks.Add(open.Task.Key).ShouldBeTrue();
                    break;
                case CloseUserTask close:
                    tasks.Remove(close.TaskKey).ShouldBeTrue();
                    break;
                case OpenJob open:
                    jobs.Add(open.JobKey);
                    break;
                case CloseJob close:
                    jobs.Remove(close.JobKey).ShouldBeTrue();
                    break;
                case ScheduleTimer set:
                    timers.Add(set.TimerKey, set.DueDate);
                    break;
                case CancelTimer cancel:
                    timers.Remove(cancel.TimerKey).ShouldBeTrue();
                    break;
                case OpenSubscription open:
                    subscriptions.Add(open.SubscriptionKey, (open.Kind, open.Name, open.CorrelationKey));
                    break;
                case CloseSubscription close:
                    subscriptions.Remove(close.SubscriptionKey).ShouldBeTrue();
                    break;
                case RaiseIncident raise:
                    incidents.Add(raise.IncidentKey).ShouldBeTrue();
                    break;
                case CloseIncident close:
                    incidents.Remove(close.IncidentKey).ShouldBeTrue();
                    break;
            }
        }
    }

    public void ShouldKnow(InstanceState state)
    {
        tasks.ShouldBe(state.Tasks.Select(task => task.Key), ignoreOrder: true);
        jobs.ShouldBe(state.Jobs.Select(job => job.Key), ignoreOrder: true);
        incidents.ShouldBe(state.Incidents.Select(incident => incident.Key), ignoreOrder: true);
        timers.ShouldBe(state.Timers.Select(timer => KeyValuePair.Create(timer.Key, timer.DueDate)), ignoreOrder: true);
        subscriptions.ShouldBe(
            state.Subscriptions.Select(wait => KeyValuePair.Create(wait.Key, (wait.Kind, wait.Name, wait.CorrelationKey))),
            ignoreOrder: true
        );
    }
}
