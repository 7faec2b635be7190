using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Register.Evaluations;

/// <summary>What the finance office is told of one excellent base (article 25); accounts and payments are its own.</summary>
public sealed record SubsidyLine(string BaseNumber, string? BaseName, string? HostName, string? Uscc, int Year, decimal? Amount);

/// <summary>建设经费后补助名单 of a round: its excellent bases, each with the year's amount.</summary>
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
            orderby named.BaseNumber ?? named.BaseId
            select new SubsidyLine(named.BaseNumber ?? named.BaseId, named.Name, host?.Name, host?.Uscc, round.Year, round.SubsidyAmount),
        ];
    }
}
