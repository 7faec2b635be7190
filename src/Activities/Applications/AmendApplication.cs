using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.RuleCheck;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Label = Bases.Register.Labels.Label;

namespace Bases.Activities.Applications;

[Activity(
    "application.amend",
    "登记申请期间的变更",
    "Takes over another leader or host of a pending application, which goes back to the formal check; once expert review has begun it is put before an officer, with what articles 9 and 12 say of it (I-27)."
)]
[Throws("AMENDMENT_REFUSED", "The application is not pending, the policy wants a new application, or it is no change.")]
internal sealed class AmendApplication : Activity<AmendApplication.Input, AmendApplication.Output>
{
    public sealed record Input
    {
        [Contract.Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Contract.Label("变更")]
        public required AmendmentWish Amendment { get; init; }
    }

    public sealed record Output(
        [property: Contract.Label("是否须经批准")] bool NeedsApproval,
        [property: Contract.Label("变更审查")] AmendmentApprovalForm? AmendmentApproval,
        [property: Contract.Label("依托单位编号")] string HostId
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        if (AmendmentCheck.Obstacle(application, context.Policy) is { } obstacle)
        {
            return Throw("AMENDMENT_REFUSED", obstacle.Chinese);
        }

        if (AmendmentCheck.Read(context.Register, application, input.Amendment.Change) is not { } wanted)
        {
            return Throw("AMENDMENT_REFUSED", "没有这样的变更。");
        }

        var amendment = wanted with { Reason = input.Amendment.Reason ?? "", RequestedBy = context.Actor ?? "", RequestedAt = context.Now };
        if (AmendmentCheck.NeedsOfficer(application))
        {
            context.Register.Put(application with { Amendments = [.. application.Amendments, amendment] });
            return Done(new Output(true, Form(context, application, amendment), application.HostId));
        }

        var amended = AmendmentCheck.With(application, amendment) with
        {
            Amendments = [.. application.Amendments, amendment with { Decision = AmendmentDecision.Approve, DecidedAt = context.Now }],
        };
        context.Register.Put(
            amended.Status == ApplicationStatus.Accepted ? amended with { Status = ApplicationStatus.FormalCheck } : amended
        );
        // Whoever checks or composes a panel begins anew; before that the rules are run in any case.
        context.Outbox.Publish("application.recheck", application.ApplicationId, ContextValue.Empty);
        Letters.ToApplicant(
            context,
            amended,
            "amendment-decided",
            Stage(amended),
            new { Change = AmendmentCheck.Words(context.Register, amendment), Approved = true }
        );
        return Done(new Output(false, null, amended.HostId));
    }

    internal static string Stage(Application application) => FormattableString.Invariant($"BG{application.Amendments.Count}");

    private static AmendmentApprovalForm Form(ActivityContext context, Application application, Amendment amendment)
    {
        var articles = amendment.Kind == AmendmentKind.Leader ? (string[])["A09", "A12"] : ["A06", "A08", "A10", "A12"];
        var results = ApplicationJudge
            .Judge(context.Register, context.Decisions, AmendmentCheck.With(application, amendment), context.Now)
            .Where(result => articles.Any(article => result.RuleId.StartsWith(article, StringComparison.Ordinal)));
        return new AmendmentApprovalForm
        {
            Change = AmendmentCheck.Words(context.Register, amendment),
            Wish = amendment.Reason,
            Rules = string.Join(
                "\n",
                results.Select(result => $"{result.RuleId}（{result.Article}）{Label.Of(result.Outcome).Zh}：{result.Reason}")
            ),
        };
    }
}

/// <summary>What the host asks for.</summary>
internal sealed record AmendmentWish(string? Change, string? Reason);

/// <summary>The form in which an officer decides on a change that comes after expert review has begun.</summary>
internal sealed record AmendmentApprovalForm
{
    public string? Change { get; init; }

    public string? Wish { get; init; }

    /// <summary>What the rules that the change touches say of it.</summary>
    public string? Rules { get; init; }

    public AmendmentDecision? Decision { get; init; }

    public string? Reason { get; init; }
}
