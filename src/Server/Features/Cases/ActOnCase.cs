using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Cases;

/// <summary>Carries out a <see cref="CaseAction"/>, adds a comment, or (operator) ends a case.</summary>
public sealed class ActOnCase(
    Viewer viewer,
    RequestIdentity request,
    CaseAccess access,
    ProcessQueries queries,
    ProcessRuntime runtime,
    RegisterMemory register,
    TimeProvider clock,
    IEnumerable<CaseAction> actions
)
{
    public async Task<Answer<InstanceItem>> SendAsync(
        Key key,
        string message,
        string? reason,
        string? choice,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(key, cancellation) is not { } instance)
        {
            return new NotFound();
        }

        var action = actions.FirstOrDefault(action => action.ProcessId == instance.ProcessId && action.Message == message);
        if (action is null || !action.MayDo(viewer, instance))
        {
            return NotAllowed.Role;
        }

        if (action.WithReason && string.IsNullOrWhiteSpace(reason))
        {
            return new Invalid("请填写理由。", "Please give a reason.");
        }

        if (action.Problem(register.Current, instance, clock.GetUtcNow()) is { } problem)
        {
            return new Overtaken(problem.Chinese, problem.English);
        }

        List<KeyValuePair<string, Value>> entries = [KeyValuePair.Create("reason", (Value)new StringValue(reason?.Trim() ?? ""))];
        if (action.Choice is { } wanted)
        {
            if (wanted.Options(register.Current, instance).All(option => option.Value != choice))
            {
                return new Invalid($"请选择{wanted.Label.Chinese}。", $"Please choose: {wanted.Label.English}.");
            }

            entries.Add(KeyValuePair.Create(wanted.Name, (Value)new StringValue(choice!)));
        }

        var form = new ContextValue(entries);
        var variables = new ContextValue([KeyValuePair.Create(action.Variable, (Value)form)]);
        var result = await runtime
            .Once(request.Id)
            .PublishMessageAsync(message, instance.BusinessKey, variables, viewer.UserName, cancellation: cancellation);
        return result is { Accepted: true, Value.Instances.Count: > 0 }
            ? instance
            : new Overtaken(
                "这一事项的状态已经变化，现在不能这样做；没有做任何更改。",
                "The case has moved on and this is not possible now; nothing was changed."
            );
    }

    public async Task<Answer<InstanceItem>> CommentAsync(Key key, string text, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } instance)
        {
            return new NotFound();
        }

        if (!viewer.IsDepartment && !viewer.Is(Roles.Operator))
        {
            return NotAllowed.Role;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > 4000)
        {
            return new Invalid("备注应为 1 至 4000 字。", "A comment has 1 to 4000 characters.");
        }

        await runtime.CommentAsync(key, null, text.Trim(), viewer.UserName!, cancellation);
        return instance;
    }

    public async Task<Answer<InstanceItem>> CancelAsync(Key key, string reason, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } instance)
        {
            return new NotFound();
        }

        if (!viewer.Is(Roles.Operator))
        {
            return NotAllowed.Role;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Invalid("请填写终止的理由。", "Please give the reason.");
        }

        var result = await runtime.ExecuteAsync(key, new CancelInstance(reason.Trim()), viewer.UserName, cancellation);
        return result.Accepted ? instance : new Overtaken("这一事项已经结束。", "The case has ended already.");
    }

    private async Task<InstanceItem?> FindAsync(Key key, CancellationToken cancellation) =>
        await queries.InstanceAsync(key, cancellation) is { } instance && access.MaySee(instance) ? instance : null;
}
