using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Files;

namespace Bases.Activities.Quarantines;

[Activity(
    "document.quarantine",
    "隔离并告警",
    "Alerts the security officer of a file that was marked as a suspected state secret and is held from that moment (article 14)."
)]
internal sealed class HoldDocument : Activity<QuarantineInput, HoldDocument.Output>
{
    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("所属事项")] string CaseId,
        [property: Label("标记理由")] string Reason,
        [property: Label("标记人")] string MarkedBy
    );

    protected override ActivityResult Run(QuarantineInput input, ActivityContext context)
    {
        var entry = context.Register.Require<Quarantine>(input.QuarantineId);

        // The mail names neither the file nor the reason: both may be part of the secret.
        Letters.ToGroup(
            context,
            "security-officer",
            entry.QuarantineId,
            "quarantine-alert",
            "held",
            ActivityJson.Write(new { entry.QuarantineId, MarkedAt = Wording.Instant(entry.MarkedAt) })
        );
        return Done(new Output(context.Policy.ToJson(), entry.CaseId, entry.Reason, entry.MarkedBy));
    }
}

internal sealed record QuarantineInput
{
    [Label("隔离编号")]
    public required string QuarantineId { get; init; }
}
