using Bases.Infrastructure.Queries;
using Bases.Server.Access;

namespace Bases.Server.Features.Cases;

public sealed record CasesRequest(string? Process, string? State, string? Q, int Page)
{
    public const int Size = 50;
}

public sealed record CasesModel(
    CasesRequest Request,
    IReadOnlyList<(InstanceItem Instance, CaseName Name)> Lines,
    int Total,
    IReadOnlyList<(string Id, string Name)> Processes
);

/// <summary>All cases that a person may see; for the department and the operators.</summary>
public sealed class ListCases(CaseAccess access, ProcessQueries queries, CaseNames names)
{
    public async Task<CasesModel> HandleAsync(CasesRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var processes = queries.Processes().Where(process => access.MaySee(process.Id, null)).ToList();
        var chosen = processes.Where(process => string.IsNullOrEmpty(request.Process) || process.Id == request.Process).ToList();
        var filter = new InstanceFilter
        {
            ProcessId = chosen is [var only] ? only.Id : null,
            BusinessKey = string.IsNullOrWhiteSpace(request.Q) ? null : request.Q.Trim(),
            State = request.State switch
            {
                "active" => InstanceState.Active,
                "completed" => InstanceState.Completed,
                "terminated" => InstanceState.Terminated,
                _ => null,
            },
            HasIncident = request.State == "incident" ? true : null,
            Offset = (request.Page - 1) * CasesRequest.Size,
            Limit = CasesRequest.Size,
        };
        var page = await queries.InstancesAsync(filter, cancellation);
        return new CasesModel(
            request,
            [
                .. page
                    .Items.Where(access.MaySee)
                    .Select(instance => (instance, names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey))),
            ],
            page.Total,
            [.. processes.Select(process => (process.Id, process.Name))]
        );
    }

    /// <summary>Where the newest case of a number is; for somebody who may only work on it, his task. Null when there is nothing for him.</summary>
    public async Task<string?> AddressOfAsync(string number, CancellationToken cancellation)
    {
        var cases = await queries.InstancesAsync(new InstanceFilter { BusinessKey = number, Limit = 10 }, cancellation);
        if (cases.Items.FirstOrDefault(access.MaySee) is { } found)
        {
            return $"/cases/{found.Key}";
        }

        var tasks = await queries.TasksAsync(new TaskFilter { BusinessKey = number, Limit = 50 }, cancellation);
        return tasks.Items.FirstOrDefault(access.MayWork) is { } task ? $"/tasks/{task.Key}" : null;
    }
}
