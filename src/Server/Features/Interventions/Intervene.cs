using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Interventions;

/// <summary>
/// What an operator does to a case by hand, always with a reason: it stands in the journal with the command, or as a
/// comment on the case that is begun again.
/// </summary>
public sealed class Intervene(Viewer viewer, ProcessQueries queries, ProcessRuntime runtime)
{
    /// <param name="from">The token that is taken away; null when one is only added.</param>
    public Task<Answer<InstanceItem>> MoveAsync(Key key, Key? from, string to, string? reason, CancellationToken cancellation) =>
        CommandAsync(
            key,
            reason,
            why => new ModifyInstance([new Activation(to, ContextValue.Empty)], from is { } token ? [token] : [], why),
            cancellation
        );

    /// <param name="mapping">Elements whose counterpart has another id.</param>
    public Task<Answer<InstanceItem>> MigrateAsync(
        Key key,
        Key target,
        IReadOnlyDictionary<string, string> mapping,
        string? reason,
        CancellationToken cancellation
    ) => CommandAsync(key, reason, why => new MigrateInstance(target.Value, mapping, Reason: why), cancellation);

    /// <summary>Begins an ended case again: a new instance of the newest version with the data that the old one ended with.</summary>
    /// <param name="at">Where it begins.</param>
    public async Task<Answer<InstanceItem>> RestartAsync(Key key, string at, string? reason, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Operator) || await queries.InstanceAsync(key, cancellation) is not { } ended)
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return NoReason;
        }

        if (ended.State == InstanceState.Active)
        {
            return new Overtaken("这一事项仍在办理，不能重新发起。", "The case is still running and cannot be begun again.");
        }

        var variables = await queries.VariablesAsync(key, cancellation) ?? ContextValue.Empty;
        var started = await runtime.StartAsync(
            ended.ProcessId,
            variables,
            ended.BusinessKey,
            viewer.UserName,
            beginAt: [at],
            cancellation: cancellation
        );
        if (started.Rejection is { } rejection)
        {
            return Refused(rejection);
        }

        var begun = started.Value!.InstanceKey;
        await runtime.CommentAsync(begun, null, $"{ended.Key} → {begun}: {reason.Trim()}", viewer.UserName!, cancellation);
        return await queries.InstanceAsync(begun, cancellation) is { } instance ? instance : new NotFound();
    }

    private static Invalid NoReason { get; } = new("请填写理由。", "Please give a reason.");

    private async Task<Answer<InstanceItem>> CommandAsync(
        Key key,
        string? reason,
        Func<string, Command> command,
        CancellationToken cancellation
    )
    {
        if (!viewer.Is(Roles.Operator) || await queries.InstanceAsync(key, cancellation) is not { } instance)
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return NoReason;
        }

        var result = await runtime.ExecuteAsync(key, command(reason.Trim()), viewer.UserName, cancellation);
        return result.Rejection is { } rejection ? Refused(rejection) : instance;
    }

    /// <summary>The engine tells exactly what stands in the way; operators read it as it is.</summary>
    private static Refusal Refused(Rejection rejection) =>
        rejection.Code == RejectionCode.InvalidArgument
            ? new Invalid("不能这样做：" + rejection.Message, rejection.Message)
            : new Overtaken("不能这样做；没有做任何更改。" + rejection.Message, rejection.Message + " Nothing was changed.");
}
