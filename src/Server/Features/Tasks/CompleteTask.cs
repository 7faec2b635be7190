using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Engine.Simulation;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Tasks;

/// <param name="RequestId">Chosen by the page when it opened: the same request sent twice is done once.</param>
public sealed record Completion(JsonElement Data, string? RequestId = null);

/// <summary>The task is done; the caller may go on there.</summary>
/// <param name="Refused">The procedure did not take it: the task is there again, with what was entered and the reason.</param>
public sealed record Completed(string Next, string What, string? Refused = null);

/// <summary>Completes a task with the data of its form, checked here whatever the browser checked.</summary>
public sealed class CompleteTask(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    ProcessRuntime runtime,
    TaskForms forms,
    DocumentStore documents,
    RequestIdentity request,
    IWorkingCalendar calendar,
    TimeProvider clock,
    Words words,
    StepNames steps,
    Dates dates
)
{
    public async Task<Answer<Completed>> HandleAsync(Key key, Completion completion, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(completion);
        var detail = await queries.TaskAsync(key, cancellation);
        if (detail is null || !access.MaySee(detail.Task))
        {
            return new NotFound();
        }

        var task = detail.Task;
        var once = runtime.Once(request.Or(completion.RequestId));
        if (task.State != TaskState.Open)
        {
            // A request that comes again gets its first answer; any other is refused, for the task is not there any more.
            var again = await once.ExecuteAsync(new CompleteUserTask(key, ContextValue.Empty), viewer.UserName, cancellation);
            return again.Accepted ? Done(task) : Overtaken(task);
        }

        if (!access.MayWork(task))
        {
            return task.Assignee is { } other && access.IsCandidate(task)
                ? new Overtaken($"这项任务已由 {other} 签收。", $"This task has been taken by {other}.")
                : NotAllowed.Role;
        }

        var (_, schema) = await forms.FormAsync(task, cancellation);
        var variables = new JsonObject();
        if (schema is not null)
        {
            if (completion.Data.ValueKind != JsonValueKind.Object)
            {
                return new Invalid("表单数据不完整。", "The form's data are not complete.");
            }

            var sent = JsonObject.Create(completion.Data)!;
            var check = new FormCheck(new FeelEnvironment(clock.GetUtcNow(), calendar), words);
            var (data, problems) = check.Run(schema, sent, await forms.GivenAsync(detail, schema, cancellation));
            foreach (var (path, fileId) in check.Files)
            {
                if (await documents.FindAsync(fileId, cancellation) is not { } file || file.CaseId != TaskForms.CaseId(task))
                {
                    problems = new Dictionary<string, string[]>(problems)
                    {
                        [path] = [words["找不到这个附件，请重新上传", "The file is not there; please attach it again"]],
                    };
                }
            }

            if (problems.Count > 0)
            {
                return new Invalid("有些内容还不能提交，请按提示修改。", "Some of it cannot be handed in yet; please mend what is marked.")
                {
                    Errors = problems,
                };
            }

            variables[FormVariables.NameOf(schema.Id)] = data;
        }

        var result = await once.ExecuteAsync(new CompleteUserTask(key, variables.Context()), viewer.UserName, cancellation);
        if (result.Rejection is { } rejection)
        {
            return rejection.Code is RejectionCode.NotFound or RejectionCode.InvalidState
                ? Overtaken((await queries.TaskAsync(key, cancellation))?.Task ?? task)
                : new Invalid(rejection.Message, rejection.Message);
        }

        return await ReturnedAsync(task, cancellation) ?? Done(task);
    }

    /// <summary>The same step again, opened because an activity refused what was entered.</summary>
    private async Task<Completed?> ReturnedAsync(TaskItem task, CancellationToken cancellation)
    {
        var open = await queries.TasksAsync(
            new TaskFilter
            {
                InstanceKey = task.InstanceKey,
                ElementId = task.ElementId,
                Order = TaskOrder.Created,
                Descending = true,
            },
            cancellation
        );
        return
            open.Items.FirstOrDefault(other => other.Key.Value > task.Key.Value && other.Refusal is not null && access.MayWork(other))
                is { } again
            ? new Completed(
                $"/tasks/{again.Key}",
                words[$"“{task.Name}”没有通过，填写的内容已保留", $"“{steps[task.Name]}” was not taken; what you entered is kept"],
                again.Refusal!.Message
            )
            : null;
    }

    private Completed Done(TaskItem task) => new("/inbox", words[$"“{task.Name}”已提交", $"“{steps[task.Name]}” is done"]);

    private Overtaken Overtaken(TaskItem task)
    {
        var when = task.ClosedAt is { } closed ? dates.Moment(closed) : "";
        return task.State == TaskState.Cancelled
            ? new Overtaken(
                $"这项任务已于{when}截止或因流程变化关闭，没有提交。您填写的内容仍保留在本机浏览器中。",
                $"This task was closed on {when} by a deadline or a change of the case; nothing was handed in. What you typed is kept in this browser."
            )
            : new Overtaken(
                task.ClosedBy == viewer.UserName
                    ? $"您已于{when}提交过这项任务，这一次没有重复提交。"
                    : $"这项任务已于{when}由其他人办结，您这次的内容没有提交。",
                task.ClosedBy == viewer.UserName
                    ? $"You handed this in on {when}; it was not handed in again."
                    : $"Somebody else did this task on {when}; yours was not handed in."
            );
    }
}
