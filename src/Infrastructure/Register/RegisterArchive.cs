using Bases.Infrastructure.Store;
using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>What the register said before: every revision is kept with who recorded it, when, and from which case.</summary>
public sealed class RegisterArchive
{
    private readonly Database database;
    private readonly RegisterKinds kinds;

    internal RegisterArchive(Database database, RegisterKinds kinds)
    {
        this.database = database;
        this.kinds = kinds;
    }

    /// <summary>The whole register as it was recorded at an instant.</summary>
    public async Task<IRegister> AsOfAsync(DateTimeOffset instant, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        var snapshot = RegisterSnapshot.Empty;
        var rows = reader.Query(
            "SELECT kind, id, revision, content FROM register_entries e WHERE revision = "
                + "(SELECT max(revision) FROM register_entries n WHERE n.kind = e.kind AND n.id = e.id AND n.recorded_at <= @0)",
            row => (Kind: row.GetString(0), Id: row.GetString(1), Revision: row.GetInt32(2), Json: row.GetString(3)),
            instant.ToStored()
        );
        foreach (var (kind, id, revision, json) in rows)
        {
            snapshot = snapshot.With(kind, id, new RegisterItem(kinds.Read(kind, json), revision, json));
        }

        return snapshot;
    }

    /// <summary>All revisions of an entry, oldest first.</summary>
    /// <param name="kind">The record's name in camelCase, e.g. <c>base</c>.</param>
    public async Task<IReadOnlyList<RegisterRevision>> RevisionsAsync(string kind, string id, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            "SELECT kind, id, revision, recorded_at, actor, instance_key, content FROM register_entries WHERE kind = @0 AND id = @1 ORDER BY revision",
            row => new RegisterRevision(
                row.GetString(0),
                row.GetString(1),
                row.GetInt32(2),
                row.Instant(3),
                row.OptionalText(4),
                row.OptionalKey(5),
                row.GetString(6)
            ),
            kind,
            id
        );
    }

    /// <summary>All revisions of an entry, oldest first.</summary>
    public Task<IReadOnlyList<RegisterRevision>> RevisionsAsync(IRegisterEntry entry, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RevisionsAsync(RegisterKinds.Of(entry.GetType()), entry.Id, cancellation);
    }

    /// <summary>All revisions of an entry, oldest first.</summary>
    public Task<IReadOnlyList<RegisterRevision>> RevisionsAsync<T>(string id, CancellationToken cancellation = default)
        where T : class, IRegisterEntry => RevisionsAsync(RegisterKinds.Of(typeof(T)), id, cancellation);
}

/// <summary>A state that a register entry had.</summary>
public sealed record RegisterRevision(
    string Kind,
    string Id,
    int Revision,
    DateTimeOffset RecordedAt,
    string? Actor,
    Engine.Key? InstanceKey,
    string Json
)
{
    /// <summary>By it the entry left the register.</summary>
    public bool IsRemoval => Json == RegisterItem.Removed;
}
