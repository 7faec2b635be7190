using Bases.Register.Experts;
using Bases.Register.Labels;

namespace Bases.Register.Imports;

/// <summary>Experts, recognised by their number; their account and tasks go by it.</summary>
internal sealed class ExpertImport()
    : ImportKind<Expert>(
        "experts",
        new Label("专家", "Experts"),
        [
            new("expertId", new Label("专家编号", "Number"), "E2019001")
            {
                Hint = new Label("字母和数字；账号和任务按它分派", "letters and digits: account and tasks go by it"),
            },
            new("name", new Label("姓名", "Name"), "示例专家"),
            new("email", new Label("邮箱", "Mail"), "expert@example.cn"),
            new("currentOrgHostId", new Label("工作单位代码", "Employer's code"), "")
            {
                Optional = true,
                Hint = new Label(
                    "登记簿中的单位：编号或统一社会信用代码；登记簿以外的单位不填",
                    "a unit of the register by id or credit code; empty for others"
                ),
            },
            new("currentOrgName", new Label("工作单位", "Employer"), "示例外省研究所"),
            new("titleLevel", new Label("职称", "Title"), "正高级")
            {
                Hint = new Label("正高级、副高级、中级、其他", "senior_full, senior_associate, intermediate, other"),
            },
            new("active", new Label("在库", "Active"), "是"),
            new("fields", new Label("研究领域", "Fields"), "量子与光子、集成电路")
            {
                Optional = true,
                Hint = new Label(
                    "按技术领域代码表，用顿号分开；组建专家组时优先匹配",
                    "of the fields' code list; panels prefer those that match"
                ),
            },
            new("internalToHubei", new Label("省内专家", "Of Hubei"), "否") { Optional = true },
        ]
    )
{
    private protected override IRowReader Reader(IRegister register, DateOnly today) =>
        new ExpertRowReader(register, new ImportCodes(register));
}
