using Bases.Register.Calendars;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>
/// The three-year evaluation (article 24): due on the naming date + 3k years, without drift (I-18); an included national
/// base counts from its inclusion (I-19). Policy may have it counted from the last evaluation, or from the national recognition. Grandfathered and re-designated bases are evaluated only by choice (article 31):
/// once, on the day that an officer has chosen.
/// </summary>
/// <param name="Due">The last due date that has passed.</param>
/// <param name="Missed">Due dates that passed without an evaluation.</param>
/// <param name="Last">The last one, if article 25 follows from it.</param>
/// <param name="Unqualified">Those from which article 28(1) follows.</param>
public sealed record EvaluationCycle(DateOnly? Due, int Missed, BaseEvaluation? Last, IReadOnlyList<BaseEvaluation> Unqualified)
{
    public static EvaluationCycle Of(Base named, DateOnly day, Policy policy)
    {
        var held = named.Evaluations.Where(evaluation => evaluation.HeldOn <= day).OrderBy(evaluation => evaluation.HeldOn).ToList();
        // A base that was named before the regulation, and not anew since, is neither 优秀 nor ended by rule for its evaluation: what
        // follows when an officer adds it to a round is that round's to propose.
        var counted = named is { Regime: BaseRegime.Grandfathered } && !(named.RedesignatedOn <= day) ? [] : held;
        var passed = DueDates(named, policy).TakeWhile(due => due < day).ToList();
        var missed = IsCountedFromTheLast(policy) ? passed.Count : passed.Count - held.Count;
        return new EvaluationCycle(
            passed.Count == 0 ? null : passed[^1],
            Math.Max(0, missed),
            counted.LastOrDefault(),
            [.. counted.Where(evaluation => evaluation.Result == EvaluationResult.Unqualified)]
        );
    }

    /// <summary>All due dates, without end; the chosen one of a re-designated base; none for a base that is not evaluated.</summary>
    public static IEnumerable<DateOnly> DueDates(Base named, Policy policy)
    {
        if (named.EvaluationChosenFor is { } chosen && named.Regime == BaseRegime.Redesignated)
        {
            yield return chosen;
            yield break;
        }

        var anchor = Anchor(named, policy);
        var years = policy.Int("evaluation.years");
        for (var k = 1; anchor is { } from && from.Year + (k * years) <= DateOnly.MaxValue.Year; k++)
        {
            // What a national base was due before it was included is nothing to the province (article 30).
            if (LegalTime.Anniversary(from, k * years) is var due && due > named.EffectiveFrom)
            {
                yield return due;
            }
        }
    }

    private static DateOnly? Anchor(Base named, Policy policy) =>
        named.Regime is not (BaseRegime.New or BaseRegime.National) || named.EffectiveFrom is not { } effective ? null
        : IsCountedFromTheLast(policy) && named.Evaluations.Count > 0 ? named.Evaluations.Max(evaluation => evaluation.HeldOn)
        : named.Regime == BaseRegime.National && policy.Text("national.anchor") == "recognition" ? named.DesignatedOn
        : effective;

    private static bool IsCountedFromTheLast(Policy policy) => policy.Text("evaluation.anchor") == "last_evaluation";
}
