using System.Text;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

/// <summary>A report as one text, for whoever reads and judges it.</summary>
internal static class AnnualReportText
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["joint_research"] = "国际联合科学研究",
        ["technology_transfer"] = "国际技术转移和成果转化",
        ["exchange"] = "国际科技人文交流",
    };

    public static string? Of(AnnualReportContent? report)
    {
        if (report is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (key, label) in AnnualAreas.All)
        {
            Add(label.Zh, report.Areas.GetValueOrDefault(key));
        }

        Add("活动类型", string.Join("、", report.ActivityTags.Select(tag => Tags.GetValueOrDefault(tag, tag))));
        foreach (var change in report.Changes)
        {
            Add(AnnualItems.Name(change.ChangeKey), change.Description);
        }

        Add("下一年度目标和工作计划", report.PlanForNextYear);
        Add("归口管理", $"{report.CoordinatorDepartment} {report.CoordinatorName}");
        Add("内部规章制度", string.Join("、", report.InternalRules));
        Add("经费使用说明", report.UseOfFunds);
        return text.ToString().TrimEnd();

        void Add(string title, string? content)
        {
            if (!string.IsNullOrWhiteSpace(content))
            {
                text.Append('【').Append(title).Append('】').AppendLine(content);
            }
        }
    }
}
