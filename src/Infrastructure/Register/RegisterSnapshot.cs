using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>The register at one moment. A changed register is another snapshot that shares all the rest with it.</summary>
internal sealed class RegisterSnapshot : IRegister
{
    private static readonly ImmutableSortedDictionary<string, RegisterItem> NoItems = ImmutableSortedDictionary.Create<
        string,
        RegisterItem
    >(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, RegisterItem>> kinds;
    private readonly ConcurrentDictionary<Type, object> lists = new();

    private RegisterSnapshot(
        ImmutableDictionary<string, ImmutableSortedDictionary<string, RegisterItem>> kinds,
        ImmutableDictionary<string, int> series
    )
    {
        this.kinds = kinds;
        Series = series;
    }

    public static RegisterSnapshot Empty { get; } =
        new(
            ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, RegisterItem>>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, int>(StringComparer.Ordinal)
        );

    /// <summary>The number given out last, for each series.</summary>
    public ImmutableDictionary<string, int> Series { get; }

    public T? Find<T>(string id)
        where T : class, IRegisterEntry => Item(RegisterKinds.Of(typeof(T)), id)?.Entry as T;

    public IReadOnlyCollection<T> All<T>()
        where T : class, IRegisterEntry =>
        (IReadOnlyCollection<T>)
            lists.GetOrAdd(
                typeof(T),
                _ => kinds.GetValueOrDefault(RegisterKinds.Of(typeof(T)), NoItems).Values.Select(item => item.Entry).OfType<T>().ToArray()
            );

    public IEnumerable<IRegisterEntry> Entries =>
        kinds.Values.SelectMany(items => items.Values).Select(item => item.Entry).OfType<IRegisterEntry>();

    public RegisterItem? Item(string kind, string id) => kinds.GetValueOrDefault(kind, NoItems).GetValueOrDefault(id);

    public RegisterSnapshot With(string kind, string id, RegisterItem item) =>
        new(kinds.SetItem(kind, kinds.GetValueOrDefault(kind, NoItems).SetItem(id, item)), Series);

    public RegisterSnapshot WithSeries(string name, int number) => new(kinds, Series.SetItem(name, number));
}

/// <param name="Entry">Null for a kind that this program does not know, and for an entry that was taken out.</param>
internal sealed record RegisterItem(IRegisterEntry? Entry, int Revision, string Json)
{
    /// <summary>The content of the revision by which an entry was taken out.</summary>
    public const string Removed = "null";
}
