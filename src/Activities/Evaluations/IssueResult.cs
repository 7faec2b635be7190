using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Ending;
using Bases.Register.Evaluations;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.issue-result",
    "登记结果并通知",
    "Enters the result, sends the base its notice, and proposes termination after 不合格 (articles 24 and 28(1))."
)]
[Fills("evaluation-result.docx", "baseId", "baseNumber", "baseName", "hostName", "today", "caseId", "year", "result", "resultEn", "reason")]
internal sealed class IssueResult : Activity<EvaluationInput, Nothing>
{
    private const string Ground = "TERMINATE_A28-1-EVAL";

    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId);
        if (evaluation.Result is not { } result)
        {
            return Fail($"{evaluation.EvaluationId} was released without a result.");
        }

        var known = context.BaseOf(evaluation);
        var named = known with { Evaluations = [.. known.Evaluations, new BaseEvaluation { HeldOn = context.Today, Result = result }] };
        context.Register.Put(named);
        var facts = new
        {
            evaluation.Year,
            Result = Label.Of(result).Zh,
            ResultEn = Label.Of(result).En,
            Reason = evaluation.ResultReason,
        };
        var notice = context.Documents.Store(
            $"{evaluation.Year}年度绩效评估结果通知书-{named.BaseNumber ?? named.BaseId}.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx("evaluation-result.docx", BaseLetters.CaseModel(context, named, evaluation.EvaluationId, facts)),
            evaluation.EvaluationId
        );
        context.Register.Put(
            evaluation with
            {
                Status = result switch
                {
                    EvaluationResult.Excellent => EvaluationStatus.Excellent,
                    EvaluationResult.Qualified => EvaluationStatus.Qualified,
                    _ => EvaluationStatus.Unqualified,
                },
                ResultOn = context.Today,
                NoticeFileId = notice,
            }
        );
        BaseLetters.ToBase(context, named, evaluation.EvaluationId, "evaluation-result", "result", facts);
        if (result == EvaluationResult.Unqualified)
        {
            new EndingProposal(
                Ground,
                $"{evaluation.Year}年度阶段性综合绩效评估结果为不合格（{Wording.Day(context.Today)}）：{evaluation.ResultReason}"
            ).Send(context, named.BaseId);
        }

        return Done(new Nothing());
    }
}
