using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.Panels;
using Bases.Register.Recognition;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Calls;

/// <summary>The workspace of a call: the whole of it on one page, for the department.</summary>
public sealed class ShowCall(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    RegisterMemory register,
    PortfolioReader portfolio,
    Words words
)
{
    public async Task<Answer<CallWorkspaceModel>> HandleAsync(
        string callId,
        CallFilter filter,
        string? problem,
        CancellationToken cancellation
    )
    {
        var current = register.Current;
        if (!viewer.IsDepartment || current.Find<Call>(callId) is not { } call)
        {
            return new NotFound();
        }

        var applications = current
            .All<Application>()
            .Where(application => application.CallId == callId)
            .OrderBy(application => application.ApplicationId, StringComparer.Ordinal)
            .ToList();
        var instance = (
            await queries.InstancesAsync(
                new InstanceFilter
                {
                    ProcessId = "call",
                    BusinessKey = callId,
                    Limit = 1,
                },
                cancellation
            )
        ).Items
            is [var found, ..]
            ? found
            : null;
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = "application", Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(item => item.BusinessKey ?? "");
        var tasks = instance is null
            ? []
            : (await queries.TasksAsync(new TaskFilter { InstanceKey = instance.Key }, cancellation)).Items.Where(access.MayWork).ToList();
        var lines = applications
            .Select(application => Line(current, application, cases[application.ApplicationId].FirstOrDefault()?.Key))
            .ToList();
        return new CallWorkspaceModel(
            call,
            filter,
            [.. lines.Where(filter.Fits)],
            instance,
            tasks,
            [
                .. applications
                    .GroupBy(application => application.Status)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.Count())),
            ],
            lines,
            portfolio.Of(applications),
            viewer.Is(Roles.CallManager) && call.Status == CallStatus.Open && instance is { State: InstanceState.Active },
            problem
        );
    }

    private CallApplication Line(IRegister current, Application application, Key? key)
    {
        var host = current.Find<Host>(application.HostId);
        return new CallApplication(
            application,
            host?.Name ?? "",
            host?.City ?? "",
            Name(current, CodeList.Fields, application.TechnicalFieldCode),
            Name(current, CodeList.Countries, application.MainCountries is [var main, ..] ? main : null),
            current.Find<PanelReport>(application.ApplicationId)?.Figures,
            current.Find<RecognitionDecision>(application.ApplicationId)?.Conclusion,
            key
        );
    }

    private string Name(IRegister current, string list, string? code) =>
        current.Find<CodeList>(list)?.Find(code) is { } found ? words[found.Zh, found.En] : code ?? "—";
}
