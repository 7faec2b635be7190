using Bases.Engine.Execution;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;

namespace Bases.Server.Features.Interventions;

/// <summary>A case as an operator sees it who has to move it by hand.</summary>
/// <param name="Plan">The migration that is being planned; null when no version has been chosen.</param>
public sealed record InterventionModel(InstanceItem Instance, CaseName Name, InterventionPlaces Places, MigrationPlan? Plan)
{
    public bool Runs => Instance.State == InstanceState.Active;
}

/// <param name="Rows">The places that need a counterpart, with the one that is chosen.</param>
public sealed record MigrationPlan(
    VersionItem Target,
    IReadOnlyList<PlanRow> Rows,
    IReadOnlyList<PlaceItem> Elements,
    IReadOnlyList<MigrationProblem> Problems
);

public sealed record PlanRow(string From, string Name, string? To);
