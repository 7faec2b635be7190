using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.RuleCheck;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.decide-amendment",
    "登记变更审查结论",
    "A named officer agrees to another leader or host after expert review has begun, or does not; where he agrees, the rules are run again and their results kept (I-27)."
)]
[Throws("DECISION_INCOMPLETE", "There is no decision, or no reason.")]
internal sealed class DecideAmendment : Activity<DecideAmendment.Input, DecideAmendment.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("变更审查")]
        public required AmendmentApprovalForm AmendmentApproval { get; init; }
    }

    public sealed record Output([property: Label("依托单位编号")] string HostId);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var form = input.AmendmentApproval;
        if (form.Decision is not { } decision || string.IsNullOrWhiteSpace(form.Reason))
        {
            return Throw("DECISION_INCOMPLETE", "请作出结论并说明理由。");
        }

        var waiting = application.Amendments.Single(amendment => amendment.Decision is null);
        var decided = waiting with
        {
            Decision = decision,
            DecisionReason = form.Reason.Trim(),
            DecidedBy = context.Officer,
            DecidedAt = context.Now,
        };
        var after = application with
        {
            Amendments = [.. application.Amendments.Select(amendment => amendment == waiting ? decided : amendment)],
        };
        if (decision == AmendmentDecision.Approve)
        {
            after = AmendmentCheck.With(after, decided);
            after = after with { RuleResults = ApplicationJudge.Judge(context.Register, context.Decisions, after, context.Now) };
        }

        context.Register.Put(after);
        Letters.ToApplicant(
            context,
            after,
            "amendment-decided",
            AmendApplication.Stage(after),
            new
            {
                Change = AmendmentCheck.Words(context.Register, decided),
                Approved = decision == AmendmentDecision.Approve,
                Reason = decided.DecisionReason,
            }
        );
        return Done(new Output(after.HostId));
    }
}
