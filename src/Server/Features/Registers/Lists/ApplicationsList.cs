using Bases.Register.Applications;
using Bases.Register.Codes;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class ApplicationsList()
    : RegisterList<Application>(
        "applications",
        "application",
        ("申报", "Applications"),
        ("各批次的申报，草稿也在内。", "Applications of all calls, drafts too.")
    )
{
    public override bool ForBureaus => true;

    public override bool AsRecorded => true;

    protected override IReadOnlyList<RegisterColumn<Application>> Columns(RegisterView view) =>
        [
            new("id", "申请编号", "Id", application => application.ApplicationId),
            new("name", "拟建基地", "Proposed base", application => application.ProposedBaseName),
            new("host", "申报单位", "Host", application => view.HostName(application.HostId)),
            new("city", "市州", "City", application => view.City(application.HostId)) { Filters = true },
            new("call", "批次", "Call", application => application.CallId) { Filters = true },
            new("branch", "类别", "Branch", application => view.Label(application.Branch)) { Filters = true, OnDemand = true },
            new("field", "技术领域", "Field", application => view.Code(CodeList.Fields, application.TechnicalFieldCode)) { Filters = true },
            new(
                "country",
                "主要合作国家（地区）",
                "Main country",
                application => string.Join("、", application.MainCountries.Select(code => view.Code(CodeList.Countries, code)))
            ),
            new("leader", "负责人", "Leader", application => view.PersonName(application.LeaderPersonId)) { OnDemand = true },
            new("submittedAt", "提交时间", "Handed in", application => application.SubmittedAt),
            new("state", "状态", "State", application => view.Label(application.Status)) { Filters = true },
            new("pack", "规则包", "Rule pack", application => application.RulePackId) { Filters = true, OnDemand = true },
        ];

    protected override IEnumerable<Application> Items(RegisterView view) => view.Register.All<Application>();

    protected override RegisterLine Line(RegisterView view, Application item, IReadOnlyList<object?> cells) =>
        new(Kind<Application>(), item.ApplicationId, item.SubmittedAt is null ? null : item.HostId, null, cells);
}
