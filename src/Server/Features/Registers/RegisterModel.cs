using Bases.Register.Views;
using Bases.Server.Features.Registers.Lists;

namespace Bases.Server.Features.Registers;

/// <summary>What the register has, for the start page.</summary>
public sealed record RegisterHomeModel(IReadOnlyList<(RegisterList List, int Count)> Lists, IReadOnlyList<SavedView> Views, bool MayImport);

/// <param name="RecordedBy">What had been recorded by the end of that day; what is recorded now when null.</param>
/// <param name="Shown">Which columns are chosen, by position.</param>
/// <param name="Choices">The values to filter a column by.</param>
/// <param name="Matching">All lines that match, for a file; the page shows a part of them.</param>
public sealed record RegisterListModel(
    RegisterList List,
    RegisterRequest Request,
    DateOnly Day,
    DateOnly? RecordedBy,
    IReadOnlyList<int> Shown,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Choices,
    IReadOnlyList<RegisterLine> Matching,
    bool MayImport
)
{
    public IEnumerable<RegisterLine> Page => Matching.Skip((Request.Page - 1) * Request.Size).Take(Request.Size);
}

/// <summary>One entry with its history.</summary>
/// <param name="Facts">Head and value of each column of its list.</param>
/// <param name="MayReveal">The reader may ask for the personal data.</param>
/// <param name="Revealed">He has asked, with a reason.</param>
public sealed record RegisterEntryModel(
    RegisterList List,
    RegisterLine Line,
    IReadOnlyList<(ColumnHead Head, object? Value)> Facts,
    IReadOnlyList<RevisionLine> Revisions,
    bool MayReveal,
    bool Revealed
);

/// <summary>Who changed what when, from which case.</summary>
/// <param name="Removed">The entry was taken out.</param>
public sealed record RevisionLine(
    int Revision,
    DateTimeOffset At,
    string Who,
    Key? Case,
    string? CaseName,
    bool Removed,
    IReadOnlyList<RevisionChange> Changes
);

/// <param name="Path">Where in the entry, in words as far as there are any.</param>
public sealed record RevisionChange(string Path, string? Before, string? After);
