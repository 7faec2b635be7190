namespace Bases.Register.Memory;

/// <summary>A register that lives in memory only: for checks of a folder of files, for simulations and for tests.</summary>
public sealed class InMemoryRegister : IRegisterChanges
{
    private readonly Dictionary<Type, Dictionary<string, IRegisterEntry>> entries = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public InMemoryRegister(IEnumerable<IRegisterEntry>? entries = null)
    {
        foreach (var entry in entries ?? [])
        {
            Kind(entry.GetType())[entry.Id] = entry;
        }
    }

    public T? Find<T>(string id)
        where T : class, IRegisterEntry =>
        entries.TryGetValue(typeof(T), out var kind) && kind.TryGetValue(id, out var entry) ? (T)entry : null;

    public IReadOnlyCollection<T> All<T>()
        where T : class, IRegisterEntry => entries.TryGetValue(typeof(T), out var kind) ? [.. kind.Values.Cast<T>()] : [];

    public IEnumerable<IRegisterEntry> Entries => entries.Values.SelectMany(kind => kind.Values);

    public void Put<T>(T entry)
        where T : class, IRegisterEntry => Kind(entry.GetType())[entry.Id] = entry;

    public void Remove<T>(T entry)
        where T : class, IRegisterEntry => Kind(entry.GetType()).Remove(entry.Id);

    public int NextNumber(string series) => numbers[series] = numbers.GetValueOrDefault(series) + 1;

    private Dictionary<string, IRegisterEntry> Kind(Type type) =>
        entries.TryGetValue(type, out var kind) ? kind : entries[type] = new(StringComparer.Ordinal);
}
