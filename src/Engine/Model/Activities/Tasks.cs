using System.Collections.Immutable;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Model.Activities;

/// <summary>A task without a type (BPMN 2.0.2, 10.3.3): passes.</summary>
public sealed class AbstractTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.AbstractTask;
}

/// <summary>Done by a person with the help of this software (BPMN 2.0.2, 10.3.4.1).</summary>
public sealed class UserTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.UserTask;

    public FormDefinition? Form { get; init; }

    /// <summary>Where the model names nobody, the candidate group is the name of the lane, if there is one.</summary>
    public AssignmentDefinition Assignment { get; internal set; } = AssignmentDefinition.None;

    public TaskSchedule Schedule { get; init; } = TaskSchedule.None;

    /// <summary>0 to 100; 50 where the model says nothing.</summary>
    public Expression? Priority { get; init; }

    public ImmutableArray<TaskListener> TaskListeners { get; init; } = [];
}

/// <summary>Done by a person without this software (BPMN 2.0.2, 10.3.4.1): passes.</summary>
public sealed class ManualTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.ManualTask;
}

/// <summary>Done by an activity or a worker (BPMN 2.0.2, 10.3.3).</summary>
public sealed class ServiceTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.ServiceTask;
}

/// <summary>Sends a message (BPMN 2.0.2, 10.3.3): by a job when it has a task definition, else by delivering <see cref="Message"/>.</summary>
public sealed class SendTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.SendTask;

    public Message? Message { get; internal set; }
}

/// <summary>Waits for a message (BPMN 2.0.2, 10.3.3); without one it is released by a command.</summary>
public sealed class ReceiveTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.ReceiveTask;

    public Message? Message { get; internal set; }

    /// <summary>True when the message starts an instance.</summary>
    public bool Instantiate { get; init; }
}

/// <summary>Evaluates a script in the engine (BPMN 2.0.2, 10.3.3), or is a job when it has a task definition.</summary>
public sealed class ScriptTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.ScriptTask;

    public Script? Script { get; init; }
}

/// <summary>Evaluates a decision (BPMN 2.0.2, 10.3.3), or is a job when it has a task definition.</summary>
public sealed class BusinessRuleTask : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.BusinessRuleTask;

    public CalledDecision? CalledDecision { get; init; }
}
