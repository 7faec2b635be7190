using Bases.Engine;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;
using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>The register inside the writer: what a command put is seen by those after it in the batch, and by readers after the commit.</summary>
internal sealed class RegisterWork(RegisterKinds kinds, RegisterMemory memory) : IParticipant, IRegisterChanges
{
    private readonly List<Change> changes = [];
    private RegisterSnapshot working = RegisterSnapshot.Empty;
    private RegisterSnapshot marked = RegisterSnapshot.Empty;

    public void Load(Statements sql)
    {
        var snapshot = RegisterSnapshot.Empty;
        var rows = sql.Query(
            "SELECT kind, id, revision, content FROM register_entries e WHERE revision = (SELECT max(revision) FROM register_entries n WHERE n.kind = e.kind AND n.id = e.id)",
            row => (Kind: row.GetString(0), Id: row.GetString(1), Revision: row.GetInt32(2), Json: row.GetString(3))
        );
        foreach (var (kind, id, revision, json) in rows)
        {
            snapshot = snapshot.With(kind, id, new RegisterItem(kinds.Read(kind, json), revision, json));
        }

        foreach (var (name, value) in sql.Query("SELECT name, value FROM series", row => (row.GetString(0), row.GetInt32(1))))
        {
            snapshot = snapshot.WithSeries(name, value);
        }

        working = marked = snapshot;
        memory.Show(snapshot);
    }

    public T? Find<T>(string id)
        where T : class, IRegisterEntry => working.Find<T>(id);

    public IReadOnlyCollection<T> All<T>()
        where T : class, IRegisterEntry => working.All<T>();

    public IEnumerable<IRegisterEntry> Entries => working.Entries;

    /// <summary>An entry equal to the present one makes no revision.</summary>
    public void Put<T>(T entry)
        where T : class, IRegisterEntry
    {
        kinds.Check(entry.GetType());
        Revise(RegisterKinds.Of(entry.GetType()), entry.Id, entry, RegisterKinds.Write(entry));
    }

    public void Remove<T>(T entry)
        where T : class, IRegisterEntry
    {
        var kind = RegisterKinds.Of(entry.GetType());
        if (working.Item(kind, entry.Id) is not null)
        {
            Revise(kind, entry.Id, null, RegisterItem.Removed);
        }
    }

    public int NextNumber(string series)
    {
        var number = working.Series.GetValueOrDefault(series) + 1;
        working = working.WithSeries(series, number);
        changes.Add(new Change(series, "", null));
        return number;
    }

    private void Revise(string kind, string id, IRegisterEntry? entry, string json)
    {
        var present = working.Item(kind, id);
        if (present?.Json == json)
        {
            return;
        }

        var item = new RegisterItem(entry, (present?.Revision ?? 0) + 1, json);
        working = working.With(kind, id, item);
        changes.Add(new Change(kind, id, item));
    }

    /// <summary>Where an activity begins, to come back to when it fails.</summary>
    public Position Here() => new(working, changes.Count);

    public void Return(Position position)
    {
        working = position.Snapshot;
        changes.RemoveRange(position.Changes, changes.Count - position.Changes);
    }

    /// <summary>Writes what was put since the last flush.</summary>
    /// <returns>What was put, as <c>kind/id</c>, for the journal.</returns>
    public IReadOnlyList<string> Flush(WriteSession session, string? actor, Key? instance)
    {
        foreach (var change in changes)
        {
            if (change.Item is { } item)
            {
                session.Sql.Run(
                    "INSERT INTO register_entries (kind, id, revision, recorded_at, actor, instance_key, content) VALUES (@0, @1, @2, @3, @4, @5, @6)",
                    change.Kind,
                    change.Id,
                    item.Revision,
                    session.Now.ToStored(),
                    actor,
                    instance?.Value,
                    item.Json
                );
                FaultPoint.Hit("after-register-entry");
            }
            else
            {
                session.Sql.Run(
                    "INSERT INTO series (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    change.Kind,
                    working.Series[change.Kind]
                );
            }
        }

        string[] put = [.. changes.Where(change => change.Item is not null).Select(change => change.Kind + "/" + change.Id)];
        changes.Clear();
        return put;
    }

    public void Mark() => marked = working;

    public void Undo()
    {
        working = marked;
        changes.Clear();
    }

    public void Committed()
    {
        FaultPoint.Hit("before-register-swap");
        memory.Show(working);
        FaultPoint.Hit("after-register-swap");
    }

    public void Lost()
    {
        working = marked = memory.Snapshot;
        changes.Clear();
    }

    public readonly record struct Position(RegisterSnapshot Snapshot, int Changes);

    /// <param name="Kind">Or the name of a series, when there is no item.</param>
    private sealed record Change(string Kind, string Id, RegisterItem? Item);
}
