using System.Collections.Frozen;

namespace Bases.Server.Features.Policies;

/// <summary>The codes that parameters may hold, as people call them: they read and type the names, the rules read the codes.</summary>
internal static class PolicyCodes
{
    private static readonly FrozenDictionary<string, (string Chinese, string English)> Names = new Dictionary<
        string,
        (string Chinese, string English)
    >
    {
        ["overlap"] = ("期间重叠即算", "overlapping the period"),
        ["start"] = ("起始日在期间内", "begun within the period"),
        ["countries"] = ("国家（地区）", "countries and regions"),
        ["institutions"] = ("机构", "institutions"),
        ["national"] = ("国家级", "national"),
        ["regional"] = ("区域性", "regional"),
        ["provincial"] = ("省级", "provincial"),
        ["ministerial"] = ("部级", "ministerial"),
        ["human"] = ("由人工判断", "a person decides"),
        ["unqualified"] = ("不合格", "not qualified"),
        ["exempt"] = ("免报", "exempt"),
        ["direction"] = ("技术方向", "direction"),
        ["domain"] = ("技术领域", "domain"),
        ["inclusion"] = ("纳入日", "day of inclusion"),
        ["expert_review"] = ("专家评审开始前", "until expert review begins"),
        ["university"] = ("高等学校", "university"),
        ["institute"] = ("科研院所", "research institute"),
        ["innovative_enterprise"] = ("创新型企业", "innovative enterprise"),
        ["joint_rd"] = ("联合研发", "joint research"),
        ["capacity_cooperation"] = ("产能合作", "cooperation in production"),
        ["down"] = ("舍去小数", "rounded down"),
        ["up"] = ("进一", "rounded up"),
        ["nearest"] = ("四舍五入", "rounded to the nearest"),
        ["closing"] = ("批次基准日", "the call's reference date"),
        ["submission"] = ("本申请提交日", "the day the application was handed in"),
        ["calendar_years"] = ("前几个完整日历年度", "the full calendar years before"),
        ["none"] = ("不免", "nobody is exempt"),
        ["naming"] = ("命名日", "day of naming"),
        ["last_evaluation"] = ("上次评估日", "day of the last evaluation"),
        ["recognition"] = ("科技部认定日", "day of the ministry's recognition"),
        ["always"] = ("随时", "at any time"),
        ["after_change"] = ("仅在基地发生过重大变化之后", "only after a significant change of the base"),
        ["never"] = ("不得自行修改", "never"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Codes = Names
        .SelectMany(code => (KeyValuePair<string, string>[])[new(code.Value.Chinese, code.Key), new(code.Value.English, code.Key)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static (string Chinese, string English)? NameOf(string code) => Names.TryGetValue(code, out var name) ? name : null;

    /// <returns>Null for what is no name of a code.</returns>
    public static string? Of(string name) => Codes.GetValueOrDefault(name);
}
