using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.SpecialTitles;

[Activity(
    "special.decide",
    "登记专项命名决定",
    "Records the department's choice to give the title or not, with the reason (article 4: 可以)."
)]
[Throws("SAME_PERSON", "Whoever proposed the title cannot decide on it.")]
internal sealed class DecideTitle : Activity<DecideTitle.Input, DecideTitle.Output>
{
    public sealed record Input
    {
        [Label("专项命名编号")]
        public required string SpecialNamingId { get; init; }

        [Label("专项命名决定")]
        public required SpecialDecisionForm SpecialDecision { get; init; }
    }

    public sealed record Output([property: Label("是否同意")] bool Agreed);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var naming = context.Register.Require<SpecialNaming>(input.SpecialNamingId);
        if (naming.ProposedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "决定人不得是提出建议的本人。");
        }

        var agreed = input.SpecialDecision.Decision == "agree";
        context.Register.Put(
            naming with
            {
                Status = agreed ? SpecialNamingStatus.AwaitingRelease : SpecialNamingStatus.Refused,
                DecidedBy = context.Officer,
                DecisionReason = input.SpecialDecision.Reason,
            }
        );
        return Done(new Output(agreed));
    }
}

internal sealed record SpecialDecisionForm
{
    /// <summary><c>agree</c> or <c>disagree</c>.</summary>
    public required string Decision { get; init; }

    public string? Reason { get; init; }
}
