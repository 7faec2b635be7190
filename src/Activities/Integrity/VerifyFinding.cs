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

    public sealed record Output(
        [property: Label("是否构成第二十九条情形")] bool Article29,
        [property: Label("是否构成第二十八条第三项情形")] bool Article28
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<IntegrityFinding>(input.FindingId);
        if (entry.RecordedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "核实人不得是登记人本人。");
        }

        var form = input.Verification;
        var confirmed = form.Confirmed == "yes";
        var finding = entry.Finding with
        {
            Verified = confirmed,
            ToObtain = form.ToObtain,
            SevereSocialImpact = form.SevereSocialImpact,
            SeriousNegativeImpact = form.SeriousNegativeImpact,
        };
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
        if (!confirmed)
        {
            Resume(context, entry);
        }

        return Done(new Output(confirmed && IsArticle29(finding), confirmed && IsArticle28(finding)));
    }

    // Item 1 needs 被查实 and 骗取; item 2 needs the violation and 恶劣社会影响: three booleans, each confirmed by itself.
    private static bool IsArticle29(Finding finding) =>
        finding
            is { Kind: FindingKind.FalseMaterial, ToObtain: true }
                or { Kind: FindingKind.StateSecretOrSecurity, SevereSocialImpact: true };

    private static bool IsArticle28(Finding finding) => finding is { Kind: FindingKind.AcademicMisconduct, SeriousNegativeImpact: true };

    /// <summary>What the suspicion had suspended goes on: the calls look again whom they may name.</summary>
    private static void Resume(ActivityContext context, IntegrityFinding entry)
    {
        foreach (var callId in FindingReach.Pending(context.Register, entry).Select(application => application.CallId).Distinct())
        {
            CallProgress.Settled(context, callId);
        }
    }
}

internal sealed record VerificationForm
{
    public required string Confirmed { get; init; }

    /// <summary>Article 29(1): to obtain a naming, 优秀 or 合格.</summary>
    public bool ToObtain { get; init; }

    /// <summary>Article 29(2).</summary>
    public bool SevereSocialImpact { get; init; }

    /// <summary>Article 28(3).</summary>
    public bool SeriousNegativeImpact { get; init; }

    public string? Reason { get; init; }
}
