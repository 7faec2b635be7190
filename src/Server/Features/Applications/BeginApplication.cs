using System.Globalization;
using Bases.Dmn.Values;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Calls;
using Bases.Register.Ending;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Applications;

/// <summary>Opens a draft for a host in an open call; the procedure then waits for the form.</summary>
public sealed class BeginApplication(
    Viewer viewer,
    RequestIdentity request,
    OpenCalls calls,
    ProcessRuntime runtime,
    ProcessQueries queries,
    RegisterMemory register,
    Dates dates
)
{
    public Answer<NewApplicationModel> Show(string? callId)
    {
        if (!viewer.Is(Roles.Applicant))
        {
            return NotAllowed.Role;
        }

        if (callId is null || register.Current.Find<Call>(callId) is not { } call)
        {
            return new NotFound();
        }

        return
            calls.Hosts(viewer).Where(host => calls.IsFor(call, host)).Select(host => (host.HostId, host.Name)).ToList()
                is { Count: > 0 } hosts
            ? new NewApplicationModel(call, hosts, null)
            : Closed;
    }

    /// <summary>The task in which the form is filled in.</summary>
    public async Task<Answer<Key>> HandleAsync(string callId, string hostId, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Applicant) || !viewer.Scoped("host").Contains(hostId))
        {
            return NotAllowed.Role;
        }

        var current = register.Current;
        if (current.Find<Call>(callId) is not { } call || current.Find<Host>(hostId) is not { } host)
        {
            return new NotFound();
        }

        if (!calls.IsFor(call, host))
        {
            return Closed;
        }

        if (ReapplicationBan.LastDay(current, hostId, dates.Today) is { } last)
        {
            return new Invalid(
                $"贵单位的基地已被终止或撤销命名，{dates.Day(last)}以前不得再次申请。",
                $"A base of yours was terminated or revoked: you may apply again after {dates.Day(last)}."
            );
        }

        var result = await runtime
            .Once(request.Id)
            .BeginAsync(
                "application",
                "application.number",
                (changes, _) =>
                {
                    var number = changes.NextNumber($"application/{call.Year}");
                    var id = string.Create(CultureInfo.InvariantCulture, $"SQ{call.Year}{number:0000}");
                    return new NewCase(id, new ContextValue([Text("applicationId", id), Text("callId", callId), Text("hostId", hostId)]));
                },
                viewer.UserName,
                cancellation
            );
        if (!result.Accepted)
        {
            return new Overtaken("申报没有开始，没有做任何更改。", "The application was not begun; nothing was changed.");
        }

        var task = await queries.TasksAsync(new TaskFilter { InstanceKey = result.Value!.InstanceKey, Limit = 1 }, cancellation);
        return task.Items.Count > 0
            ? task.Items[0].Key
            : new Overtaken("申报已建立，表单正在准备，请到“我的申报”打开。", "The application is there; open it from your list.");
    }

    private static Invalid Closed { get; } =
        new(
            "这一批次现在不接受申报：不在申报期内，或为定向征集且贵单位不在受邀之列。",
            "This call does not take applications now: it is not open, or directed at other units."
        );

    private static KeyValuePair<string, Value> Text(string name, string value) => KeyValuePair.Create(name, (Value)new StringValue(value));
}
