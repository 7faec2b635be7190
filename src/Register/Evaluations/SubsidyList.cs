using Bases.Register.Ending;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Register.Evaluations;

/// <summary>What the finance office is told of one excellent base (article 25); accounts and payments are its own.</summary>
/// <param name="Amount">Null where the result that it rests on was annulled: nothing is due.</param>
/// <param name="Case">The case in which the subsidy was flagged or the base ended; its documents say why.</param>
public sealed record SubsidyLine(
    string BaseNumber,
    string? BaseName,
    string? HostName,
    string? Uscc,
    int Year,
    decimal? Amount,
    SubsidyState State,
    string? Case
);

/// <summary>How a subsidy stands; what to do about one that was paid already is not regulated (I-23).</summary>
public enum SubsidyState
{
    [Label("应予后补助", "Due")]
    Due,

    [Label("已标记，须核查（第二十九条）", "Flagged (art. 29)")]
    Flagged,

    [Label("评估结果已撤销，不予后补助（第二十九条）", "Result annulled, nothing due (art. 29)")]
    Annulled,
}

/// <summary>建设经费后补助名单 of a round: its excellent bases with the year's amount, and what has become of the result since.</summary>
public static class SubsidyList
{
    public static IReadOnlyList<SubsidyLine> Of(IRegister register, EvaluationRound round)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(round);
        return
        [
            .. from evaluation in register.All<Evaluation>()
            where evaluation.Year == round.Year && evaluation.Status == EvaluationStatus.Excellent
            let named = register.Find<Base>(evaluation.BaseId)
            where named is not null
            let host = register.Find<Host>(named.HostOn(evaluation.ResultOn ?? named.DesignatedOn))
            let flagged = register
                .All<EndingCase>()
                .FirstOrDefault(entry => entry.BaseId == named.BaseId && entry.Facts is { Established: true, SubsidyFlagged: true })
            let annulled = named.Evaluations.Any(result => result.HeldOn == evaluation.ResultOn && result.AnnulledOn is not null)
            orderby named.BaseNumber ?? named.BaseId
            select new SubsidyLine(
                named.BaseNumber ?? named.BaseId,
                named.Name,
                host?.Name,
                host?.Uscc,
                round.Year,
                annulled ? null : round.SubsidyAmount,
                annulled ? SubsidyState.Annulled
                    : flagged is not null ? SubsidyState.Flagged
                    : SubsidyState.Due,
                flagged?.EndingId
            ),
        ];
    }
}
