using System.Collections.Immutable;
using Bases.Engine;

namespace Bases.Infrastructure.Deployments;

/// <summary>Kinds of what a file defines.</summary>
internal enum DefinitionKind
{
    Process = 0,
    Decision = 1,
    Form = 2,
    File = 3,
}

/// <param name="Fingerprint">What the version was made from: a process is its file, and the decisions, forms and templates of its procedure.</param>
internal sealed record Definition(DefinitionKind Kind, DeployedDefinition Deployed, Key ResourceKey, string Fingerprint);

/// <summary>
/// All that was deployed, immutable. A deployment is a point in time: seen from it, a file is the newest version that was
/// there then. An instance looks from the deployment of its process version, so that what it runs on never changes.
/// </summary>
internal sealed class Catalogue
{
    private static readonly ImmutableList<Definition> NoVersions = [];
    private readonly ImmutableDictionary<long, Resource> resources;
    private readonly ImmutableDictionary<string, ImmutableList<Resource>> byName;
    private readonly ImmutableDictionary<(DefinitionKind Kind, string Id), ImmutableList<Definition>> byId;
    private readonly ImmutableDictionary<long, Definition> byKey;

    private Catalogue(
        ImmutableDictionary<long, Resource> resources,
        ImmutableDictionary<string, ImmutableList<Resource>> byName,
        ImmutableDictionary<(DefinitionKind Kind, string Id), ImmutableList<Definition>> byId,
        ImmutableDictionary<long, Definition> byKey,
        Key newest
    )
    {
        this.resources = resources;
        this.byName = byName;
        this.byId = byId;
        this.byKey = byKey;
        Newest = newest;
    }

    public static Catalogue Empty { get; } =
        new(
            ImmutableDictionary<long, Resource>.Empty,
            ImmutableDictionary.Create<string, ImmutableList<Resource>>(StringComparer.Ordinal),
            ImmutableDictionary<(DefinitionKind Kind, string Id), ImmutableList<Definition>>.Empty,
            ImmutableDictionary<long, Definition>.Empty,
            default
        );

    /// <summary>The newest deployment.</summary>
    public Key Newest { get; }

    public IEnumerable<string> ResourceNames => byName.Keys;

    public Resource Resource(Key key) => resources[key.Value];

    /// <summary>The file as it was at a deployment; at the newest when none is given.</summary>
    public Resource? Resource(string name, Key? deployment = null) =>
        byName.TryGetValue(name, out var versions)
            ? versions.FindLast(version => deployment is null || version.DeploymentKey.CompareTo(deployment.Value) <= 0)
            : null;

    /// <summary>A file of a procedure; of any procedure, in the order of their names, when the procedure has none of that name.</summary>
    public Resource? ProcedureFile(string folder, string path, Key? deployment = null) =>
        Resource(folder.Length == 0 ? path : folder + "/" + path, deployment)
        ?? byName
            .Keys.Where(name => name.EndsWith("/" + path, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Resource(name, deployment))
            .FirstOrDefault(resource => resource is not null);

    /// <summary>Every file as it was at a deployment.</summary>
    public IEnumerable<Resource> At(Key deployment) => byName.Keys.Select(name => Resource(name, deployment)).OfType<Resource>();

    public Definition? Find(Key key) => byKey.GetValueOrDefault(key.Value);

    public Definition? Find(DefinitionKind kind, string id, Key? deployment = null) =>
        Versions(kind, id).FindLast(version => deployment is null || version.Deployed.DeploymentKey.CompareTo(deployment.Value) <= 0);

    public Definition? Find(DefinitionKind kind, string id, int version) =>
        Versions(kind, id).Find(definition => definition.Deployed.Version == version);

    public Definition? Tagged(DefinitionKind kind, string id, string tag) =>
        Versions(kind, id).FindLast(definition => definition.Deployed.VersionTag == tag);

    public IEnumerable<Definition> All(DefinitionKind kind, bool allVersions = false) =>
        byId.Where(entry => entry.Key.Kind == kind)
            .OrderBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .SelectMany(entry => allVersions ? entry.Value.Reverse() : entry.Value.TakeLast(1));

    public Catalogue With(Resource resource) =>
        new(
            resources.SetItem(resource.Key.Value, resource),
            byName.SetItem(resource.Name, byName.GetValueOrDefault(resource.Name, []).Add(resource)),
            byId,
            byKey,
            Later(resource.DeploymentKey)
        );

    public Catalogue With(Definition definition) =>
        new(
            resources,
            byName,
            byId.SetItem((definition.Kind, definition.Deployed.Id), Versions(definition.Kind, definition.Deployed.Id).Add(definition)),
            byKey.SetItem(definition.Deployed.Key.Value, definition),
            Later(definition.Deployed.DeploymentKey)
        );

    private Key Later(Key deployment) => deployment.CompareTo(Newest) > 0 ? deployment : Newest;

    private ImmutableList<Definition> Versions(DefinitionKind kind, string id) => byId.GetValueOrDefault((kind, id), NoVersions);
}
