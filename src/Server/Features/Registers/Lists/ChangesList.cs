using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class ChangesList()
    : BaseFactsList<BaseChange>(
        "changes",
        "refresh",
        ("重大变化", "Changes"),
        ("各基地的重大变化及两项报告义务（第二十三条）。", "Significant changes and both duties to report them (article 23).")
    )
{
    public override bool ForBureaus => true;

    protected override IReadOnlyList<RegisterColumn<FactOf<BaseChange>>> FactColumns(RegisterView view) =>
        [
            new("kind", "种类", "Kind", item => view.Label(item.Fact.Kind)) { Filters = true },
            new("occurredOn", "发生日期", "Occurred", item => item.Fact.OccurredOn),
            new("reportedOn", "报告日期", "Reported", item => item.Fact.ReportedOn),
            new("inReport", "已写入年度报告", "In the annual report", item => item.Fact.InAnnualReport),
            new("note", "说明", "Note", item => item.Fact.Note),
        ];

    protected override IEnumerable<BaseChange> Facts(Base named, DateOnly day) => named.Changes.Where(change => change.OccurredOn <= day);
}
