using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.confirm-list",
    "确认名单并启动评估",
    "Begins an evaluation for each base on the confirmed list; leaving one out or adding one needs a reason (articles 24 and 31)."
)]
[Throws("LIST_INVALID", "A base that is due is missing, or a postponement or an addition has no reason; the message says which.")]
internal sealed class ConfirmList : Activity<ConfirmList.Input, Nothing>
{
    public const string Message = "evaluation.due";

    public sealed record Input
    {
        [Label("评估年度")]
        public required int Year { get; init; }

        [Label("评估名单")]
        public required EvaluationListForm EvaluationList { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.EvaluationList;
        var due = Bases.Register.Evaluations.EvaluationList.Of(context.Register, input.Year, context.Policy);
        if (Problem(form, due, context) is { } problem)
        {
            return Throw("LIST_INVALID", problem);
        }

        var postponed = form.Rows.Where(row => row.Postpone).ToDictionary(row => row.BaseId, row => row.Reason!, StringComparer.Ordinal);
        foreach (var (named, dueOn) in due.Where(entry => !postponed.ContainsKey(entry.Base.BaseId)))
        {
            Begin(input, context, named, dueOn, null);
        }

        foreach (var baseId in form.Added)
        {
            Begin(input, context, context.Register.Require<Base>(baseId), null, form.AddedBecause);
        }

        context.Register.Put(
            context.Round(input.Year) with
            {
                ConfirmedBy = context.Officer,
                Postponed =
                [
                    .. due.Where(entry => postponed.ContainsKey(entry.Base.BaseId))
                        .Select(entry => new PostponedEvaluation(
                            entry.Base.BaseId,
                            entry.DueOn,
                            postponed[entry.Base.BaseId],
                            context.Officer
                        )),
                ],
            }
        );
        return Done(new Nothing());
    }

    private static void Begin(Input input, ActivityContext context, Base named, DateOnly? dueOn, string? because)
    {
        var evaluation = new Evaluation
        {
            EvaluationId = Bases.Register.Evaluations.Evaluation.IdOf(named.BaseId, input.Year),
            BaseId = named.BaseId,
            Year = input.Year,
            HostId = named.HostOn(context.Today),
            DueOn = dueOn,
            AddedBecause = because,
        };
        context.Register.Put(evaluation);
        context.Outbox.Publish(
            Message,
            evaluation.EvaluationId,
            ActivityJson.Write(
                new
                {
                    evaluation.EvaluationId,
                    evaluation.BaseId,
                    evaluation.Year,
                    // One that was added by choice has until the end of its year.
                    WarnOn = (dueOn ?? new DateOnly(input.Year, 12, 31)).AddDays(1),
                }
            )
        );
    }

    private static string? Problem(EvaluationListForm form, IReadOnlyList<(Base Base, DateOnly DueOn)> due, ActivityContext context)
    {
        var rows = form.Rows.Select(row => row.BaseId).ToHashSet(StringComparer.Ordinal);
        var ids = due.Select(entry => entry.Base.BaseId).ToHashSet(StringComparer.Ordinal);
        // A re-designated base that was chosen after the list was drawn up is evaluated without a row.
        return due.FirstOrDefault(entry => entry.Base.EvaluationChosenFor is null && !rows.Contains(entry.Base.BaseId)).Base is { } missing
                ? $"名单缺少到期基地 {missing.BaseId}；不参加本年评估的，须勾选暂缓并说明理由。"
            : form.Rows.FirstOrDefault(row => row.Postpone && string.IsNullOrWhiteSpace(row.Reason)) is { } unexplained
                ? $"基地 {unexplained.BaseId} 暂缓评估须说明理由。"
            : form.Added.Count > 0 && string.IsNullOrWhiteSpace(form.AddedBecause) ? "增列基地须说明理由（第三十一条）。"
            : form.Added.FirstOrDefault(baseId =>
                ids.Contains(baseId) || context.Register.Find<Base>(baseId) is not { Status: BaseStatus.Effective }
            )
                is { } wrong
                ? $"基地 {wrong} 不能增列：已在名单中，或不是有效命名的基地。"
            : null;
    }
}
