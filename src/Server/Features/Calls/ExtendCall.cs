using System.Globalization;
using Bases.Activities.Calls;
using Bases.Dmn.Values;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Calls;

/// <summary>Extends an open call, with the reason on record; never shortens it.</summary>
public sealed class ExtendCall(Viewer viewer, RequestIdentity request, ProcessRuntime runtime, RegisterMemory register)
{
    /// <param name="closesAt">Local Beijing time as the page's date field gives it: <c>2026-12-15T17:30</c>.</param>
    public async Task<Answer<Call>> HandleAsync(string callId, string? closesAt, string? reason, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.CallManager))
        {
            return NotAllowed.Role;
        }

        if (register.Current.Find<Call>(callId) is not { } call)
        {
            return new NotFound();
        }

        if (!DateTime.TryParseExact(closesAt, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new Invalid("请选择新的截止时间。", "Please choose the new close.");
        }

        var until = new DateTimeOffset(local, LegalTime.Offset);
        if (ExtensionCheck.Problem(call, until, reason) is { } problem)
        {
            return new Invalid(problem, problem);
        }

        var extension = new ContextValue([
            KeyValuePair.Create(
                "closesAt",
                (Value)new StringValue(until.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))
            ),
            KeyValuePair.Create("reason", (Value)new StringValue(reason!.Trim())),
        ]);
        var sent = await runtime
            .Once(request.Id)
            .PublishMessageAsync(
                "call.extended",
                callId,
                new ContextValue([KeyValuePair.Create("extension", (Value)extension)]),
                viewer.UserName,
                cancellation: cancellation
            );
        return sent is { Accepted: true, Value.Instances.Count: > 0 }
            ? call
            : new Overtaken("批次的状态已经变化，现在不能延期；没有做任何更改。", "The call has moved on; nothing was changed.");
    }
}
