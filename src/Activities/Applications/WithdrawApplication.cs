using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity("application.withdraw", "办理撤回", "Withdraws the application at the host's wish, before the call has closed.")]
[Throws("WITHDRAWAL_CLOSED", "The call has closed: the application cannot be withdrawn any more.")]
internal sealed class WithdrawApplication : Activity<WithdrawApplication.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("撤回理由")]
        public WithdrawalForm? Withdrawal { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        if (!IsPossible(application, context.Register.CallOf(application), context.Now))
        {
            return Throw("WITHDRAWAL_CLOSED", "申报已截止，不能撤回。");
        }

        context.Register.Put(
            application with
            {
                Withdrawal = new Withdrawal(input.Withdrawal?.Reason ?? "", context.Actor ?? "", context.Now),
            }
        );
        return Done(new Nothing());
    }

    internal static bool IsPossible(Application application, Bases.Register.Calls.Call call, DateTimeOffset now) =>
        (application.IsPending || application.Status == ApplicationStatus.Draft) && SubmissionCheck.IsInWindow(call, now);
}

internal sealed record WithdrawalForm(string? Reason);
