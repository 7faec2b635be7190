using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.take-report",
    "登记报告，转单位审核",
    "Takes the report for the host's own check, when nothing is missing: every area, every change of the year, plan, coordinator (articles 7, 22 and 23)."
)]
[Throws("INCOMPLETE", "Something that must be there before handing in is missing; the message says what.")]
internal sealed class TakeReport : Activity<TakeReport.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("年度报告")]
        public required AnnualReportForm AnnualReport { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var content = input.AnnualReport.ToContent();
        var last = context.Register.Find<AnnualAssessment>(AnnualAssessment.IdOf(assessment.BaseId, assessment.ReportYear - 1))?.Report;
        if (Missing(content, context, assessment, last) is { Count: > 0 } missing)
        {
            return Throw("INCOMPLETE", string.Join("；", missing) + "。");
        }

        context.Register.Put(assessment with { Report = content, FilledBy = context.Officer, Status = AnnualStatus.HostCheck });
        return Done(new Nothing());
    }

    private static List<string> Missing(
        AnnualReportContent content,
        ActivityContext context,
        AnnualAssessment assessment,
        AnnualReportContent? last
    )
    {
        var missing = AnnualAreas
            .All.Where(area => !content.Areas.ContainsKey(area.Key))
            .Select(area => $"未填写“{area.Value.Zh}”")
            .ToList();
        missing.AddRange(
            ReportedChange
                .Of(context.BaseOf(assessment), assessment.ReportYear)
                .Where(change => !content.Changes.Any(row => row.ChangeKey == change.Key && !string.IsNullOrWhiteSpace(row.Description)))
                .Select(change => $"未说明重大变化：{change.Title}（第二十三条）")
        );
        Want(content.ActivityTags.Count > 0, "未选择活动类型");
        Want(!string.IsNullOrWhiteSpace(content.PlanForNextYear), "未填写下一年度目标和工作计划（第七条）");
        Want(
            !string.IsNullOrWhiteSpace(content.CoordinatorDepartment) && !string.IsNullOrWhiteSpace(content.CoordinatorName),
            "未填写归口管理部门和人员（第七条第二款）"
        );
        Want(content.Truthful, "未承诺内容真实");
        Want(
            last is null || !content.Areas.OrderBy(area => area.Key).SequenceEqual(last.Areas.OrderBy(area => area.Key)),
            "各部分内容与上年报告完全相同"
        );
        return missing;

        void Want(bool there, string otherwise)
        {
            if (!there)
            {
                missing.Add(otherwise);
            }
        }
    }
}
