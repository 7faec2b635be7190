using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;

namespace Bases.Activities.Integrity;

[Activity(
    "integrity.reject-pending",
    "驳回全部在办申请",
    "Rejects every pending application of the host or leader at whatever step, and lists their bases for the department (article 29: 一律驳回)."
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
        var pending = register
            .All<Application>()
            .Where(application => IsOf(entry, application.HostId, application.LeaderPersonId, application.ApplicationId))
            .Where(application => application.IsPending || application.Status == ApplicationStatus.Draft)
            .OrderBy(application => application.ApplicationId, StringComparer.Ordinal)
            .ToList();
        foreach (var application in pending)
        {
            register.Put(application with { IntegrityFindings = [.. application.IntegrityFindings, entry.Finding] });
            context.Outbox.Publish("integrity.confirmed", application.ApplicationId, ContextValue.Empty);
        }

        var bases = register
            .All<Base>()
            .Where(candidate =>
                candidate.Status == BaseStatus.Effective
                && IsOf(entry, candidate.HostId, candidate.LeaderOn(context.Today), candidate.BaseId)
            )
            .Select(candidate => candidate.BaseId)
            .Order(StringComparer.Ordinal);
        return Done(new Output([.. pending.Select(application => application.ApplicationId)], [.. bases]));
    }

    private static bool IsOf(IntegrityFinding finding, string hostId, string? leader, string id) =>
        (finding.HostId is not null && finding.HostId == hostId)
        || (finding.PersonId is not null && finding.PersonId == leader)
        || finding.ApplicationId == id
        || finding.BaseId == id;
}
