namespace Bases.Engine.Model.Events;

/// <summary>A message that events and tasks refer to (BPMN 2.0.2, 8.4.11).</summary>
public sealed class Message : BaseElement
{
    /// <summary>The name by which it is correlated.</summary>
    public Expression? Name { get; init; }

    /// <summary>The key of <c>zeebe:subscription</c>: evaluated by the receiver, and by the thrower who delivers it.</summary>
    public Expression? CorrelationKey { get; init; }

    public string Label => Name?.ToString() ?? Id;
}

/// <summary>A signal that is broadcast (BPMN 2.0.2, 10.5.5).</summary>
public sealed class Signal : BaseElement
{
    public Expression? Name { get; init; }

    public string Label => Name?.ToString() ?? Id;
}

/// <summary>A business error (BPMN 2.0.2, 8.4.3).</summary>
public sealed class Error : BaseElement
{
    public string? Name { get; init; }

    /// <summary>Static where it is caught; may be FEEL where it is thrown.</summary>
    public Expression? Code { get; init; }
}

/// <summary>Something that a scope above should know (BPMN 2.0.2, 8.4.4).</summary>
public sealed class Escalation : BaseElement
{
    public string? Name { get; init; }

    /// <summary>Static where it is caught; may be FEEL where it is thrown.</summary>
    public Expression? Code { get; init; }
}
