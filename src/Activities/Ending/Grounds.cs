using Bases.Activities.Assessment;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>The grounds of a case: several at once are all listed (article 28), each with the words in which it was computed.</summary>
internal static class Grounds
{
    public static IReadOnlyList<EndingGround> Of(ActivityContext context, Base named, EndingKind kind, EndingProposal proposal)
    {
        var computed = Computed(context, named).Where(ground => ground.Kind() == kind).ToList();
        var proposed = computed.Any(ground => ground.Ground == proposal.Ground) ? computed : [proposal, .. computed];
        return
        [
            .. proposed.Select(ground => new EndingGround(
                ground.Ground,
                ground.Reason,
                context.Now,
                ground.Ground == proposal.Ground ? context.Actor : null
            )),
        ];
    }

    /// <summary>What the table <c>base-actions</c> proposes today to end the base.</summary>
    public static IEnumerable<EndingProposal> Computed(ActivityContext context, Base named, JudgingBasis? basis = null) =>
        BaseJudge
            .Judge(basis ?? new JudgingBasis(context.Register), context.Decisions, named, context.Today)
            .Where(action =>
                action.Name.StartsWith("TERMINATE_", StringComparison.Ordinal)
                || action.Name.StartsWith("REVOKE_", StringComparison.Ordinal)
            )
            .Select(action => new EndingProposal(action.Name, action.Reason));

    /// <summary>Nobody has looked at this ground yet: it is in no open case, and no closed one found it wanting in these words.</summary>
    public static bool IsNew(IRegister register, string baseId, EndingProposal proposal) =>
        !register
            .All<EndingCase>()
            .Where(entry => entry.BaseId == baseId && entry.Kind == proposal.Kind())
            .SelectMany(entry => entry.Grounds.Select(ground => (entry, ground)))
            .Any(known => known.ground.Code == proposal.Ground && (known.entry.Status.IsOpen || known.ground.Reason == proposal.Reason));
}
