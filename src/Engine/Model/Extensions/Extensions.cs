using System.Collections.Immutable;

namespace Bases.Engine.Model.Extensions;

/// <summary>The job that does the work (<c>zeebe:taskDefinition</c>).</summary>
public sealed record TaskDefinition(Expression Type, Expression? Retries);

/// <summary>What goes in and out of an element (<c>zeebe:ioMapping</c>), in order.</summary>
public sealed record IoMapping(ImmutableArray<Mapping> Inputs, ImmutableArray<Mapping> Outputs)
{
    public static IoMapping None { get; } = new([], []);
}

/// <summary>Evaluates the source and stores it under the target, which may be a path such as <c>a.b</c>.</summary>
public sealed record Mapping(Expression Source, string Target);

/// <summary>The form of a user task or start event (<c>zeebe:formDefinition</c>).</summary>
/// <param name="FormId">Id of a form that is deployed.</param>
/// <param name="ExternalReference">A form that this software does not know, or the key of an embedded one.</param>
public sealed record FormDefinition(Expression? FormId, Expression? ExternalReference, Binding Binding);

/// <summary>Who does a user task (<c>zeebe:assignmentDefinition</c>). Static lists are separated by commas; FEEL gives a list.</summary>
public sealed record AssignmentDefinition(Expression? Assignee, Expression? CandidateGroups, Expression? CandidateUsers)
{
    public static AssignmentDefinition None { get; } = new(null, null, null);
}

/// <summary>When a user task should be done (<c>zeebe:taskSchedule</c>).</summary>
public sealed record TaskSchedule(Expression? DueDate, Expression? FollowUpDate)
{
    public static TaskSchedule None { get; } = new(null, null);
}

/// <summary>Which version of a called process, decision or form is taken.</summary>
public sealed record Binding(BindingType Type, string? VersionTag)
{
    public static Binding Latest { get; } = new(BindingType.Latest, null);
}

public enum BindingType
{
    /// <summary>The newest when it is called.</summary>
    Latest,

    /// <summary>The one deployed together with this process.</summary>
    Deployment,

    /// <summary>The newest with this tag.</summary>
    VersionTag,
}

/// <summary>The process that a call activity runs (<c>zeebe:calledElement</c>).</summary>
public sealed record CalledElement(
    Expression ProcessId,
    Binding Binding,
    bool PropagateAllParentVariables,
    bool PropagateAllChildVariables
);

/// <summary>The decision that a business rule task evaluates (<c>zeebe:calledDecision</c>).</summary>
public sealed record CalledDecision(Expression DecisionId, string ResultVariable, Binding Binding);

/// <summary>The expression that a script task evaluates (<c>zeebe:script</c>).</summary>
/// <param name="ResultVariable">Null where the result is not kept.</param>
public sealed record Script(Expression Expression, string? ResultVariable);

/// <summary>Restricts on which changes a condition is asked again (<c>zeebe:conditionalFilter</c>).</summary>
/// <param name="VariableNames">Null: any variable.</param>
/// <param name="VariableEvents">Of <c>create</c> and <c>update</c>; null: both.</param>
public sealed record ConditionalFilter(ImmutableArray<string>? VariableNames, ImmutableArray<string>? VariableEvents);
