using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.supplement",
    "登记补正",
    "Takes over the corrected items, if they are among those sent back; without an answer in time the report is judged as it is (article 22)."
)]
[Throws("LOCKED", "An item that was not sent back was to be changed.")]
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
        if (input.AnnualSupplement.Rows.FirstOrDefault(row => !asked.Items.Contains(row.Item)) is { } locked)
        {
            return Throw("LOCKED", $"未要求补正，不能改动：{AnnualItems.Name(locked.Item)}。");
        }

        var report = input.AnnualSupplement.Rows.Aggregate(
            assessment.Report ?? new AnnualReportContent(),
            (content, row) => AnnualItems.With(content, row.Item, row.Text, row.Files.Select(file => file.FileId))
        );
        context.Register.Put(
            assessment with
            {
                Report = report,
                Status = AnnualStatus.DepartmentReview,
                Corrections = [.. assessment.Corrections.SkipLast(1), asked with { AnsweredAt = context.Now }],
            }
        );
        return Done(new Nothing());
    }
}
