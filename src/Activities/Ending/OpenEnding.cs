using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>Header: <c>kind</c> = termination or revocation.</summary>
[Activity(
    "ending.open",
    "建立终止案卷",
    "Opens the case for ending a base with every ground that is proposed or can be computed now, and tells the supervisors (articles 28 and 29, I-22)."
)]
[Throws("BASE_ENDED", "The base is not effective any more: there is nothing to end.")]
internal sealed class OpenEnding : Activity<OpenEnding.Input, OpenEnding.Output>
{
    public sealed record Input
    {
        [Label("终止案卷编号（省略时按基地编号）")]
        public string? EndingId { get; init; }

        [Label("基地编号")]
        public required string BaseId { get; init; }

        [Label("终止建议")]
        public required EndingProposal Proposal { get; init; }
    }

    public sealed record Output
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("政策参数")]
        public required JsonObject Policy { get; init; }

        [Label("事实核查")]
        public required FactForm FactFinding { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var named = register.Require<Base>(input.BaseId);
        if (!named.IsEffectiveOn(context.Today))
        {
            return Throw("BASE_ENDED", "基地命名已经结束。");
        }

        var kind = context.Header("kind") == "revocation" ? EndingKind.Revocation : EndingKind.Termination;
        var entry = new EndingCase
        {
            EndingId = input.EndingId ?? EndingProposal.CaseOf(register, named.BaseId, kind),
            BaseId = named.BaseId,
            Kind = kind,
            OpenedAt = context.Now,
            Grounds = Grounds.Of(context, named, kind, input.Proposal),
            FindingIds = input.Proposal.FindingId is { } finding ? [finding] : [],
        };
        register.Put(entry);
        Letters.ToGroup(
            context,
            "supervisor",
            entry.EndingId,
            "ending-proposed",
            "opened",
            BaseLetters.Model(context, named, EndingWords.Letter(entry))
        );
        return Done(
            new Output
            {
                EndingId = entry.EndingId,
                HostId = named.HostOn(context.Today),
                Policy = context.Policy.ToJson(),
                FactFinding = FactForm.Of(register, named, entry),
            }
        );
    }
}
