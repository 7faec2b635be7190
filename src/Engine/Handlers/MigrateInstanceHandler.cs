using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

/// <summary>
/// Moves an instance to another version. What waits stays as it was set – a deadline does not begin anew – as long as its
/// event has a counterpart; events that are new in the target begin to wait, those that are gone no longer do.
/// </summary>
internal sealed class MigrateInstanceHandler : CommandHandler<MigrateInstance>
{
    protected override Rejection? Handle(Turn turn, MigrateInstance command)
    {
        var process = turn.State.Root!;
        if (command.ProcessKey is { } key && (!turn.State.TryGetElement(key, out process) || process.Role != ElementRole.Process))
        {
            return Expected.Found("migrate a process", "process", key);
        }

        if (turn.Services.Definitions.Find(command.TargetDefinitionKey) is not { } target)
        {
            return Expected.Argument("migrate to a deployed version", $"there is none with the key {command.TargetDefinitionKey}");
        }

        var problems = Migration.Plan(process, target, command.Mapping, out var elements);
        if (problems.Count > 0)
        {
            return Expected.State(
                $"migrate process instance {process.Key} to version {target.Version}",
                string.Join("; ", problems.Select(problem => problem.Message))
            );
        }

        var members = Migration.Members(process).Prepend(process).ToList();
        foreach (var member in members)
        {
            Waits.CloseWhere(turn, member, wait => wait.Node != member.Node && !elements.ContainsKey(wait.Node.Id));
        }

        turn.Emit(new ProcessMigrated(process.Key, target.Key, elements));
        turn.Emit(new MigrateProcess(process.Key, target.Key));
        foreach (var member in members)
        {
            if (!Waits.TryOpenMissing(turn, member))
            {
                continue;
            }

            if (member.Task is { } task)
            {
                turn.Emit(new ChangeUserTask(UserTasks.Describe(turn, task)));
            }
        }

        return null;
    }
}
