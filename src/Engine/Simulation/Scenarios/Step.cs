using Bases.Dmn.Values;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>One action of a scenario. Elements are named by id, by a name that only one element has, or as <c>process/element</c>.</summary>
public abstract record Step
{
    /// <summary>The key by which the scenario file names this kind of step.</summary>
    public abstract string Key { get; }

    /// <summary>A remark of the author; not interpreted.</summary>
    public string? Note { get; init; }

    /// <summary>How often the step is done.</summary>
    public int Times { get; init; } = 1;
}

public sealed record StartStep(string ProcessId, ContextValue Variables) : Step
{
    public override string Key => "start";
}

/// <param name="Which">Counts the open tasks of this element from the oldest, from 0.</param>
public sealed record CompleteTaskStep(string Element, ContextValue Variables, int Which) : Step
{
    public override string Key => "completeTask";
}

public sealed record CompleteAllTasksStep(ContextValue Variables) : Step
{
    public override string Key => "completeAllTasks";
}

public sealed record CompleteJobStep(string Element, ContextValue Variables, int Which) : Step
{
    public override string Key => "completeJob";
}

public sealed record FailJobStep(string Element, string Message, int Retries, int Which) : Step
{
    public override string Key => "failJob";
}

public sealed record ThrowErrorStep(string Element, string Code, string? Message, ContextValue Variables, int Which) : Step
{
    public override string Key => "throwError";
}

public sealed record MessageStep(string Name, string? CorrelationKey, ContextValue Variables) : Step
{
    public override string Key => "message";
}

public sealed record SignalStep(string Name, ContextValue Variables) : Step
{
    public override string Key => "signal";
}

public sealed record TriggerStep(string Element, ContextValue Variables, int Which) : Step
{
    public override string Key => "trigger";
}

/// <param name="Element">Null fires the next timer of all.</param>
public sealed record FireTimerStep(string? Element) : Step
{
    public override string Key => "fireTimer";
}

/// <param name="Period">An ISO 8601 duration that moves time forward.</param>
public sealed record AdvanceStep(string Period) : Step
{
    public override string Key => "advance";
}

public sealed record AdvanceToStep(DateTimeOffset Instant) : Step
{
    public override string Key => "advanceTo";
}

/// <param name="In">The element whose active instance opens the scope; null takes the process.</param>
public sealed record SetVariablesStep(ContextValue Variables, string? In) : Step
{
    public override string Key => "setVariables";
}

public sealed record CancelStep : Step
{
    public override string Key => "cancel";
}

public sealed record ResolveIncidentStep(string Element, ContextValue Variables) : Step
{
    public override string Key => "resolveIncident";
}

public sealed record ExpectStep(Expectation Expectation) : Step
{
    public override string Key => "expect";
}

/// <summary>The engine must reject the step, and the state must be what it was before.</summary>
public sealed record RefusedStep(Step Step) : Step
{
    public override string Key => "refused";
}
