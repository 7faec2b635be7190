using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.State;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>Instances and their states as rows.</summary>
internal sealed class InstanceStore(CatalogueWork catalogues, IDefinitions definitions)
{
    /// <returns>Null when there is no such instance.</returns>
    public CachedInstance? Find(WriteSession session, Key key) => session.Instances.Find(key) ?? Load(session, key);

    /// <summary>The row comes first: what the first step writes counts on it.</summary>
    public static void Add(WriteSession session, Key key, Definition definition, string? businessKey, string? actor)
    {
        var deployed = definition.Deployed;
        session.Sql.Run(
            "INSERT INTO instances (key, definition_key, deployment_key, version, state, started_at, open_incidents, process_id, business_key, started_by) VALUES (@0, @1, @2, @3, 0, @4, 0, @5, @6, @7)",
            key.Value,
            deployed.Key.Value,
            deployed.DeploymentKey.Value,
            deployed.Version,
            session.Now.ToStored(),
            deployed.Id,
            businessKey,
            actor
        );
        FaultPoint.Hit("after-instance-insert");
    }

    public static void AddState(WriteSession session, InstanceState state, Definition definition)
    {
        session.Sql.Run(
            "INSERT INTO instance_states (key, revision, content) VALUES (@0, 1, @1)",
            state.Key.Value,
            StateCodec.Write(state)
        );
        FaultPoint.Hit("after-state-insert");
        Keep(session, new CachedInstance(state, definition, 1));
    }

    public static void Save(WriteSession session, CachedInstance instance)
    {
        var key = instance.State.Key;
        var written = session.Sql.Run(
            "UPDATE instance_states SET revision = revision + 1, content = @2 WHERE key = @0 AND revision = @1",
            key.Value,
            instance.Revision,
            StateCodec.Write(instance.State)
        );
        if (written != 1)
        {
            throw new InvalidOperationException($"The state of instance {key} was changed by somebody else.");
        }

        FaultPoint.Hit("after-state-write");
        Keep(session, instance with { Revision = instance.Revision + 1 });
    }

    /// <summary>The instance goes on under another version.</summary>
    public static void Repin(WriteSession session, Key key, Definition definition)
    {
        var deployed = definition.Deployed;
        session.Sql.Run(
            "UPDATE instances SET definition_key = @1, deployment_key = @2, version = @3, process_id = @4 WHERE key = @0",
            key.Value,
            deployed.Key.Value,
            deployed.DeploymentKey.Value,
            deployed.Version,
            deployed.Id
        );
    }

    public static void End(WriteSession session, Key key, InstanceEnd end) =>
        session.Sql.Run(
            "UPDATE instances SET state = @1, ended_at = @2 WHERE key = @0",
            key.Value,
            (int)(end == InstanceEnd.Completed ? Queries.InstanceState.Completed : Queries.InstanceState.Terminated),
            session.Now.ToStored()
        );

    private CachedInstance? Load(WriteSession session, Key key)
    {
        var stored = session.Sql.First(
            "SELECT s.content, s.revision, i.definition_key FROM instance_states s JOIN instances i ON i.key = s.key WHERE s.key = @0",
            row => new Stored(row.Bytes(0), row.GetInt64(1), row.Key(2)),
            key.Value
        );
        if (stored is null)
        {
            return null;
        }

        var definition =
            catalogues.Working.Find(stored.Definition)
            ?? throw new InvalidDataException($"Instance {key} is pinned to {stored.Definition}, which is not deployed.");
        var loaded = new CachedInstance(StateCodec.Read(stored.Content, definitions), definition, stored.Revision);
        session.Instances.Put(key, loaded);
        return loaded;
    }

    private static void Keep(WriteSession session, CachedInstance instance)
    {
        if (instance.State.IsRunning)
        {
            session.Instances.Put(instance.State.Key, instance);
        }
        else
        {
            session.Instances.Drop(instance.State.Key);
        }
    }

    private sealed record Stored(byte[] Content, long Revision, Key Definition);
}
