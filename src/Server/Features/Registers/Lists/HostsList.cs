using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class HostsList()
    : RegisterList<Host>(
        "hosts",
        "building",
        ("依托单位", "Hosts"),
        ("申报和依托单位，按统一社会信用代码识别。", "Units, recognised by their credit code.")
    )
{
    public override bool ForBureaus => true;

    protected override IReadOnlyList<RegisterColumn<Host>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", host => host.HostId),
            new("name", "单位名称", "Name", host => host.Name),
            new("uscc", "统一社会信用代码", "Credit code", host => host.Uscc),
            new("branch", "类别（第十条）", "Branch (art. 10)", host => view.Label(host.Branch)) { Filters = true },
            new("affiliation", "隶属关系", "Affiliation", host => view.Label(host.Affiliation)) { Filters = true },
            new("city", "市州", "City", host => host.City) { Filters = true },
            new("state", "登记状态", "State", host => view.Label(StateOn(host, view.Day))) { Filters = true },
            new("registeredOn", "注册日期", "Registered on", host => host.RegisteredOn) { OnDemand = true },
            new(
                "bases",
                "有效基地",
                "Effective bases",
                host => view.Register.All<Base>().Count(named => named.IsEffectiveOn(view.Day) && named.HostOn(view.Day) == host.HostId)
            ),
            new("email", "联系邮箱", "Mail", host => host.ContactEmail) { Personal = true },
        ];

    protected override IEnumerable<Host> Items(RegisterView view) =>
        view.Register.All<Host>().Where(host => host.RegisteredOn is not { } since || since <= view.Day);

    protected override RegisterLine Line(RegisterView view, Host item, IReadOnlyList<object?> cells) =>
        new(Kind<Host>(), item.HostId, item.HostId, null, cells);

    /// <summary>What ended later had not ended yet.</summary>
    private static HostState StateOn(Host host, DateOnly day) => host.StateChangedOn > day ? HostState.Active : host.State;
}
