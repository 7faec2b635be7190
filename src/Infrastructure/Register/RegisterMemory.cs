using Bases.Infrastructure.Store;
using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>The register as of the last commit: an immutable snapshot that a reader may hold as long as it likes.</summary>
public sealed class RegisterMemory
{
    private readonly Database database;
    private RegisterSnapshot snapshot = RegisterSnapshot.Empty;

    internal RegisterMemory(Database database) => this.database = database;

    public IRegister Current => Snapshot;

    internal RegisterSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>All revisions of an entry, oldest first.</summary>
    public async Task<IReadOnlyList<RegisterRevision>> RevisionsAsync<T>(string id, CancellationToken cancellation = default)
        where T : class, IRegisterEntry
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
            RegisterKinds.Of(typeof(T)),
            id
        );
    }

    internal void Show(RegisterSnapshot current) => Volatile.Write(ref snapshot, current);
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
);
