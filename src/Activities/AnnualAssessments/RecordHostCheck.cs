using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.host-check",
    "登记单位审核并报送",
    "Hands the checked report in: its time counts, the register has the report, its changes are described, the coordinator is kept with history (articles 7, 22 and 23)."
)]
[Throws("SAME_PERSON", "By policy somebody other than the writer checks.")]
internal sealed class RecordHostCheck : Activity<RecordHostCheck.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("是否先经推荐部门")]
        public bool BureauStep { get; init; }

        [Label("单位审核意见")]
        public required HostCheckForm AnnualHostCheck { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        if (context.Policy.Bool("annual.hostCheckSecondPerson") && context.Officer == assessment.FilledBy)
        {
            return Throw("SAME_PERSON", "单位审核人不得是填报人本人。");
        }

        if (input.AnnualHostCheck.Decision == HostCheckDecision.Return)
        {
            return Done(new Nothing());
        }

        var submitted = assessment.SubmittedAt ?? context.Now;
        context.Register.Put(
            assessment with
            {
                SubmittedAt = submitted,
                Status = input.BureauStep ? AnnualStatus.BureauOpinion : AnnualStatus.DepartmentReview,
            }
        );
        var named = context.BaseOf(assessment);
        var described = assessment.Report?.Changes.Select(change => change.ChangeKey).ToHashSet(StringComparer.Ordinal) ?? [];
        var reported = named.WithReport(
            new AnnualReport
            {
                ReportYear = assessment.ReportYear,
                SubmittedAt = submitted,
                MaterialsComplete = true,
                LateAccepted = assessment.Late is not null,
            }
        ) with
        {
            Changes =
            [
                .. named.Changes.Select(change =>
                    described.Contains(ReportedChange.KeyOf(change)) ? change with { InAnnualReport = true } : change
                ),
            ],
        };
        context.Register.Put(reported);
        ReportedCoordinator.Keep(context, assessment);
        BaseLetters.ToBase(
            context,
            named,
            assessment.AssessmentId,
            "annual-received",
            "received",
            new { assessment.ReportYear, SubmittedAt = Wording.Instant(submitted) }
        );
        return Done(new Nothing());
    }
}

internal sealed record HostCheckForm
{
    public required HostCheckDecision Decision { get; init; }

    public string? Comment { get; init; }
}

internal enum HostCheckDecision
{
    Approve,
    Return,
}
