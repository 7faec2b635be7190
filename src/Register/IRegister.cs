namespace Bases.Register;

/// <summary>
/// An entry of the register: an immutable record with an id that never changes. A new state is a new record under the
/// same id; the store keeps every revision with who, when and from which process instance.
/// </summary>
public interface IRegisterEntry
{
    string Id { get; }
}

/// <summary>The register as it is now, within the current transaction. It is small enough to live in memory.</summary>
public interface IRegister
{
    T? Find<T>(string id)
        where T : class, IRegisterEntry;

    IReadOnlyCollection<T> All<T>()
        where T : class, IRegisterEntry;

    /// <summary>All entries of every kind.</summary>
    IEnumerable<IRegisterEntry> Entries { get; }
}

/// <summary>A unit of work on the register: what is put is seen at once by its own reader, and by others after the commit.</summary>
public interface IRegisterChanges : IRegister
{
    void Put<T>(T entry)
        where T : class, IRegisterEntry;

    /// <summary>Takes an entry out: it was never meant to be there. Its revisions stay, and the removal is one of them.</summary>
    void Remove<T>(T entry)
        where T : class, IRegisterEntry;

    /// <summary>The next number of a named series (receipt numbers, base numbers, document numbers), without gaps.</summary>
    int NextNumber(string series);
}
