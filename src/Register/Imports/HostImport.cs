using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.Policies;

namespace Bases.Register.Imports;

/// <summary>Units, recognised by their credit code.</summary>
internal sealed class HostImport()
    : ImportKind<Host>(
        "hosts",
        new Label("单位", "Units"),
        [
            new("name", new Label("单位名称", "Name"), "示例科技有限公司"),
            new("uscc", new Label("统一社会信用代码", "Credit code"), "91420100MA00000000"),
            new("branch", new Label("单位类型", "Branch"), "企业")
            {
                Hint = new Label("园区管委会、科技服务机构、高校院所、企业", "park, service, research_edu, enterprise"),
            },
            new("city", new Label("所在市州", "City"), "武汉市"),
            new("affiliation", new Label("隶属关系", "Affiliation"), "市属/民营")
            {
                Hint = new Label("央属、省属、市属/民营", "central, provincial, local"),
            },
            new("registeredOn", new Label("注册日期", "Registered on"), "2015-03-02"),
            new("contactEmail", new Label("联系邮箱", "Mail"), "office@example.cn"),
        ]
    )
{
    private protected override IRowReader Reader(IRegister register, DateOnly today) =>
        new HostRowReader(register, new ImportCodes(register), Policy.On(register, today).Text("host.province"));
}
