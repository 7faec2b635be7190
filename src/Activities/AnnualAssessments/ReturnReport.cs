using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Inspections;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.return",
    "退回补正",
    "Unlocks exactly the named items of the report for the host until the due date, and tells the base; the report stays timely (article 22)."
)]
internal sealed class ReturnReport : Activity<ReturnReport.Input, ReturnReport.Output>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("年度审核")]
        public required AnnualReviewForm AnnualReview { get; init; }
    }

    public sealed record Output(
        [property: Label("补正内容")] AnnualSupplementForm AnnualSupplement,
        [property: Label("补正截止日")] DateOnly SupplementDueOn,
        [property: Label("依托单位编号")] string HostId
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var named = context.BaseOf(assessment);
        var due = context.WorkingDaysAfter(context.Today, context.Policy.Int("days.supplement"));
        var items = input.AnnualReview.Items.Distinct().ToList();
        var reason = input.AnnualReview.Reason ?? "";
        context.Register.Put(
            assessment with
            {
                Status = AnnualStatus.Returned,
                Corrections = [.. assessment.Corrections, new AnnualCorrection(items, reason, context.Officer, context.Now, due)],
            }
        );
        BaseLetters.ToBase(
            context,
            named,
            assessment.AssessmentId,
            "annual-correction",
            FormattableString.Invariant($"BZ{assessment.Corrections.Count + 1}"),
            new
            {
                assessment.ReportYear,
                Items = items.Select(AnnualItems.Name),
                Reason = reason,
                DueOn = due,
            },
            CalendarEntry.Due($"补正期限：{named.Name ?? named.BaseId}", due, assessment.AssessmentId)
        );
        return Done(
            new Output(
                new AnnualSupplementForm
                {
                    Reason = reason,
                    Rows =
                    [
                        .. items
                            .Where(item => !AnnualItems.IsCoded(item))
                            .Select(item => new SupplementRow
                            {
                                Item = item,
                                Title = AnnualItems.Name(item),
                                Text = AnnualItems.Text(assessment.Report, item),
                            }),
                    ],
                    Fields = AnnualItems.Coded(assessment.Report, items),
                },
                due,
                named.HostOn(context.Today)
            )
        );
    }
}

/// <summary>The form in which the host corrects what was sent back, and nothing else.</summary>
internal sealed record AnnualSupplementForm
{
    public string? Reason { get; init; }

    public IReadOnlyList<SupplementRow> Rows { get; init; } = [];

    /// <summary>The items that are no running text, by their keys.</summary>
    public JsonObject? Fields { get; init; }
}

internal sealed record SupplementRow
{
    public required string Item { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<StoredFile> Files { get; init; } = [];
}
