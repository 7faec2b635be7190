using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.decide-overdue",
    "登记逾期认定",
    "Records what the officer found: not submitted (不合格), or returned, an outage, a permission (a new date), or a first partial year that is not assessed (article 22, I-12)."
)]
[Throws("FINDING_INCOMPLETE", "The reason or the new date is missing, or the finding does not fit the case; the message says which.")]
internal sealed class DecideOverdue : Activity<DecideOverdue.Input, DecideOverdue.Output>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("逾期认定")]
        public required OverdueForm AnnualOverdue { get; init; }
    }

    public sealed record Output(
        [property: Label("处理：unqualified、reopened、not_assessed")] OverdueOutcome OverdueOutcome,
        [property: Label("报送截止日")] DateOnly DueOn,
        [property: Label("依托单位编号")] string HostId
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var form = input.AnnualOverdue;
        if (Problem(form, assessment, context.Today) is { } problem)
        {
            return Throw("FINDING_INCOMPLETE", problem);
        }

        var fact = form.Fact!.Value;
        var outcome = fact switch
        {
            LateFact.NotSubmitted => OverdueOutcome.Unqualified,
            LateFact.FirstYearExempt => OverdueOutcome.NotAssessed,
            _ => OverdueOutcome.Reopened,
        };
        var decided = assessment with
        {
            Late = new LateFinding(fact, form.Reason!, context.Officer, context.Now, form.NewDueOn),
            DueEffective = outcome == OverdueOutcome.Reopened ? form.NewDueOn!.Value : assessment.DueEffective,
            Status = outcome == OverdueOutcome.Reopened ? AnnualStatus.Reporting : AnnualStatus.AwaitingRelease,
            ReviewedBy = context.Officer,
            Result = outcome == OverdueOutcome.Unqualified ? AnnualResult.Unqualified : null,
            ResultReason = outcome == OverdueOutcome.Reopened ? null : form.Reason,
        };
        context.Register.Put(decided);
        return Done(new Output(outcome, decided.DueEffective, context.BaseOf(assessment).HostOn(context.Today)));
    }

    private static string? Problem(OverdueForm form, AnnualAssessment assessment, DateOnly today) =>
        form.Fact is not { } fact ? "须认定未按时收到报告的原因。"
        : string.IsNullOrWhiteSpace(form.Reason) ? "须说明认定的事实和依据。"
        : fact == LateFact.FirstYearExempt && !assessment.FirstPartialYear ? "该基地不是命名当年，不能按不满一年处理。"
        : fact is LateFact.Returned or LateFact.Outage or LateFact.Permitted && !(form.NewDueOn >= today)
            ? "须给出新的报送期限，且不早于今日。"
        : null;
}

internal enum OverdueOutcome
{
    Unqualified,
    Reopened,
    NotAssessed,
}
