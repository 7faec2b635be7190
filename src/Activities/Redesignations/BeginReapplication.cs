using System.Globalization;
using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.Redesignations;

namespace Bases.Activities.Redesignations;

[Activity(
    "redesignation.apply",
    "转入认定程序",
    "Begins an ordinary application in the chosen call for the base that applies anew; it does not stand against itself in article 12 (article 31)."
)]
[Throws("CALL_NOT_OPEN", "The call is not open to this host, or not any more.")]
internal sealed class BeginReapplication : Activity<BeginReapplication.Input, BeginReapplication.Output>
{
    public sealed record Input
    {
        [Label("重新认定编号")]
        public required string RedesignationId { get; init; }

        [Label("重新申请")]
        public required ReapplicationForm Reapplication { get; init; }
    }

    public sealed record Output([property: Label("申请编号")] string ApplicationId);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var entry = register.Require<Redesignation>(input.RedesignationId);
        var host = register.Require<Host>(entry.HostId);
        if (register.Find<Call>(input.Reapplication.CallId ?? "") is not { } call || !SubmissionCheck.MayApply(call, host, context.Now))
        {
            return Throw("CALL_NOT_OPEN", "所选批次现在不接受申报，请另选一个批次，或待新的申报通知发布后再办理。");
        }

        var applicationId = string.Create(
            CultureInfo.InvariantCulture,
            $"SQ{call.Year}{register.NextNumber($"application/{call.Year}"):0000}"
        );
        register.Put(entry with { CallId = call.CallId, ApplicationId = applicationId, Status = RedesignationStatus.Applied });
        context.Outbox.Publish(
            "application.requested",
            applicationId,
            ActivityJson.Write(
                new
                {
                    ApplicationId = applicationId,
                    call.CallId,
                    host.HostId,
                    RedesignatesBaseId = entry.BaseId,
                }
            )
        );
        return Done(new Output(applicationId));
    }
}

internal sealed record ReapplicationForm
{
    public string? CallId { get; init; }
}
