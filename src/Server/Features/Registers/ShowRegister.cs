using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.Imports;
using Bases.Server.Access;
using Bases.Server.Features.Registers.Imports;
using Bases.Server.Features.Registers.Lists;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers;

/// <summary>The lists of the register: searched, filtered, as of any day, as recorded at any time.</summary>
public sealed class ShowRegister(
    Viewer viewer,
    SavedViews views,
    RegisterMemory register,
    RegisterArchive archive,
    IEnumerable<RegisterList> lists,
    Words words,
    Dates dates
)
{
    public async Task<Answer<RegisterHomeModel>> HomeAsync(CancellationToken cancellation)
    {
        var seen = lists.Where(list => list.IsFor(viewer)).ToList();
        if (seen.Count == 0)
        {
            return new NotFound();
        }

        var counted = new List<(RegisterList, int)>();
        foreach (var list in seen)
        {
            counted.Add((list, (await LinesAsync(list, View(register.Current, dates.Today), cancellation)).Count));
        }

        return new RegisterHomeModel(counted, [.. seen.SelectMany(list => views.Of(list.Id))], ImportTable.May(viewer));
    }

    public async Task<Answer<RegisterListModel>> ListAsync(string id, RegisterRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Find(id) is not { } list)
        {
            return new NotFound();
        }

        var day = request.On ?? request.Known ?? dates.Today;
        var recordedBy = request.Known ?? (list.AsRecorded ? request.On : null);
        var known = await KnownAsync(recordedBy, cancellation);
        var lines = await LinesAsync(list, View(known, day), cancellation);
        var shown = Enumerable
            .Range(0, list.Heads.Count)
            .Where(i => request.Columns.Count == 0 ? !list.Heads[i].OnDemand : request.Columns.Contains(list.Heads[i].Key))
            .ToList();
        return new RegisterListModel(
            list,
            request,
            day,
            recordedBy,
            shown,
            Choices(list, lines),
            [.. Sorted(list, lines.Where(line => Matches(list, line, request)), request.Sort)],
            ImportTable.May(viewer) && ImportKinds.Find(id) is not null
        );
    }

    /// <summary>A list that this person may see.</summary>
    internal RegisterList? Find(string id) => lists.FirstOrDefault(list => list.Id == id && list.IsFor(viewer));

    /// <summary>One line of it, as it is recorded now or was at the end of a day, masked.</summary>
    internal async Task<RegisterLine?> LineAsync(RegisterList list, string entryId, DateOnly? known, CancellationToken cancellation) =>
        (await LinesAsync(list, View(await KnownAsync(known, cancellation), known ?? dates.Today), cancellation)).FirstOrDefault(line =>
            line.EntryId == entryId
        );

    /// <summary>The same line with its personal data.</summary>
    internal async Task<RegisterLine?> UnmaskedAsync(RegisterList list, string entryId, CancellationToken cancellation) =>
        (await list.LinesAsync(View(register.Current, dates.Today), cancellation)).FirstOrDefault(line =>
            line.EntryId == entryId && InJurisdiction(line)
        );

    private async Task<IRegister> KnownAsync(DateOnly? recordedBy, CancellationToken cancellation) =>
        recordedBy is { } then && then < dates.Today ? await archive.AsOfAsync(LegalTime.EndOf(then), cancellation) : register.Current;

    private RegisterView View(IRegister known, DateOnly day) => new(known, day, words, viewer.Is(Roles.Supervisor));

    private async Task<IReadOnlyList<RegisterLine>> LinesAsync(RegisterList list, RegisterView view, CancellationToken cancellation) =>
        [
            .. (await list.LinesAsync(view, cancellation))
                .Where(InJurisdiction)
                .Select(line =>
                    line with
                    {
                        Cells = [.. line.Cells.Select((cell, i) => list.Heads[i].Personal ? Masking.Mask(cell) : cell)],
                    }
                ),
        ];

    /// <summary>A bureau sees the local units of its own area, and what is theirs (article 6).</summary>
    private bool InJurisdiction(RegisterLine line) =>
        viewer.IsDepartment
        || viewer.Is(Roles.Admin)
        || (
            line.HostId is { } id
            && register.Current.Find<Host>(id) is { Affiliation: Affiliation.Local } host
            && viewer.Scoped("bureau").Contains(host.City)
        );

    private static Dictionary<string, IReadOnlyList<string>> Choices(RegisterList list, IReadOnlyList<RegisterLine> lines) =>
        list
            .Heads.Index()
            .Where(head => head.Item.Filters)
            .ToDictionary(
                head => head.Item.Key,
                head =>
                    (IReadOnlyList<string>)
                        [
                            .. lines
                                .Select(line => Text(line.Cells[head.Index]))
                                .Where(text => text.Length > 0)
                                .Distinct()
                                .Order(StringComparer.Ordinal),
                        ],
                StringComparer.Ordinal
            );

    private static bool Matches(RegisterList list, RegisterLine line, RegisterRequest request) =>
        (request.Q is not { } q || line.Cells.Any(cell => Text(cell).Contains(q, StringComparison.OrdinalIgnoreCase)))
        && request.Filters.All(filter =>
            list.Heads.Index().FirstOrDefault(head => head.Item.Key == filter.Key) is { Item: { } } found
            && Text(line.Cells[found.Index]) == filter.Value
        );

    private static IEnumerable<RegisterLine> Sorted(RegisterList list, IEnumerable<RegisterLine> lines, string? sort)
    {
        var key = sort?.TrimStart('-');
        var column = list.Heads.Index().FirstOrDefault(head => head.Item.Key == key);
        if (column.Item is null)
        {
            return lines.OrderBy(line => line.EntryId, StringComparer.Ordinal);
        }

        return sort![0] == '-'
            ? lines.OrderByDescending(line => line.Cells[column.Index], CellOrder.Instance)
            : lines.OrderBy(line => line.Cells[column.Index], CellOrder.Instance);
    }

    internal static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };

    /// <summary>Values of one column in their own order; empty ones last.</summary>
    private sealed class CellOrder : IComparer<object?>
    {
        public static CellOrder Instance { get; } = new();

        public int Compare(object? x, object? y) =>
            (x, y) switch
            {
                (null or "", null or "") => 0,
                (null or "", _) => 1,
                (_, null or "") => -1,
                (string first, string second) => string.CompareOrdinal(first, second),
                (IComparable first, _) when first.GetType() == y.GetType() => first.CompareTo(y),
                _ => string.CompareOrdinal(Text(x), Text(y)),
            };
    }
}
