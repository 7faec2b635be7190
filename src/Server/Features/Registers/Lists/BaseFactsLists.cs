using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>A fact that the register keeps with its base.</summary>
internal sealed record FactOf<T>(Base Base, T Fact);

/// <summary>A list of the facts of all bases: annual reports, evaluations, changes, findings.</summary>
internal abstract class BaseFactsList<T>(
    string id,
    string icon,
    (string Chinese, string English) name,
    (string Chinese, string English) about
) : RegisterList<FactOf<T>>(id, icon, name, about)
{
    protected override IReadOnlyList<RegisterColumn<FactOf<T>>> Columns(RegisterView view) =>
        [
            new("id", "基地编号", "Base", item => item.Base.BaseNumber ?? item.Base.BaseId),
            new("name", "基地名称", "Name", item => item.Base.Name),
            new("host", "依托单位", "Host", item => view.HostName(item.Base.HostOn(view.Day))),
            new("city", "市州", "City", item => view.City(item.Base.HostOn(view.Day))) { Filters = true },
            .. FactColumns(view),
        ];

    protected override IEnumerable<FactOf<T>> Items(RegisterView view) =>
        view.Register.All<Base>().SelectMany(named => Facts(named, view.Day).Select(fact => new FactOf<T>(named, fact)));

    protected override RegisterLine Line(RegisterView view, FactOf<T> item, IReadOnlyList<object?> cells) =>
        new(Kind<Base>(), item.Base.BaseId, item.Base.HostOn(view.Day), null, cells);

    protected abstract IReadOnlyList<RegisterColumn<FactOf<T>>> FactColumns(RegisterView view);

    /// <summary>What there was by that day.</summary>
    protected abstract IEnumerable<T> Facts(Base named, DateOnly day);
}
