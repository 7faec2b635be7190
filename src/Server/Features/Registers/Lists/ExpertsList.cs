using Bases.Register.Codes;
using Bases.Register.Experts;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>Experts of the panels (article 15), for those who keep and convene them.</summary>
internal sealed class ExpertsList()
    : RegisterList<Expert>(
        "experts",
        "review",
        ("专家", "Experts"),
        (
            "评审专家，按专家编号识别；利益冲突按其单位和人员编号判断。",
            "Experts of the panels; conflicts are judged by unit and person, not by name."
        )
    )
{
    public override IReadOnlyList<string> Roles { get; } =
    [Access.Roles.Admin, Access.Roles.CallManager, Access.Roles.ReviewOrganiser, Access.Roles.Supervisor];

    public override bool AsRecorded => true;

    protected override IReadOnlyList<RegisterColumn<Expert>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", expert => expert.ExpertId),
            new("name", "姓名", "Name", expert => expert.Name),
            new("employer", "工作单位", "Employer", expert => expert.CurrentOrgName ?? view.HostName(expert.CurrentOrgHostId)),
            new("title", "职称", "Title", expert => view.Label(expert.TitleLevel)) { Personal = true },
            new(
                "fields",
                "研究领域",
                "Fields",
                expert => string.Join("、", expert.Fields.Select(field => view.Code(CodeList.Fields, field)))
            ),
            new("active", "在库", "Active", expert => view.Words[expert.Active ? ("是", "yes") : ("否", "no")]) { Filters = true },
            new("email", "邮箱", "Mail", expert => expert.Email) { Personal = true },
        ];

    protected override IEnumerable<Expert> Items(RegisterView view) => view.Register.All<Expert>();

    protected override RegisterLine Line(RegisterView view, Expert item, IReadOnlyList<object?> cells) =>
        new(Kind<Expert>(), item.ExpertId, item.CurrentOrgHostId, null, cells);
}
