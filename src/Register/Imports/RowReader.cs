namespace Bases.Register.Imports;

/// <summary>Makes entries of rows, and knows which of them the register or the file has already.</summary>
internal interface IRowReader
{
    /// <summary>Null when the cells have problems.</summary>
    IRegisterEntry? Read(RowCells cells);

    /// <summary>With what it is the same, in words; null when it is new, and known from now on.</summary>
    string? Same(IRegisterEntry entry, int row);

    /// <summary>What a person should look at once the row is read.</summary>
    IEnumerable<string> Oddities(IRegisterEntry entry);
}

/// <param name="keyName">What tells two entries apart, in Chinese.</param>
/// <param name="key">It.</param>
/// <param name="known">The entries of the register.</param>
internal abstract class RowReader<T>(string keyName, Func<T, string> key, IReadOnlyCollection<T> known) : IRowReader
    where T : class, IRegisterEntry
{
    private readonly Dictionary<string, string> seen = known
        .SelectMany(entry => new[] { (Key: key(entry), entry.Id), (Key: entry.Id, entry.Id) })
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => $"登记簿中的{pair.Id}", StringComparer.Ordinal);
    private Dictionary<string, string>? namesakes;

    public IRegisterEntry? Read(RowCells cells) => Entry(cells);

    public string? Same(IRegisterEntry entry, int row)
    {
        var own = key((T)entry);
        return seen.TryAdd(own, $"第{row}行") ? null : $"{keyName}与{seen[own]}相同";
    }

    public IEnumerable<string> Oddities(IRegisterEntry entry)
    {
        namesakes ??= known
            .GroupBy(Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => key(group.First()), StringComparer.Ordinal);
        var (name, own) = (Name((T)entry), key((T)entry));
        if (!namesakes.TryAdd(name, own) && namesakes[name] != own)
        {
            yield return Namesake(namesakes[name]);
        }
    }

    protected abstract T? Entry(RowCells cells);

    /// <summary>By what a person would take two for the same.</summary>
    protected abstract string Name(T entry);

    /// <param name="other">The key of the other one.</param>
    protected abstract string Namesake(string other);
}
