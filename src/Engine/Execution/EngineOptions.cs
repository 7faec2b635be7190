using Bases.Dmn.Feel;
using Bases.Engine.Definitions;

namespace Bases.Engine.Execution;

/// <summary>Bounds that keep one command from running for ever.</summary>
/// <param name="StepsPerCommand">Activations that one command may lead to; more is taken for an endless loop and becomes an incident.</param>
public sealed record EngineOptions(int StepsPerCommand = 20_000)
{
    public static EngineOptions Default { get; } = new();
}

/// <summary>What the engine asks the shell.</summary>
internal sealed record EngineServices(
    IDefinitions Definitions,
    IDecisionEvaluator? Decisions,
    IWorkingCalendar? Calendar,
    EngineOptions Options
);
