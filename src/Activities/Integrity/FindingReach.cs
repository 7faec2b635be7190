using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;

namespace Bases.Activities.Integrity;

/// <summary>What a finding reaches: every application and base of the host or the person that it names (article 29).</summary>
internal static class FindingReach
{
    public static IReadOnlyList<Application> Pending(IRegister register, IntegrityFinding finding) =>
        [
            .. register
                .All<Application>()
                .Where(application => IsOf(finding, application.HostId, application.LeaderPersonId, application.ApplicationId))
                .Where(application => application.IsPending || application.Status == ApplicationStatus.Draft)
                .OrderBy(application => application.ApplicationId, StringComparer.Ordinal),
        ];

    /// <summary>Bases that are effective on the day, by their host and leader on that day.</summary>
    public static IReadOnlyList<Base> Effective(IRegister register, IntegrityFinding finding, DateOnly day) =>
        [
            .. register
                .All<Base>()
                .Where(named => named.IsEffectiveOn(day) && IsOf(finding, named.HostOn(day), named.LeaderOn(day), named.BaseId))
                .OrderBy(named => named.BaseId, StringComparer.Ordinal),
        ];

    /// <summary>Only recorded so far: it suspends the naming of an application and rejects nothing (I-24).</summary>
    public static bool IsSuspected(IRegister register, Application application) =>
        register
            .All<IntegrityFinding>()
            .Any(finding =>
                finding.Status == IntegrityFindingStatus.Recorded
                && IsOf(finding, application.HostId, application.LeaderPersonId, application.ApplicationId)
            );

    private static bool IsOf(IntegrityFinding finding, string hostId, string? leader, string id) =>
        (finding.HostId is not null && finding.HostId == hostId)
        || (finding.PersonId is not null && finding.PersonId == leader)
        || finding.ApplicationId == id
        || finding.BaseId == id;
}
