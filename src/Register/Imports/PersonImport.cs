using Bases.Register.Labels;
using Bases.Register.People;

namespace Bases.Register.Imports;

/// <summary>Leaders of bases, recognised by their number; where a table has none, by employer and name.</summary>
internal sealed class PersonImport()
    : ImportKind<Person>(
        "persons",
        new Label("人员", "Persons"),
        [
            new("personId", new Label("人员编号", "Number"), "R2019001")
            {
                Optional = true,
                Hint = new Label(
                    "不填的由系统按单位和姓名编号；同单位同名的两人必须填写",
                    "left empty, it is made of employer and name; two of one name in one unit need theirs"
                ),
            },
            new("name", new Label("姓名", "Name"), "示例负责人"),
            new("employerHostId", new Label("所在单位", "Employer"), "示例科技有限公司")
            {
                Hint = new Label("登记簿中单位的名称或统一社会信用代码", "name or credit code of a unit in the register"),
            },
            new("employmentType", new Label("聘用方式", "Employment"), "正式在编/聘用")
            {
                Optional = true,
                Hint = new Label("正式在编/聘用、兼职、访问、双聘", "formal, part_time, visiting, joint"),
            },
            new("titleLevel", new Label("职称", "Title"), "正高级")
            {
                Optional = true,
                Hint = new Label("正高级、副高级、中级、其他", "senior_full, senior_associate, intermediate, other"),
            },
            new("equivalentCapabilityEvidence", new Label("有同等研究能力证明", "Evidence of equal capability"), "否") { Optional = true },
            new("researchLeadRole", new Label("研究负责人", "Heads the research"), "是") { Optional = true },
            new("email", new Label("邮箱", "Mail"), "leader@example.cn"),
        ]
    )
{
    private protected override IRowReader Reader(IRegister register, DateOnly today) => new PersonRowReader(register);
}
