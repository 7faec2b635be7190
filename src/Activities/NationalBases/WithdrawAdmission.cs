using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.NationalBases;

namespace Bases.Activities.NationalBases;

[Activity("national.withdraw", "登记撤回", "Records that the host took back its consent before the inclusion (article 30: 自愿).")]
internal sealed class WithdrawAdmission : Activity<WithdrawAdmission.Input, Nothing>
{
    public sealed record Input
    {
        [Label("纳入编号")]
        public required string AdmissionId { get; init; }

        [Label("撤回理由")]
        public WithdrawalForm? Withdrawal { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var admission = context.Register.Require<NationalAdmission>(input.AdmissionId);
        context.Register.Put(
            admission with
            {
                Status = NationalAdmissionStatus.Withdrawn,
                LeftOn = context.Today,
                LeavingReason = input.Withdrawal?.Reason,
            }
        );
        return Done(new Nothing());
    }
}
