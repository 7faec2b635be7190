using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.NamedBases;
using Bases.Register.Redesignations;

namespace Bases.Activities.Redesignations;

[Activity(
    "redesignation.record-evaluation",
    "登记是否安排评估",
    "Records the named officer's choice whether the re-named base is evaluated, and when, with the reason (article 31: 可以根据工作需要和实际情况)."
)]
[Throws("EVALUATION_INVALID", "A date is missing or not after the re-naming, or there is no reason.")]
internal sealed class RecordEvaluationChoice : Activity<RecordEvaluationChoice.Input, Nothing>
{
    public sealed record Input
    {
        [Label("重新认定编号")]
        public required string RedesignationId { get; init; }

        [Label("评估安排")]
        public required EvaluationChoiceForm EvaluationChoice { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var entry = register.Require<Redesignation>(input.RedesignationId);
        var renamed = register.Require<Base>(entry.NewBaseId ?? "");
        var form = input.EvaluationChoice;
        var evaluated = form.Decision == "evaluate";
        if (
            string.IsNullOrWhiteSpace(form.Reason)
            || (evaluated && (form.EvaluationOn is null || form.EvaluationOn <= renamed.DesignatedOn))
        )
        {
            return Throw("EVALUATION_INVALID", "请写明理由；安排评估的，请填写重新命名之后的评估日期。");
        }

        register.Put(
            entry with
            {
                Evaluated = evaluated,
                EvaluationOn = evaluated ? form.EvaluationOn : null,
                EvaluationReason = form.Reason.Trim(),
                EvaluationChosenBy = context.Officer,
            }
        );
        register.Put(renamed with { EvaluationChosenFor = evaluated ? form.EvaluationOn : null });
        BaseLetters.ToBase(
            context,
            renamed,
            entry.RedesignationId,
            "redesignation-renamed",
            "renamed",
            new
            {
                RenamedOn = renamed.DesignatedOn,
                Evaluated = evaluated,
                form.EvaluationOn,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record EvaluationChoiceForm
{
    /// <summary><c>evaluate</c> or <c>not</c>.</summary>
    public required string Decision { get; init; }

    public DateOnly? EvaluationOn { get; init; }

    public string? Reason { get; init; }
}
