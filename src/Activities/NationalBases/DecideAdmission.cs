using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Hosts;
using Bases.Register.NationalBases;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.decide",
    "登记纳入决定",
    "Records the department's choice (可以) to include a national base or not, with the reason; tells the host when it is not included (article 30)."
)]
internal sealed class DecideAdmission : Activity<DecideAdmission.Input, DecideAdmission.Output>
{
    public sealed record Input
    {
        [Label("纳入编号")]
        public required string AdmissionId { get; init; }

        [Label("纳入决定")]
        public required NationalDecisionForm NationalDecision { get; init; }
    }

    public sealed record Output([property: Label("是否纳入")] bool Admitted);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var admission = context.Register.Require<NationalAdmission>(input.AdmissionId);
        var admitted = input.NationalDecision.Decision == "include";
        context.Register.Put(
            admission with
            {
                Status = admitted ? NationalAdmissionStatus.AwaitingRelease : NationalAdmissionStatus.NotIncluded,
                DecidedBy = context.Officer,
                DecisionReason = input.NationalDecision.Reason,
            }
        );
        if (!admitted)
        {
            BaseLetters.ToHost(
                context,
                context.Register.Require<Host>(admission.HostId),
                admission.AdmissionId,
                "national-not-included",
                "decision",
                new { admission.Name, input.NationalDecision.Reason }
            );
        }

        return Done(new Output(admitted));
    }
}

internal sealed record NationalDecisionForm
{
    /// <summary><c>include</c> or <c>not_include</c>.</summary>
    public required string Decision { get; init; }

    public string? Reason { get; init; }
}
