using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Changes;

namespace Bases.Activities.Changes;

[Activity(
    "change.answer",
    "登记整改或期限届满",
    "Records what the host put right, or that the time went by without an answer, and hands the report back to the department."
)]
internal sealed class RecordAnswer : Activity<RecordAnswer.Input, Nothing>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("整改报告（期限届满时没有）")]
        public Rectification? ChangeRectification { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var report = context.Register.Require<ChangeReport>(input.ChangeReportId);
        // Nobody acts when the period ends: then there is no answer, whatever a draft says.
        var measures = context.Actor is null ? null : input.ChangeRectification?.Measures;
        context.Register.Put(
            report with
            {
                Requests = ChangeRequests.Answered(report.Requests, measures, context.Now),
                Content =
                    report.Content is { } content && measures is not null && input.ChangeRectification?.Evidence is { } files
                        ? content with
                        {
                            EvidenceFileIds = [.. content.EvidenceFileIds, .. files.Select(file => file.FileId)],
                        }
                        : report.Content,
                Status = ChangeReportStatus.Reported,
            }
        );
        return Done(new Nothing());
    }
}
