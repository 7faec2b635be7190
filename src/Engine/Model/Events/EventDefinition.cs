using System.Collections.Immutable;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Model.Events;

/// <summary>What an event waits for or brings about.</summary>
public enum EventTrigger
{
    None,
    Message,
    Timer,
    Signal,
    Error,
    Escalation,
    Conditional,
    Compensation,
    Cancel,
    Terminate,
    Link,
    Multiple,
    ParallelMultiple,
}

/// <summary>What an event waits for or brings about (BPMN 2.0.2, 10.5.5).</summary>
public abstract class EventDefinition : BaseElement
{
    public abstract EventTrigger Trigger { get; }

    /// <summary>True when it is a root element of the file that events refer to.</summary>
    public bool IsReusable { get; internal set; }
}

public sealed class MessageEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Message;

    /// <summary>Null only for a throw event whose job does the sending.</summary>
    public Message? Message { get; internal set; }
}

public sealed class TimerEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Timer;

    public TimerType Type { get; init; }

    public Expression Time { get; init; } = null!;
}

/// <summary>Which of the three elements of a timer event definition is set.</summary>
public enum TimerType
{
    Date,
    Duration,
    Cycle,
}

public sealed class SignalEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Signal;

    public Signal Signal { get; internal set; } = null!;
}

public sealed class ErrorEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Error;

    /// <summary>Null catches every error.</summary>
    public Error? Error { get; internal set; }
}

public sealed class EscalationEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Escalation;

    /// <summary>Null catches every escalation.</summary>
    public Escalation? Escalation { get; internal set; }
}

public sealed class ConditionalEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Conditional;

    public Expression Condition { get; init; } = null!;

    /// <summary>Restricts on which changes the condition is asked again; null asks on every change.</summary>
    public ConditionalFilter? Filter { get; init; }
}

public sealed class CompensateEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Compensation;

    /// <summary>The activity to compensate; null compensates the scope.</summary>
    public Activity? Activity { get; internal set; }

    public bool WaitForCompletion { get; init; } = true;
}

public sealed class CancelEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Cancel;
}

public sealed class TerminateEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Terminate;
}

public sealed class LinkEventDefinition : EventDefinition
{
    public override EventTrigger Trigger => EventTrigger.Link;

    public string LinkName { get; init; } = "";

    /// <summary>For a throwing link: the definition of its partner, where the model names it.</summary>
    public string? TargetId { get; init; }

    /// <summary>For a catching link: the definitions of its partners, where the model names them.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];

    /// <summary>For a throwing link: the catching event in the same scope that is named as its target, else that of the same name.</summary>
    public IntermediateCatchEvent? Target { get; internal set; }
}
