using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Integrity;

namespace Bases.Activities.Integrity;

[Activity(
    "integrity.verify",
    "登记核实结论",
    "Records a second person's verification of a finding, each fact by itself (article 29, I-24)."
)]
[Throws("SAME_PERSON", "Whoever recorded the finding cannot verify it.")]
internal sealed class VerifyFinding : Activity<VerifyFinding.Input, VerifyFinding.Output>
{
    public sealed record Input
    {
        [Label("线索编号")]
        public required string FindingId { get; init; }

        [Label("核实意见")]
        public required VerificationForm Verification { get; init; }
    }

    public sealed record Output([property: Label("是否构成第二十九条情形")] bool Article29);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<IntegrityFinding>(input.FindingId);
        if (entry.RecordedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "核实人不得是登记人本人。");
        }

        var form = input.Verification;
        var confirmed = form.Confirmed == "yes";
        var finding = entry.Finding with { Verified = confirmed, SevereSocialImpact = form.SevereSocialImpact };
        context.Register.Put(
            entry with
            {
                Finding = finding,
                Status = confirmed ? IntegrityFindingStatus.Confirmed : IntegrityFindingStatus.Unfounded,
                VerifiedBy = context.Officer,
                VerifiedAt = context.Now,
                VerificationReason = form.Reason,
            }
        );
        // Item 1 needs 被查实; item 2 needs that and 恶劣社会影响.
        return Done(
            new Output(
                confirmed
                    && (
                        finding.Kind == FindingKind.FalseMaterial
                        || (finding.Kind == FindingKind.StateSecretOrSecurity && form.SevereSocialImpact)
                    )
            )
        );
    }
}

internal sealed record VerificationForm
{
    public required string Confirmed { get; init; }

    public bool SevereSocialImpact { get; init; }

    public string? Reason { get; init; }
}
