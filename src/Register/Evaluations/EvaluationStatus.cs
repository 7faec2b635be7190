using Bases.Register.Labels;

namespace Bases.Register.Evaluations;

public enum EvaluationStatus
{
    [Label("自评", "Self-evaluation")]
    SelfEvaluation,

    [Label("专家评审与现场考察", "Panel and site visit")]
    Review,

    [Label("提出评估建议", "Proposal")]
    Proposal,

    [Label("待评定", "Awaiting the decision")]
    AwaitingDecision,

    [Label("优秀", "Excellent")]
    Excellent,

    [Label("合格", "Qualified")]
    Qualified,

    [Label("不合格", "Unqualified")]
    Unqualified,

    [Label("基地命名已结束", "The base has ended")]
    BaseEnded,
}

public static class EvaluationStatuses
{
    extension(EvaluationStatus status)
    {
        public bool IsEnded =>
            status
                is EvaluationStatus.Excellent
                    or EvaluationStatus.Qualified
                    or EvaluationStatus.Unqualified
                    or EvaluationStatus.BaseEnded;

        /// <summary>Still on its way to the decision, which needs all of them (article 25: a share of those evaluated).</summary>
        public bool IsPending => status is EvaluationStatus.SelfEvaluation or EvaluationStatus.Review or EvaluationStatus.Proposal;
    }
}
