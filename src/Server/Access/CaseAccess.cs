using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Server.Access;

/// <summary>
/// Who may see a case and work on a task (articles 5 to 7: roles and jurisdictions). Handlers ask here; a case that a
/// person may not see is answered exactly like one that does not exist.
/// </summary>
public sealed class CaseAccess(Viewer viewer, RegisterMemory register, IEnumerable<CaseKind> kinds)
{
    /// <summary>Seen by the supervisors alone: they know who objects, and what is not verified yet (article 17, paragraph 2; article 29).</summary>
    private static readonly HashSet<string> Confidential = ["objection", "integrity-finding"];

    public bool MaySee(InstanceItem instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return MaySee(instance.ProcessId, instance.BusinessKey)
            || (!IsConfidential(instance.ProcessId) && instance.StartedBy is { } starter && starter == viewer.UserName);
    }

    /// <summary>By process and business key, as lists have them.</summary>
    public bool MaySee(string processId, string? businessKey)
    {
        if (Confidential.Contains(processId))
        {
            return viewer.Is(Roles.Supervisor);
        }

        var kind = kinds.FirstOrDefault(kind => kind.ProcessId == processId);
        if (kind is { OnlyRoles.Count: > 0 })
        {
            return viewer.IsAny(kind.OnlyRoles);
        }

        return viewer.IsAny(Roles.Operator, Roles.Admin)
            || processId switch
            {
                "call" => viewer.IsDepartment,
                "application" => viewer.IsDepartment || MaySeeApplication(businessKey),
                _ => viewer.IsDepartment || (kind is not null && businessKey is not null && IsParty(kind, businessKey)),
            };
    }

    /// <summary>Procedures whose mails the viewer may not read: who gets them tells what only their roles may know.</summary>
    public IReadOnlyList<string> SealedProcesses =>
        [
            .. Confidential
                .Concat(kinds.Where(kind => kind.OnlyRoles.Count > 0).Select(kind => kind.ProcessId))
                .Where(process => !MaySee(process, null)),
        ];

    /// <summary>A task is seen by those who may work on it, by those whom it could be given to, and by those who see its case.</summary>
    public bool MaySee(TaskItem task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return IsMine(task)
            || IsCandidate(task)
            || (task.ClosedBy is not null && task.ClosedBy == viewer.UserName)
            || MaySee(task.ProcessId, task.BusinessKey);
    }

    public bool IsMine(TaskItem task) => task?.Assignee is { } assignee && assignee == viewer.UserName;

    /// <summary>May take the task, or complete it straight away while nobody has taken it.</summary>
    public bool IsCandidate(TaskItem task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return viewer.SignedIn
            && (
                task.CandidateUsers.Contains(viewer.UserName!)
                || task.CandidateGroups.Any(viewer.Groups.Contains)
                || (task is { Assignee: null, CandidateUsers.Count: 0, CandidateGroups.Count: 0 } && viewer.Is(Roles.Operator))
            );
    }

    /// <summary>May complete it now.</summary>
    public bool MayWork(TaskItem task) => IsMine(task) || (task?.Assignee is null && IsCandidate(task!));

    private bool IsConfidential(string processId) =>
        Confidential.Contains(processId) || kinds.Any(kind => kind.ProcessId == processId && kind.OnlyRoles.Count > 0);

    private bool IsParty(CaseKind kind, string businessKey) =>
        (viewer.Is(Roles.Applicant) && kind.HostId(register.Current, businessKey) is { } host && viewer.Scoped("host").Contains(host))
        || (viewer.Is(Roles.Bureau) && kind.City(register.Current, businessKey) is { } city && viewer.Scoped("bureau").Contains(city));

    /// <summary>The applicant's own, and a bureau's in its area: from the moment it is handed in.</summary>
    private bool MaySeeApplication(string? applicationId)
    {
        if (applicationId is null || register.Current.Find<Application>(applicationId) is not { } application)
        {
            return false;
        }

        if (viewer.Is(Roles.Applicant) && viewer.Scoped("host").Contains(application.HostId))
        {
            return true;
        }

        return viewer.Is(Roles.Bureau)
            && application.SubmittedAt is not null
            && register.Current.Find<Host>(application.HostId) is { Affiliation: Affiliation.Local } host
            && viewer.Scoped("bureau").Contains(host.City);
    }
}
