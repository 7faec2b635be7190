using Bases.Activities.Contract;
using Bases.Activities.Import;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Timers;
using Bases.Register;

namespace Bases.Infrastructure.Demonstration;

/// <summary>Recorded cases on the real runtime: journal, tasks, timers and mails are those of any other case.</summary>
public sealed class RuntimeDesk(ProcessRuntime runtime, ProcessQueries queries, RegisterMemory register, MovableClock clock) : ICaseDesk
{
    public IRegister Register => register.Current;

    public async Task MoveToAsync(DateTimeOffset instant)
    {
        if (instant > clock.GetUtcNow())
        {
            await clock.MoveToAsync(instant, "import");
        }
    }

    public Task PutAsync<T>(T entry)
        where T : class, IRegisterEntry =>
        runtime.ChangeRegisterAsync(
            "demonstration.load",
            (changes, _) =>
            {
                changes.Put(entry);
                return true;
            },
            null
        );

    public async Task StartAsync(string processId, string businessKey, object variables, string actor)
    {
        var started = await runtime.StartAsync(processId, ActivityJson.Write(variables), businessKey, actor);
        if (started.Rejection is { } rejection)
        {
            throw new InvalidOperationException($"{processId} {businessKey}: {rejection.Message}");
        }
    }

    public async Task<bool> CompleteAsync(string businessKey, string element, string? group, object variables, string actor)
    {
        var tasks = await queries.TasksAsync(new TaskFilter { BusinessKey = businessKey, ElementId = element });
        var task = tasks.Items.FirstOrDefault(open => group is null || open.CandidateGroups.Contains(group));
        if (task is null)
        {
            return false;
        }

        var completed = await runtime.ExecuteAsync(new CompleteUserTask(task.Key, ActivityJson.Write(variables)), actor);
        return completed.Accepted;
    }

    public Task SendAsync(string message, string key, object variables, string actor) =>
        runtime.PublishMessageAsync(message, key, ActivityJson.Write(variables), actor);
}
