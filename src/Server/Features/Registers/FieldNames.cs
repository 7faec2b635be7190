using System.Text.RegularExpressions;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers;

/// <summary>Members of register entries in Chinese; a member without a name here is shown as it is stored.</summary>
internal static partial class FieldNames
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["name"] = "名称",
        ["uscc"] = "统一社会信用代码",
        ["branch"] = "类别",
        ["affiliation"] = "隶属关系",
        ["city"] = "市州",
        ["registeredProvince"] = "登记省份",
        ["registeredOn"] = "注册日期",
        ["validUntil"] = "有效期至",
        ["state"] = "状态",
        ["status"] = "状态",
        ["stateChangedOn"] = "状态变更日期",
        ["statusChangedOn"] = "状态变更日期",
        ["legalPersonStatus"] = "法人资格",
        ["creditRecords"] = "信用记录",
        ["integrityRecords"] = "诚信记录",
        ["decidedOn"] = "作出日期",
        ["sanctionUntil"] = "惩戒截止",
        ["contactEmail"] = "联系邮箱",
        ["coordinators"] = "归口管理人员",
        ["department"] = "部门",
        ["phone"] = "电话",
        ["email"] = "邮箱",
        ["fileName"] = "文件名",
        ["caseId"] = "事项编号",
        ["size"] = "大小",
        ["sha256"] = "SHA-256",
        ["quarantine"] = "涉密隔离",
        ["from"] = "自",
        ["personId"] = "人员编号",
        ["expertId"] = "专家编号",
        ["baseId"] = "基地编号",
        ["equivalentCapabilityEvidence"] = "有同等研究能力证明",
        ["researchLeadRole"] = "研究负责人",
        ["currentOrgHostId"] = "工作单位编号",
        ["currentOrgName"] = "工作单位",
        ["currentOrgUscc"] = "工作单位信用代码",
        ["fields"] = "研究领域",
        ["active"] = "在库",
        ["internalToHubei"] = "省内专家",
        ["notAssessed"] = "未考核",
        ["lateAccepted"] = "迟交视为按期",
        ["to"] = "至",
        ["employerHostId"] = "所在单位",
        ["employmentType"] = "聘用方式",
        ["titleLevel"] = "职称",
        ["projects"] = "项目",
        ["baseNumber"] = "基地编号",
        ["hostId"] = "依托单位",
        ["technicalFieldCode"] = "技术领域",
        ["leaderPersonId"] = "负责人",
        ["regime"] = "来源",
        ["designatedOn"] = "命名日期",
        ["mainCountry"] = "主要合作国家（地区）",
        ["mainCountries"] = "主要合作国家（地区）",
        ["leadEmail"] = "负责人邮箱",
        ["annualReports"] = "年度报告",
        ["reportYear"] = "报告年度",
        ["submittedAt"] = "提交时间",
        ["materialsComplete"] = "材料齐全",
        ["departmentResult"] = "考核结果",
        ["evaluations"] = "绩效评估",
        ["heldOn"] = "评估日期",
        ["result"] = "结果",
        ["changes"] = "重大变化",
        ["kind"] = "种类",
        ["occurredOn"] = "发生日期",
        ["reportedOn"] = "报告日期",
        ["inAnnualReport"] = "已写入年度报告",
        ["findings"] = "违规与诚信",
        ["verified"] = "已查实",
        ["specialTitle"] = "专项命名",
        ["redesignatedOn"] = "重新命名日期",
        ["nationalIncludedOn"] = "纳入日期",
        ["fromApplicationId"] = "来自申请",
        ["namingDocumentId"] = "命名文件",
        ["callId"] = "批次",
        ["year"] = "年度",
        ["title"] = "标题",
        ["text"] = "正文",
        ["opensAt"] = "开放时间",
        ["closesAt"] = "截止时间",
        ["municipalClosesAt"] = "推荐截止时间",
        ["referenceDate"] = "基准日",
        ["extensions"] = "延期",
        ["rulePackId"] = "规则包",
        ["proposedBaseName"] = "拟建基地",
        ["partners"] = "合作方",
        ["documents"] = "材料",
        ["recommendation"] = "推荐意见",
        ["ruleResults"] = "逐条结果",
        ["overrides"] = "裁量记录",
        ["supplementRequests"] = "补正要求",
        ["amendments"] = "申请期间的变更",
        ["dueOn"] = "期限",
        ["formalCheck"] = "形式审查",
        ["narrative"] = "文字内容",
        ["receiptNumber"] = "回执编号",
        ["publishedAt"] = "发布时间",
        ["takenDownOn"] = "撤下日期",
        ["note"] = "说明",
        ["reason"] = "理由",
        ["values"] = "取值",
        ["value"] = "值",
        ["why"] = "理由",
        ["who"] = "何人",
    };

    public static string Of(string path, Words words) =>
        words.IsEnglish
            ? path
            : string.Join(
                " · ",
                path.Split('.')
                    .Select(member =>
                    {
                        var match = Member().Match(member);
                        var name = Chinese.GetValueOrDefault(match.Groups["name"].Value, match.Groups["name"].Value);
                        return match.Groups["place"].Success
                            ? $"{name} {int.Parse(match.Groups["place"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1}"
                            : name;
                    })
            );

    [GeneratedRegex(@"^(?<name>[^\[]*)(\[(?<place>\d+)\])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Member();
}
