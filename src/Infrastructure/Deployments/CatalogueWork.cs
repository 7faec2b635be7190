using System.Data.Common;
using Bases.Engine;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Deployments;

/// <summary>The catalogue: as committed for readers, and as it is within the transaction for the writer.</summary>
internal sealed class CatalogueWork(Database database) : IParticipant
{
    private Catalogue working = Catalogue.Empty;
    private Catalogue marked = Catalogue.Empty;
    private Catalogue committed = Catalogue.Empty;

    /// <summary>What readers see.</summary>
    public Catalogue Current => Volatile.Read(ref committed);

    /// <summary>What the writer sees; its own thread only.</summary>
    public Catalogue Working
    {
        get => working;
        set => working = value;
    }

    public void Load(Statements sql)
    {
        var catalogue = Catalogue.Empty;
        foreach (
            var resource in sql.Query(
                "SELECT key, name, version, hash, deployment_key FROM resources ORDER BY deployment_key, version",
                ReadResource
            )
        )
        {
            catalogue = catalogue.With(resource);
        }

        var definitions = sql.Query(
            "SELECT d.kind, d.key, d.id, d.name, d.version, d.version_tag, r.name, d.deployment_key, p.deployed_at, p.deployed_by, d.group_id, d.resource_key, d.fingerprint "
                + "FROM definitions d JOIN resources r ON r.key = d.resource_key JOIN deployments p ON p.key = d.deployment_key ORDER BY d.deployment_key, d.version",
            ReadDefinition
        );
        working = marked = committed = definitions.Aggregate(catalogue, (all, definition) => all.With(definition));
    }

    public void Mark() => marked = working;

    public void Undo() => working = marked;

    public void Committed()
    {
        if (!ReferenceEquals(committed, working))
        {
            FaultPoint.Hit("before-catalogue-swap");
            Volatile.Write(ref committed, working);
        }
    }

    public void Lost() => working = marked = committed;

    private Resource ReadResource(DbDataReader row)
    {
        var key = row.Key(0);
        return new Resource(key, row.GetString(1), row.GetInt32(2), row.GetString(3), row.Key(4), new Lazy<byte[]>(() => Content(key)));
    }

    private byte[] Content(Key key)
    {
        using var connection = database.OpenReader();
        using var statements = new Statements(connection);
        return statements.First("SELECT content FROM resources WHERE key = @0", row => row.Bytes(0), key.Value)
            ?? throw new InvalidDataException($"Resource {key} has no content.");
    }

    private static Definition ReadDefinition(DbDataReader row) =>
        new(
            (DefinitionKind)row.GetInt32(0),
            new DeployedDefinition(
                row.Key(1),
                row.GetString(2),
                row.GetString(3),
                row.GetInt32(4),
                row.OptionalText(5),
                row.GetString(6),
                row.Key(7),
                row.Instant(8),
                row.OptionalText(9),
                row.OptionalText(10)
            ),
            row.Key(11),
            row.GetString(12)
        );
}
