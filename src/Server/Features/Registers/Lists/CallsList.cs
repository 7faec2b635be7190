using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class CallsList()
    : RegisterList<Call>(
        "calls",
        "call",
        ("征集批次", "Calls"),
        ("历次申报通知及其申报数。", "All calls, with the number of applications.")
    )
{
    public override bool AsRecorded => true;

    protected override IReadOnlyList<RegisterColumn<Call>> Columns(RegisterView view) =>
        [
            new("id", "批次编号", "Id", call => call.CallId),
            new("title", "名称", "Title", call => call.Title),
            new("year", "年度", "Year", call => call.Year) { Filters = true },
            new("kind", "方式", "Kind", call => view.Label(call.Kind)) { Filters = true, OnDemand = true },
            new("opensAt", "开放时间", "Opens", call => call.OpensAt),
            new("closesAt", "截止时间", "Closes", call => call.ClosesAt),
            new("referenceDate", "基准日", "Reference date", call => call.ReferenceDate) { OnDemand = true },
            new("state", "状态", "State", call => view.Label(call.Status)) { Filters = true },
            new(
                "applications",
                "申报数",
                "Applications",
                call => view.Register.All<Application>().Count(application => application.CallId == call.CallId)
            ),
            new("pack", "规则包", "Rule pack", call => call.RulePackId) { Filters = true },
        ];

    protected override IEnumerable<Call> Items(RegisterView view) => view.Register.All<Call>();

    protected override RegisterLine Line(RegisterView view, Call item, IReadOnlyList<object?> cells) =>
        new(Kind<Call>(), item.CallId, null, $"/calls/{Uri.EscapeDataString(item.CallId)}", cells);
}
