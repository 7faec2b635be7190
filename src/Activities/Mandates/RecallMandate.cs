using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Mandates;

namespace Bases.Activities.Mandates;

/// <summary>Header: <c>status</c>, <c>expired</c> or <c>recalled</c>.</summary>
[Activity("mandate.recall", "收回委托", "Takes a mandate back at its end or before, and tells the bureau (article 6).")]
internal sealed class RecallMandate : Activity<RecallMandate.Input, Nothing>
{
    public sealed record Input
    {
        [Label("委托编号")]
        public required string MandateId { get; init; }

        [Label("收回理由")]
        public RecallForm? Recall { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var expired = context.Header("status") == "expired";
        var mandate = context.Register.Require<Mandate>(input.MandateId) with
        {
            Status = expired ? MandateStatus.Expired : MandateStatus.Recalled,
            RecalledAt = context.Now,
            RecallReason = expired ? "委托期满" : input.Recall?.Reason,
        };
        context.Register.Put(mandate);
        Letters.ToGroup(
            context,
            "bureau:" + mandate.City,
            mandate.MandateId,
            "mandate-recalled",
            "recalled",
            ActivityJson.Write(
                new
                {
                    mandate.City,
                    mandate.MandateId,
                    mandate.To,
                    Reason = mandate.RecallReason,
                }
            )
        );
        return Done(new Nothing());
    }
}

internal sealed record RecallForm(string? Reason);
