using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.Execution;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

/// <summary>What an operator has to know before he moves a token or takes an instance to another version.</summary>
public sealed class Interventions
{
    private readonly Database database;
    private readonly CatalogueWork catalogues;
    private readonly IDefinitions definitions;

    internal Interventions(Database database, CatalogueWork catalogues, IDefinitions definitions)
    {
        this.database = database;
        this.catalogues = catalogues;
        this.definitions = definitions;
    }

    /// <returns>Null when there is no such instance.</returns>
    public async Task<InterventionPlaces?> PlacesAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        if (StoredState.Read(reader, instance.Instance, definitions) is not { Root: { } root } state)
        {
            return null;
        }

        var process = root.Definition;
        return new InterventionPlaces(
            [
                .. state
                    .Elements.Where(element => element.Node is not null && element.Children.Count == 0)
                    .Select(element => new PlaceItem(element.Key, element.ElementId, element.Node!.Label)),
            ],
            [.. EntryByHand.Places(process).Select(node => new PlaceItem(null, node.Id, node.Label))],
            [
                .. catalogues
                    .Current.All(DefinitionKind.Process, allVersions: true)
                    .Where(definition => definition.Deployed.Id == process.ProcessId && definition.Deployed.Key.Value != process.Key)
                    .Select(definition => new VersionItem(definition.Deployed.Key, definition.Deployed.Version)),
            ]
        );
    }

    /// <summary>Looks what would come of a migration.</summary>
    /// <returns>Null when there is no such running instance or no such version.</returns>
    public async Task<MigrationPreview?> PreviewAsync(
        Key instance,
        Key targetDefinition,
        IReadOnlyDictionary<string, string> mapping,
        CancellationToken cancellation = default
    )
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        if (
            StoredState.Read(reader, instance.Instance, definitions) is not { IsRunning: true, Root: { } root }
            || definitions.Find(targetDefinition.Value) is not { } target
        )
        {
            return null;
        }

        return new MigrationPreview(
            Migration.Check(root, target, mapping),
            [.. target.Definition.Nodes.Select(node => new PlaceItem(null, node.Id, node.Label))]
        );
    }
}

/// <param name="Key">Of the token that stands there; null for a place as such.</param>
public sealed record PlaceItem(Key? Key, string ElementId, string Name);

public sealed record VersionItem(Key DefinitionKey, int Version);

/// <param name="Standing">Where tokens stand.</param>
/// <param name="Enterable">Where one can be placed.</param>
/// <param name="Versions">Other versions of the process, the newest first.</param>
public sealed record InterventionPlaces(
    IReadOnlyList<PlaceItem> Standing,
    IReadOnlyList<PlaceItem> Enterable,
    IReadOnlyList<VersionItem> Versions
);

/// <param name="Problems">What stands in the way; empty when nothing does.</param>
/// <param name="Targets">The elements of the other version.</param>
public sealed record MigrationPreview(IReadOnlyList<MigrationProblem> Problems, IReadOnlyList<PlaceItem> Targets);
