using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.Applications;

/// <summary>Applications of a host for its applicants, of an area for its bureau, all for the department (articles 5 to 7).</summary>
public sealed class ListApplications(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    RegisterMemory register,
    OpenCalls calls,
    Words words
)
{
    public async Task<ApplicationsModel> HandleAsync(string? q, string? state, CancellationToken cancellation)
    {
        var current = register.Current;
        var seen = current
            .All<Application>()
            .Where(application => access.MaySee("application", application.ApplicationId))
            .Where(application => Matches(application, q))
            .Where(application =>
                state switch
                {
                    "ended" => application.Status.IsEnded(),
                    "all" => true,
                    _ => !application.Status.IsEnded(),
                }
            )
            .OrderByDescending(application => application.CallId, StringComparer.Ordinal)
            .ThenBy(application => application.ApplicationId, StringComparer.Ordinal)
            .ToList();
        var cases = (await queries.InstancesAsync(new InstanceFilter { ProcessId = "application", Limit = int.MaxValue }, cancellation))
            .Items.Where(instance => instance.BusinessKey is not null)
            .ToLookup(instance => instance.BusinessKey!);
        var tasks = (
            await queries.TasksAsync(
                new TaskFilter
                {
                    User = viewer.UserName,
                    Groups = viewer.Groups,
                    ProcessId = "application",
                    Limit = int.MaxValue,
                },
                cancellation
            )
        ).Items.ToLookup(task => task.BusinessKey ?? "");
        return new ApplicationsModel(
            q,
            state,
            [
                .. seen.Select(application =>
                    Line(
                        application,
                        cases[application.ApplicationId].FirstOrDefault()?.Key,
                        tasks[application.ApplicationId].FirstOrDefault()
                    )
                ),
            ],
            viewer.Is(Roles.Applicant) ? [.. calls.For(viewer)] : [],
            viewer.Is(Roles.Applicant)
        );
    }

    private bool Matches(Application application, string? q) =>
        string.IsNullOrWhiteSpace(q)
        || new[] { application.ApplicationId, application.ProposedBaseName, register.Current.Find<Host>(application.HostId)?.Name }.Any(
            text => text?.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase) == true
        );

    private ApplicationLine Line(Application application, Key? instance, TaskItem? task)
    {
        var current = register.Current;
        var host = current.Find<Host>(application.HostId);
        var call = current.Find<Call>(application.CallId);
        var field = current.Find<CodeList>(CodeList.Fields)?.Find(application.TechnicalFieldCode);
        return new ApplicationLine(
            application,
            host?.Name ?? "",
            host?.City ?? "",
            field is null ? "—" : words[field.Zh, field.En],
            call?.Title ?? application.CallId,
            call?.ClosesAt ?? default,
            instance,
            task
        );
    }
}

/// <summary>States in which nothing more will happen.</summary>
internal static class EndedStates
{
    public static bool IsEnded(this ApplicationStatus status) =>
        status
            is ApplicationStatus.NotRecommended
                or ApplicationStatus.NotAccepted
                or ApplicationStatus.Disagreed
                or ApplicationStatus.Closed
                or ApplicationStatus.Withdrawn
                or ApplicationStatus.Rejected
                or ApplicationStatus.Overdue;
}
