using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Interventions;

/// <summary>The page on which an operator moves a token, takes a case to another version or begins an ended one again.</summary>
public sealed class ShowInterventions(
    Viewer viewer,
    ProcessQueries queries,
    Infrastructure.Queries.Interventions interventions,
    CaseNames names
)
{
    /// <param name="target">The version to which a migration is planned.</param>
    /// <param name="mapping">The counterparts chosen so far.</param>
    public async Task<Answer<InterventionModel>> HandleAsync(
        Key key,
        Key? target,
        IReadOnlyDictionary<string, string> mapping,
        CancellationToken cancellation
    )
    {
        if (
            !viewer.Is(Roles.Operator)
            || await queries.InstanceAsync(key, cancellation) is not { } instance
            || await interventions.PlacesAsync(key, cancellation) is not { } places
        )
        {
            return new NotFound();
        }

        return new InterventionModel(
            instance,
            names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey),
            places,
            target is { } version ? await PlanAsync(key, version, mapping, places, cancellation) : null
        );
    }

    private async Task<MigrationPlan?> PlanAsync(
        Key key,
        Key target,
        IReadOnlyDictionary<string, string> mapping,
        InterventionPlaces places,
        CancellationToken cancellation
    )
    {
        if (
            places.Versions.FirstOrDefault(version => version.DefinitionKey == target) is not { } version
            || await interventions.PreviewAsync(key, target, mapping, cancellation) is not { } preview
        )
        {
            return null;
        }

        var elements = preview.Targets.Select(element => element.ElementId).ToHashSet(StringComparer.Ordinal);
        var rows = places
            .Standing.Select(place => (place.ElementId, place.Name))
            .Concat(preview.Problems.Select(problem => (problem.ElementId, Name: problem.ElementId)))
            .DistinctBy(place => place.ElementId)
            .Select(place => new PlanRow(
                place.ElementId,
                place.Name,
                mapping.GetValueOrDefault(place.ElementId) ?? (elements.Contains(place.ElementId) ? place.ElementId : null)
            ));
        return new MigrationPlan(version, [.. rows], preview.Targets, preview.Problems);
    }
}
