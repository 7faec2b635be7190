using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Ending;
using Bases.Register.Integrity;

namespace Bases.Activities.Integrity;

[Activity(
    "integrity.propose-termination",
    "提出终止命名",
    "Proposes to terminate every effective base of the host or leader whose misconduct had a fairly serious negative social impact (article 28(3))."
)]
internal sealed class ProposeTermination : Activity<ProposeTermination.Input, ProposeTermination.Output>
{
    public sealed record Input
    {
        [Label("线索编号")]
        public required string FindingId { get; init; }
    }

    public sealed record Output([property: Label("涉及的有效基地")] IReadOnlyList<string> AffectedBases);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<IntegrityFinding>(input.FindingId);
        var bases = FindingReach.Effective(context.Register, entry, context.Today);
        foreach (var named in bases)
        {
            new EndingProposal(
                "TERMINATE_A28-3",
                $"学术不端或违反科研诚信，造成较为严重社会负面影响（{entry.FindingId}）",
                entry.FindingId
            ).Send(context, named.BaseId);
        }

        return Done(new Output([.. bases.Select(named => named.BaseId)]));
    }
}
