using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Server.Access;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>One list of the register, whatever its lines are.</summary>
public abstract class RegisterList(string id, string icon, (string Chinese, string English) name, (string Chinese, string English) about)
{
    /// <summary>In the address: <c>/register/bases</c>.</summary>
    public string Id { get; } = id;

    public string Icon { get; } = icon;

    public (string Chinese, string English) Name { get; } = name;

    public (string Chinese, string English) About { get; } = about;

    /// <summary>Who sees it at all; a bureau sees the lines of its own units.</summary>
    public virtual IReadOnlyList<string> Roles { get; } = [Access.Roles.Admin, .. Access.Roles.Department];

    /// <summary>A bureau keeps seeing its units as bases (article 6).</summary>
    public virtual bool ForBureaus => false;

    /// <summary>Its entries have no dates of their own: as of a day they are what had been recorded by its end.</summary>
    public virtual bool AsRecorded => false;

    public abstract IReadOnlyList<ColumnHead> Heads { get; }

    public abstract Task<IReadOnlyList<RegisterLine>> LinesAsync(RegisterView view, CancellationToken cancellation);

    /// <summary>What the list would say of an entry; nothing when it is none of its own.</summary>
    public abstract IReadOnlyList<(ColumnHead Head, object? Value)> FactsOf(IRegisterEntry entry, RegisterView view);

    /// <summary>Everything that was recorded of the entry behind a line, oldest first.</summary>
    public virtual Task<IReadOnlyList<RegisterRevision>> HistoryAsync(
        RegisterArchive archive,
        RegisterLine line,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(line);
        return archive.RevisionsAsync(line.EntryKind, line.EntryId, cancellation);
    }

    public bool IsFor(Viewer viewer) => viewer is not null && (viewer.IsAny(Roles) || (ForBureaus && viewer.Is(Access.Roles.Bureau)));
}

/// <param name="EntryKind">The register entry behind the line, in the store's words.</param>
/// <param name="HostId">The unit it is about, for the jurisdiction of bureaus.</param>
/// <param name="Address">Its own page, when it has one besides that of the entry.</param>
/// <param name="Cells">One for each column.</param>
public sealed record RegisterLine(string EntryKind, string EntryId, string? HostId, string? Address, IReadOnlyList<object?> Cells);

/// <summary>A list whose lines are made of items of one type.</summary>
public abstract class RegisterList<T>(string id, string icon, (string Chinese, string English) name, (string Chinese, string English) about)
    : RegisterList(id, icon, name, about)
{
    private IReadOnlyList<ColumnHead>? heads;

    // The heads do not depend on what is looked at; any view will do.
    public override IReadOnlyList<ColumnHead> Heads =>
        heads ??= [
            .. Columns(null!)
                .Select(column => new ColumnHead(
                    column.Key,
                    column.Chinese,
                    column.English,
                    column.Filters,
                    column.Personal,
                    column.OnDemand
                )),
        ];

    public override async Task<IReadOnlyList<RegisterLine>> LinesAsync(RegisterView view, CancellationToken cancellation)
    {
        var columns = Columns(view);
        return
        [
            .. (await ItemsAsync(view, cancellation)).Select(item => Line(view, item, [.. columns.Select(column => column.Value(item))])),
        ];
    }

    public override IReadOnlyList<(ColumnHead Head, object? Value)> FactsOf(IRegisterEntry entry, RegisterView view) =>
        entry is T item ? [.. Heads.Zip(Columns(view).Select(column => column.Value(item)))] : [];

    /// <summary>The columns; their values read the view when they are asked, not before.</summary>
    protected abstract IReadOnlyList<RegisterColumn<T>> Columns(RegisterView view);

    protected virtual Task<IEnumerable<T>> ItemsAsync(RegisterView view, CancellationToken cancellation) => Task.FromResult(Items(view));

    protected virtual IEnumerable<T> Items(RegisterView view) => [];

    protected abstract RegisterLine Line(RegisterView view, T item, IReadOnlyList<object?> cells);

    /// <summary>The kind under which the store keeps entries of a type.</summary>
    protected static string Kind<TEntry>()
        where TEntry : IRegisterEntry => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(typeof(TEntry).Name);
}
