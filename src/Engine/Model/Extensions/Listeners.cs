namespace Bases.Engine.Model.Extensions;

/// <summary>A job before or after an element (<c>zeebe:executionListener</c>).</summary>
public sealed record ExecutionListener(ExecutionListenerEvent On, Expression Type, Expression? Retries);

public enum ExecutionListenerEvent
{
    Start,
    End,
}

/// <summary>A job at a change of a user task (<c>zeebe:taskListener</c>).</summary>
public sealed record TaskListener(TaskListenerEvent On, Expression Type, Expression? Retries);

public enum TaskListenerEvent
{
    Creating,
    Assigning,
    Updating,
    Completing,
    Canceling,
}
