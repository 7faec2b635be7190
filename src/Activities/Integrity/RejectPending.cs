using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Ending;
using Bases.Dmn.Values;
using Bases.Register.Integrity;

namespace Bases.Activities.Integrity;

[Activity(
    "integrity.reject-pending",
    "驳回在办申请、提出撤销命名",
    "Rejects every pending application of the host or leader at whatever step (article 29: 一律驳回), and opens the revocation of every effective base of them."
)]
internal sealed class RejectPending : Activity<RejectPending.Input, RejectPending.Output>
{
    public sealed record Input
    {
        [Label("线索编号")]
        public required string FindingId { get; init; }
    }

    public sealed record Output(
        [property: Label("驳回的申请")] IReadOnlyList<string> RejectedApplications,
        [property: Label("涉及的有效基地")] IReadOnlyList<string> AffectedBases
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var entry = register.Require<IntegrityFinding>(input.FindingId);
        var pending = FindingReach.Pending(register, entry);
        foreach (var application in pending)
        {
            register.Put(application with { IntegrityFindings = [.. application.IntegrityFindings, entry.Finding] });
            context.Outbox.Publish("integrity.confirmed", application.ApplicationId, ContextValue.Empty);
        }

        var bases = FindingReach.Effective(register, entry, context.Today);
        foreach (var named in bases)
        {
            Proposal(entry).Send(context, named.BaseId);
        }

        return Done(new Output([.. pending.Select(application => application.ApplicationId)], [.. bases.Select(named => named.BaseId)]));
    }

    private static EndingProposal Proposal(IntegrityFinding entry) =>
        new(
            entry.Finding.Kind == FindingKind.FalseMaterial ? "REVOKE_A29-1" : "REVOKE_A29-2",
            $"查实{Bases.Register.Labels.Label.Of(entry.Finding.Kind).Zh}（{entry.FindingId}）",
            entry.FindingId
        );
}
