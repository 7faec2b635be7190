using Bases.Activities.Assessment;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.overdue",
    "提出逾期处理建议",
    "The due date is over without a report: proposes 不合格 by the table annual-result, for a person to find the facts (article 22, paragraph 2; I-2, I-12)."
)]
internal sealed class RecordOverdue : Activity<AnnualInput, RecordOverdue.Output>
{
    public sealed record Output([property: Label("逾期认定")] OverdueForm AnnualOverdue);

    protected override ActivityResult Run(AnnualInput input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var named = context.BaseOf(assessment);
        var outcome = AnnualJudge
            .Judge(context.Register, context.Decisions, named, assessment.ReportYear, context.Now)
            .FirstOrDefault(year => year.Duty.ReportYear == assessment.ReportYear);
        context.Register.Put(assessment with { Status = AnnualStatus.Overdue });
        Letters.ToGroup(
            context,
            "decision-maker",
            assessment.AssessmentId,
            "annual-overdue",
            FormattableString.Invariant($"{assessment.DueEffective:yyyy-MM-dd}"),
            BaseLetters.CaseModel(
                context,
                named,
                assessment.AssessmentId,
                new
                {
                    assessment.ReportYear,
                    assessment.DueEffective,
                    DueTime = AnnualDuty.TimeText(assessment.ReportYear, context.Register),
                    outcome?.Reason,
                }
            )
        );
        return Done(
            new Output(
                new OverdueForm
                {
                    Proposal = outcome is null
                        ? "该基地已不承担本年度报告义务，请核实。"
                        : $"{Bases.Register.Labels.Label.Of(outcome.Result).Zh}：{outcome.Reason}",
                    FirstPartialYear = assessment.FirstPartialYear,
                }
            )
        );
    }
}

/// <summary>The form in which an officer says why the report was not there.</summary>
internal sealed record OverdueForm
{
    public string? Proposal { get; init; }

    public bool FirstPartialYear { get; init; }

    public LateFact? Fact { get; init; }

    public string? Reason { get; init; }

    public DateOnly? NewDueOn { get; init; }
}
