using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Register.Imports;

/// <summary>Bases that were named in earlier years, with what was reported and evaluated since, recognised by their number.</summary>
internal sealed class BaseImport()
    : ImportKind<Base>(
        "bases",
        new Label("基地", "Bases"),
        [
            new("baseNumber", new Label("基地编号", "Number"), "示例2023001")
            {
                Hint = new Label("命名文件所载编号", "as in the naming document"),
            },
            new("name", new Label("基地名称", "Name"), "示例国际科技合作基地"),
            new("hostId", new Label("依托单位", "Host"), "示例科技有限公司")
            {
                Hint = new Label("登记簿中单位的名称或统一社会信用代码", "name or credit code of a unit in the register"),
            },
            new("leaderPersonId", new Label("负责人", "Leader"), "示例负责人")
            {
                Hint = new Label(
                    "现任负责人：登记簿中的人员编号；没有同名的可写姓名",
                    "the present one: number of a person in the register, or the name where it is the only one"
                ),
            },
            new("technicalFieldCode", new Label("技术领域", "Field"), "集成电路"),
            new("mainCountry", new Label("主要合作国家（地区）", "Main country"), "德国"),
            new("regime", new Label("来源", "Regime"), "按本办法认定")
            {
                Hint = new Label(
                    "按本办法认定、施行前已认定、重新认定、国家级基地纳入、国家级基地（未纳入）",
                    "new, grandfathered, redesignated, national, national_not_joined"
                ),
            },
            new("designatedOn", new Label("命名日期", "Named on"), "2023-06-15")
            {
                Hint = new Label("命名文件的日期；重新认定的写重新命名的日期", "the naming document's; of a re-named base the day of that"),
            },
            new("nationalIncludedOn", new Label("纳入日期", "Included on"), "")
            {
                Optional = true,
                Hint = new Label("国家级基地纳入的必填（第三十条）", "of included national bases (art. 30)"),
            },
            new("status", new Label("状态", "State"), "有效")
            {
                Optional = true,
                Hint = new Label(
                    "不填为有效；已终止或撤销的须写状态变更日期",
                    "effective when empty; an ended base has the day of its end"
                ),
            },
            new("statusChangedOn", new Label("状态变更日期", "Changed on"), "") { Optional = true },
            new("leadEmail", new Label("联系邮箱", "Mail"), "base@example.cn") { Optional = true },
            new("annualReports", new Label("年度报告", "Annual reports"), "2023 合格（2024-01-09提交）；2024 合格")
            {
                Optional = true,
                Lines = true,
                Hint = new Label(
                    "每年一项，用分号或换行分开：合格、不合格、未考核、未提交，可在括号内写提交日期、认定日期",
                    "an item for each year, with a semicolon or line break between"
                ),
            },
            new("evaluations", new Label("绩效评估", "Evaluations"), "2026-06-18 优秀")
            {
                Optional = true,
                Lines = true,
                Hint = new Label(
                    "日期和结果（优秀、合格、不合格），用分号或换行分开",
                    "day and result, with a semicolon or line break between"
                ),
            },
        ]
    )
{
    private protected override IRowReader Reader(IRegister register, DateOnly today) =>
        new BaseRowReader(register, new ImportCodes(register));
}
