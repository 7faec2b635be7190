using System.Globalization;
using Bases.Dmn.Values;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Server.Access;
using Bases.Server.Features.Applications;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Calls;

/// <summary>All calls, and the beginning of a new one (articles 4 and 13).</summary>
public sealed class ListCalls(
    Viewer viewer,
    RequestIdentity request,
    ProcessQueries queries,
    ProcessRuntime runtime,
    RegisterMemory register,
    Dates dates
)
{
    public async Task<Answer<CallsModel>> HandleAsync(CancellationToken cancellation)
    {
        if (!viewer.IsDepartment)
        {
            return new NotFound();
        }

        var current = register.Current;
        var applications = current.All<Application>().ToLookup(application => application.CallId);
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = "call", Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(instance => instance.BusinessKey ?? "");
        var known = current
            .All<Call>()
            .OrderByDescending(call => call.OpensAt)
            .Select(call => new CallLine(
                call,
                applications[call.CallId].Count(),
                applications[call.CallId].Count(application => !application.Status.IsEnded()),
                cases[call.CallId].FirstOrDefault()?.Key
            ));
        return new CallsModel([.. known], viewer.Is(Roles.CallManager));
    }

    /// <summary>A new call: its procedure waits for the draft.</summary>
    public async Task<Answer<Key>> BeginAsync(CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.CallManager))
        {
            return NotAllowed.Role;
        }

        var year = dates.Today.Year;
        var started = await runtime
            .Once(request.Id)
            .BeginAsync(
                "call",
                "call.number",
                (changes, _) =>
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"ZJ{year}{changes.NextNumber($"call/{year}"):00}");
                    return new NewCase(id, new ContextValue([KeyValuePair.Create("callId", (Value)new StringValue(id))]));
                },
                viewer.UserName,
                cancellation
            );
        if (!started.Accepted)
        {
            return new Overtaken("批次没有建立，没有做任何更改。", "The call was not begun; nothing was changed.");
        }

        var task = await queries.TasksAsync(new TaskFilter { InstanceKey = started.Value!.InstanceKey, Limit = 1 }, cancellation);
        return task.Items.Count > 0
            ? task.Items[0].Key
            : new Overtaken("批次已建立，请到待办打开起草任务。", "The call is there; open its task from the inbox.");
    }
}
