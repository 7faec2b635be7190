using System.Text.Json;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.supplement",
    "登记补正",
    "Takes over the corrected items, if they are among those sent back; without an answer in time the report is judged as it is (article 22)."
)]
[Throws("LOCKED", "An item that was not sent back was to be changed, or in a way that does not fit it.")]
internal sealed class TakeSupplement : Activity<TakeSupplement.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("补正内容")]
        public required AnnualSupplementForm AnnualSupplement { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var asked = assessment.Corrections[^1];
        var fields = input.AnnualSupplement.Fields ?? [];
        if (
            input
                .AnnualSupplement.Rows.Select(row => row.Item)
                .Concat(fields.Select(field => field.Key))
                .FirstOrDefault(item => !asked.Items.Contains(item)) is
            { } locked
        )
        {
            return Throw("LOCKED", $"未要求补正，不能改动：{AnnualItems.Name(locked)}。");
        }

        var report = input.AnnualSupplement.Rows.Aggregate(
            assessment.Report ?? new AnnualReportContent(),
            (content, row) => AnnualItems.With(content, row.Item, row.Text, row.Files.Select(file => file.FileId))
        );
        if (fields.Count > 0)
        {
            try
            {
                report = AnnualItems.With(report, asked.Items, fields);
            }
            catch (JsonException problem)
            {
                return Throw("LOCKED", $"{problem.Path} 的内容不合要求。");
            }
        }

        var corrected = assessment with
        {
            Report = report,
            Status = AnnualStatus.DepartmentReview,
            Corrections = [.. assessment.Corrections.SkipLast(1), asked with { AnsweredAt = context.Now }],
        };
        context.Register.Put(corrected);
        ReportedCoordinator.Keep(context, corrected);
        return Done(new Nothing());
    }
}
