using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Server.Features.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class BasesList()
    : RegisterList<Base>(
        "bases",
        "base",
        ("基地", "Bases"),
        (
            "命名、纳入和施行前认定的基地，按所选日期的依托单位、负责人和状态。",
            "Named, included and grandfathered bases, with host, leader and state of the chosen day."
        )
    )
{
    public override bool ForBureaus => true;

    protected override IReadOnlyList<RegisterColumn<Base>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Number", named => named.BaseNumber ?? named.BaseId),
            new("name", "基地名称", "Name", named => named.Name),
            new("host", "依托单位", "Host", named => view.HostName(named.HostOn(view.Day))),
            new("city", "市州", "City", named => view.City(named.HostOn(view.Day))) { Filters = true },
            new("field", "技术领域", "Field", named => view.Code(CodeList.Fields, named.FieldOn(view.Day))) { Filters = true },
            new(
                "country",
                "主要合作国家（地区）",
                "Main country or region",
                named => view.Code(CodeList.Countries, named.MainCountryOn(view.Day))
            )
            {
                Filters = true,
            },
            new("leader", "负责人", "Leader", named => view.PersonName(named.LeaderOn(view.Day))),
            new("regime", "来源", "Regime", named => view.Label(named.Regime)) { Filters = true },
            new("designatedOn", "命名日期", "Named on", named => named.DesignatedOn),
            new("state", "状态", "State", named => State(view, named)) { Filters = true },
            new("changedOn", "状态变更日期", "Changed on", named => named.StatusChangedOn <= view.Day ? named.StatusChangedOn : null)
            {
                OnDemand = true,
            },
            new("special", "专项命名", "Special title", named => named.SpecialTitle) { OnDemand = true },
            new(
                "reports",
                "年度报告",
                "Annual reports",
                named =>
                    string.Join(
                        "、",
                        named.AnnualReports.Where(report => report.ReportYear < view.Day.Year).Select(report => Report(view, report))
                    )
            )
            {
                OnDemand = true,
            },
            new(
                "evaluations",
                "绩效评估",
                "Evaluations",
                named =>
                    string.Join(
                        "、",
                        named
                            .Evaluations.Where(held => held.HeldOn <= view.Day)
                            .Select(held => $"{held.HeldOn:yyyy-MM-dd} {view.Label(held.Result)}")
                    )
            )
            {
                OnDemand = true,
            },
            new("email", "联系邮箱", "Mail", named => named.LeadEmail) { Personal = true, OnDemand = true },
        ];

    protected override IEnumerable<Base> Items(RegisterView view) =>
        view.Register.All<Base>().Where(named => named.DesignatedOn <= view.Day);

    protected override RegisterLine Line(RegisterView view, Base item, IReadOnlyList<object?> cells) =>
        new(Kind<Base>(), item.BaseId, item.HostOn(view.Day), $"/bases/{Uri.EscapeDataString(BaseFinder.NumberOf(item))}", cells);

    private static string Report(RegisterView view, AnnualReport report) =>
        $"{report.ReportYear} {(report.NotAssessed ? view.Words["未考核", "not assessed"] : report.DepartmentResult is { } result ? view.Label(result) : view.Words["尚无结论", "no result"])}";

    /// <summary>As it was on the day: an end that came later had not come yet.</summary>
    private static string State(RegisterView view, Base named) =>
        named.Status is BaseStatus.Effective or BaseStatus.NotManaged || named.StatusChangedOn is not { } ended || ended <= view.Day
            ? view.Label(named.Status)
            : view.Label(BaseStatus.Effective);
}
