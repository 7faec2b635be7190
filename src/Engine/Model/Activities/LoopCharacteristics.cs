using System.Collections.Immutable;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model.Activities;

/// <summary>How an activity is repeated (BPMN 2.0.2, 10.3.8).</summary>
public abstract class LoopCharacteristics
{
    /// <summary>Id of the element, where it has one.</summary>
    public string? Id { get; init; }

    public int Line { get; init; }
}

/// <summary>While a condition holds (BPMN 2.0.2, 10.3.8).</summary>
public sealed class StandardLoopCharacteristics : LoopCharacteristics
{
    /// <summary>True: the condition is asked before each round; false: after it.</summary>
    public bool TestBefore { get; init; }

    /// <summary>Most rounds, or null for no limit.</summary>
    public int? LoopMaximum { get; init; }

    /// <summary>Another round as long as it holds; null repeats up to the maximum.</summary>
    public Expression? LoopCondition { get; init; }
}

/// <summary>Once for each item, or a number of times (BPMN 2.0.2, 10.3.8).</summary>
public sealed class MultiInstanceLoopCharacteristics : LoopCharacteristics
{
    public bool IsSequential { get; init; }

    /// <summary>How many; null where a collection says it.</summary>
    public Expression? LoopCardinality { get; init; }

    public Expression? InputCollection { get; internal set; }

    /// <summary>Name of the local variable that holds the item.</summary>
    public string? InputElement { get; init; }

    /// <summary>Name of the variable that collects the results, in the order of the items.</summary>
    public string? OutputCollection { get; internal set; }

    /// <summary>The result of one inner instance.</summary>
    public Expression? OutputElement { get; internal set; }

    /// <summary>Asked when an inner instance completes; when it holds the others are cancelled.</summary>
    public Expression? CompletionCondition { get; init; }

    public MultiInstanceBehavior Behavior { get; init; } = MultiInstanceBehavior.All;

    /// <summary>Thrown once, when the first inner instance completes (<see cref="MultiInstanceBehavior.One"/>).</summary>
    public EventDefinition? OneBehaviorEvent { get; internal set; }

    /// <summary>Thrown at each completion (<see cref="MultiInstanceBehavior.None"/>).</summary>
    public EventDefinition? NoneBehaviorEvent { get; internal set; }

    public ImmutableArray<ComplexBehavior> ComplexBehaviors { get; internal set; } = [];
}

/// <summary>When inner instances throw an event that the boundary may catch.</summary>
public enum MultiInstanceBehavior
{
    All,
    None,
    One,
    Complex,
}

/// <summary>An event thrown when an inner instance completes and the condition holds (BPMN 2.0.2, 10.3.8).</summary>
public sealed record ComplexBehavior(string? Id, Expression Condition, ImmutableArray<EventDefinition> Events);
