using Bases.Activities.Assessment;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Ending;
using Bases.Register.AnnualAssessments;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.issue-result",
    "登记结果并通知",
    "Enters the year's result, sends the base its notice, and proposes termination after consecutive unqualified years (articles 22 and 28(1), I-13)."
)]
[Fills(
    "annual-result.docx",
    "baseId",
    "baseNumber",
    "baseName",
    "hostName",
    "today",
    "caseId",
    "reportYear",
    "result",
    "resultEn",
    "reason",
    "submittedAt"
)]
internal sealed class IssueResult : Activity<AnnualInput, Nothing>
{
    private const string Ground = "TERMINATE_A28-1-ANNUAL";

    protected override ActivityResult Run(AnnualInput input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var known = context.BaseOf(assessment);
        var named = known.WithReport(
            (known.ReportOn(assessment.ReportYear) ?? new AnnualReport { ReportYear = assessment.ReportYear }) with
            {
                DepartmentResult = assessment.Result,
                DecidedOn = context.Today,
                NotAssessed = assessment.Result is null,
            }
        );
        context.Register.Put(named);
        var result = assessment.Result is { } found ? Label.Of(found) : Label.Of(AnnualStatus.NotAssessed);
        var facts = new
        {
            assessment.ReportYear,
            Result = result.Zh,
            ResultEn = result.En,
            Reason = assessment.ResultReason,
            SubmittedAt = assessment.SubmittedAt is { } at ? Wording.Instant(at) : "未报送",
        };
        var notice = context.Documents.Store(
            $"{assessment.ReportYear}年度考核结果通知书-{named.BaseNumber ?? named.BaseId}.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx("annual-result.docx", BaseLetters.CaseModel(context, named, assessment.AssessmentId, facts)),
            assessment.AssessmentId
        );
        var ended = assessment with
        {
            Status = assessment.Result switch
            {
                AnnualResult.Qualified => AnnualStatus.Qualified,
                AnnualResult.Unqualified => AnnualStatus.Unqualified,
                _ => AnnualStatus.NotAssessed,
            },
            ResultOn = context.Today,
            NoticeFileId = notice,
        };
        context.Register.Put(ended);
        BaseLetters.ToBase(context, named, assessment.AssessmentId, "annual-result", "result", facts);
        if (assessment.Result == AnnualResult.Unqualified)
        {
            Propose(context, named, assessment);
        }

        CountOpen.Report(context, ended);
        return Done(new Nothing());
    }

    // By the table that judges every base, on the first day on which this year counts.
    private static void Propose(ActivityContext context, Base named, AnnualAssessment assessment)
    {
        var counts = assessment.DueEffective.AddDays(1);
        var day = context.Today > counts ? context.Today : counts;
        if (
            BaseJudge.Judge(context.Register, context.Decisions, named, day).FirstOrDefault(action => action.Name == Ground) is { } proposal
        )
        {
            new EndingProposal(proposal.Name, proposal.Reason).Send(context, named.BaseId);
        }
    }
}
