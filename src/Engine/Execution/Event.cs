using System.Text.Json.Serialization;
using Bases.Engine.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// A fact in the life of an instance; only its applier turns it into state. The journal keeps it for ever, so that the
/// names below are part of what is stored.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(InstanceStarted), "instance-started")]
[JsonDerivedType(typeof(InstanceEnding), "instance-ending")]
[JsonDerivedType(typeof(InstanceEnded), "instance-ended")]
[JsonDerivedType(typeof(ProcessMigrated), "process-migrated")]
[JsonDerivedType(typeof(ElementActivating), "element-activating")]
[JsonDerivedType(typeof(ProcessCalled), "process-called")]
[JsonDerivedType(typeof(ElementActivated), "element-activated")]
[JsonDerivedType(typeof(ElementCompleting), "element-completing")]
[JsonDerivedType(typeof(ElementCompleted), "element-completed")]
[JsonDerivedType(typeof(ElementTerminating), "element-terminating")]
[JsonDerivedType(typeof(ElementTerminated), "element-terminated")]
[JsonDerivedType(typeof(ScopeBegun), "scope-begun")]
[JsonDerivedType(typeof(ScopeInterrupted), "scope-interrupted")]
[JsonDerivedType(typeof(SequenceFlowTaken), "sequence-flow-taken")]
[JsonDerivedType(typeof(TokensConsumed), "tokens-consumed")]
[JsonDerivedType(typeof(TokensDiscarded), "tokens-discarded")]
[JsonDerivedType(typeof(ComplexJoinFired), "complex-join-fired")]
[JsonDerivedType(typeof(ComplexJoinReset), "complex-join-reset")]
[JsonDerivedType(typeof(VariablesSet), "variables-set")]
[JsonDerivedType(typeof(InputAwaited), "input-awaited")]
[JsonDerivedType(typeof(InputMapped), "input-mapped")]
[JsonDerivedType(typeof(EventsSubscribed), "events-subscribed")]
[JsonDerivedType(typeof(OutputMapped), "output-mapped")]
[JsonDerivedType(typeof(DecisionEvaluated), "decision-evaluated")]
[JsonDerivedType(typeof(JobOpened), "job-opened")]
[JsonDerivedType(typeof(JobRetriesChanged), "job-retries-changed")]
[JsonDerivedType(typeof(JobClosed), "job-closed")]
[JsonDerivedType(typeof(UserTaskOpened), "user-task-opened")]
[JsonDerivedType(typeof(UserTaskChanged), "user-task-changed")]
[JsonDerivedType(typeof(UserTaskCompleting), "user-task-completing")]
[JsonDerivedType(typeof(UserTaskClosed), "user-task-closed")]
[JsonDerivedType(typeof(CancelListenersBegun), "cancel-listeners-begun")]
[JsonDerivedType(typeof(IncidentRaised), "incident-raised")]
[JsonDerivedType(typeof(IncidentClosed), "incident-closed")]
[JsonDerivedType(typeof(TimerSet), "timer-set")]
[JsonDerivedType(typeof(TimerClosed), "timer-closed")]
[JsonDerivedType(typeof(SubscriptionOpened), "subscription-opened")]
[JsonDerivedType(typeof(ConditionChanged), "condition-changed")]
[JsonDerivedType(typeof(SubscriptionClosed), "subscription-closed")]
[JsonDerivedType(typeof(SubscriptionTriggered), "subscription-triggered")]
[JsonDerivedType(typeof(LoopBegun), "loop-begun")]
[JsonDerivedType(typeof(LoopOutputCollected), "loop-output-collected")]
[JsonDerivedType(typeof(CompensableRecorded), "compensable-recorded")]
[JsonDerivedType(typeof(CompensationBegun), "compensation-begun")]
[JsonDerivedType(typeof(CompensationTaken), "compensation-taken")]
[JsonDerivedType(typeof(CompensationScopeOpened), "compensation-scope-opened")]
public abstract record Event
{
    /// <summary>Changes the state as this fact says; the only code that does.</summary>
    internal abstract void Apply(InstanceState state);
}
