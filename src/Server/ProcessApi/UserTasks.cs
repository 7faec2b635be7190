using System.Text.Json;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.ProcessApi;

/// <summary>
/// <c>/v2/user-tasks</c>. Operators see and do everything here; everybody else his own work, by the same rules as the
/// pages.
/// </summary>
internal static class UserTasks
{
    public static void MapUserTasksApi(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/user-tasks").WithTags("User task");
        tasks.MapPost("/search", SearchAsync);
        tasks.MapGet(
            "/{key:long}",
            (long key, Scope scope, Dates dates, CancellationToken cancellation) =>
                scope.WithAsync(key, seen => Task.FromResult<IResult>(TypedResults.Ok(Show(seen.Task, dates))), cancellation)
        );
        tasks.MapGet(
            "/{key:long}/form",
            (long key, Scope scope, ProcessQueries queries, CancellationToken cancellation) =>
                scope.WithAsync(
                    key,
                    async seen =>
                        await queries.FormOfTaskAsync(seen.Task.Key, cancellation) is { } schema
                            ? TypedResults.Ok(
                                new
                                {
                                    formId = seen.Task.FormKey,
                                    schema,
                                    version = seen.Task.FormVersion,
                                    tenantId = ApiAnswers.Tenant,
                                }
                            )
                            : TypedResults.NoContent(),
                    cancellation
                )
        );
        tasks.MapPost(
            "/{key:long}/variables/search",
            (long key, Scope scope, CancellationToken cancellation) =>
                scope.WorkingAsync(
                    key,
                    seen =>
                        Task.FromResult<IResult>(
                            TypedResults.Ok(
                                ApiAnswers.Page(
                                    seen.Input.Entries,
                                    null,
                                    entry => new
                                    {
                                        name = entry.Key,
                                        value = entry.Value.Text(),
                                        isTruncated = false,
                                        processInstanceKey = seen.Task.InstanceKey,
                                        tenantId = ApiAnswers.Tenant,
                                    }
                                )
                            )
                        ),
                    cancellation
                )
        );
        tasks.MapPost(
            "/{key:long}/assignment",
            (
                long key,
                AssignmentRequest request,
                Scope scope,
                Viewer viewer,
                CaseAccess access,
                ProcessRuntime runtime,
                CancellationToken cancellation
            ) =>
                scope.WithAsync(
                    key,
                    async seen =>
                    {
                        if (!viewer.Is(Roles.Operator) && !(request.Assignee == viewer.UserName && access.IsCandidate(seen.Task)))
                        {
                            return ApiAnswers.Forbidden;
                        }

                        return
                            seen.Task.Assignee is { } present
                            && present != request.Assignee
                            && (request.AllowOverride == false || !viewer.Is(Roles.Operator))
                            ? ApiAnswers.Problem(
                                StatusCodes.Status409Conflict,
                                "INVALID_STATE",
                                $"Expected to assign user task {key}, but it is assigned to {present}."
                            )
                            : ApiAnswers.Done(
                                await runtime.ExecuteAsync(
                                    new UpdateUserTask(seen.Task.Key, Assignee: request.Assignee),
                                    viewer.UserName,
                                    cancellation
                                )
                            );
                    },
                    cancellation
                )
        );
        tasks.MapDelete(
            "/{key:long}/assignee",
            (long key, Scope scope, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                scope.WorkingAsync(
                    key,
                    async seen =>
                        ApiAnswers.Done(
                            await runtime.ExecuteAsync(new UpdateUserTask(seen.Task.Key, Unassign: true), viewer.UserName, cancellation)
                        ),
                    cancellation
                )
        );
        tasks.MapPatch(
            "/{key:long}",
            (long key, UpdateRequest request, Scope scope, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                scope.WithAsync(
                    key,
                    async seen =>
                        viewer.Is(Roles.Operator)
                            ? ApiAnswers.Done(
                                await runtime.ExecuteAsync(
                                    new UpdateUserTask(
                                        seen.Task.Key,
                                        CandidateUsers: request.Changeset?.CandidateUsers,
                                        CandidateGroups: request.Changeset?.CandidateGroups,
                                        DueDate: request.Changeset?.DueDate,
                                        FollowUpDate: request.Changeset?.FollowUpDate,
                                        Priority: request.Changeset?.Priority
                                    ),
                                    viewer.UserName,
                                    cancellation
                                )
                            )
                            : ApiAnswers.Forbidden,
                    cancellation
                )
        );
        tasks.MapPost(
            "/{key:long}/completion",
            (
                long key,
                CompletionRequest request,
                Scope scope,
                Viewer viewer,
                RequestIdentity identity,
                ProcessRuntime runtime,
                CancellationToken cancellation
            ) =>
                scope.WorkingAsync(
                    key,
                    async seen =>
                    {
                        if (!ApiAnswers.TryVariables(request.Variables, out var variables))
                        {
                            return ApiAnswers.NoObject;
                        }

                        // A form's data are checked where people fill it in; programs that bypass the form must be operators.
                        return seen.Task.FormKey is null || viewer.Is(Roles.Operator)
                            ? ApiAnswers.Done(
                                await runtime
                                    .Once(identity.Id)
                                    .ExecuteAsync(new CompleteUserTask(seen.Task.Key, variables), viewer.UserName, cancellation)
                            )
                            : ApiAnswers.Problem(
                                StatusCodes.Status403Forbidden,
                                "FORBIDDEN",
                                "This task has a form: complete it under /tasks/{key}/completion, where its data are checked."
                            );
                    },
                    cancellation
                )
        );
    }

    private static async Task<IResult> SearchAsync(
        SearchRequest<TaskSearch> request,
        Viewer viewer,
        ProcessQueries queries,
        Dates dates,
        CancellationToken cancellation
    )
    {
        var filter = request.Filter ?? new TaskSearch();
        var all = viewer.Is(Roles.Operator);
        var page = await queries.TasksAsync(
            new TaskFilter
            {
                State = filter.State switch
                {
                    "COMPLETED" => TaskState.Completed,
                    "CANCELED" => TaskState.Cancelled,
                    "CREATED" => TaskState.Open,
                    _ => null,
                },
                User = all ? filter.CandidateUser : viewer.UserName,
                Groups = all ? (filter.CandidateGroup is { } group ? [group] : null) : viewer.Groups,
                Assignee = filter.Assignee,
                InstanceKey = filter.ProcessInstanceKey,
                ProcessId = filter.ProcessDefinitionId,
                ElementId = filter.ElementId,
                Order = TaskOrder.Created,
                Offset = request.Page.Offset(),
                Limit = request.Page.Count(),
            },
            cancellation
        );
        return TypedResults.Ok(new SearchAnswer<TaskAnswer>([.. page.Items.Select(task => Show(task, dates))], new PageInfo(page.Total)));
    }

    private static TaskAnswer Show(TaskItem task, Dates dates) =>
        new(
            task.Key,
            task.Name,
            task.State switch
            {
                TaskState.Open => "CREATED",
                TaskState.Completed => "COMPLETED",
                _ => "CANCELED",
            },
            task.Assignee,
            task.ElementId,
            task.CandidateGroups,
            task.CandidateUsers,
            task.ProcessId,
            task.DefinitionKey,
            task.DefinitionVersion,
            task.InstanceKey,
            task.FormKey,
            task.CreatedAt,
            task.ClosedAt,
            task.FollowUpAt,
            task.DueAt,
            task.DueAt is { } due && dates.IsProvisional(due),
            task.Priority,
            task.Headers,
            ApiAnswers.Tenant
        );

    /// <summary>A task as far as the caller may see it or work on it.</summary>
    internal sealed class Scope(Viewer viewer, CaseAccess access, ProcessQueries queries)
    {
        public async Task<IResult> WithAsync(long key, Func<TaskDetail, Task<IResult>> act, CancellationToken cancellation) =>
            await queries.TaskAsync(new Key(key), cancellation) is { } detail && access.MaySee(detail.Task)
                ? await act(detail)
                : ApiAnswers.NotFound($"User task {key} is not there.");

        public Task<IResult> WorkingAsync(long key, Func<TaskDetail, Task<IResult>> act, CancellationToken cancellation) =>
            WithAsync(
                key,
                detail => viewer.Is(Roles.Operator) || access.MayWork(detail.Task) ? act(detail) : Task.FromResult(ApiAnswers.Forbidden),
                cancellation
            );
    }

    internal sealed record TaskSearch(
        string? State = null,
        string? Assignee = null,
        string? CandidateUser = null,
        string? CandidateGroup = null,
        string? ElementId = null,
        Key? ProcessInstanceKey = null,
        string? ProcessDefinitionId = null
    );

    internal sealed record AssignmentRequest(string Assignee, bool? AllowOverride, string? Action);

    internal sealed record CompletionRequest(JsonElement Variables, string? Action);

    internal sealed record UpdateRequest(Changes? Changeset);

    internal sealed record Changes(
        IReadOnlyList<string>? CandidateUsers,
        IReadOnlyList<string>? CandidateGroups,
        DateTimeOffset? DueDate,
        DateTimeOffset? FollowUpDate,
        int? Priority
    );

    internal sealed record TaskAnswer(
        Key UserTaskKey,
        string Name,
        string State,
        string? Assignee,
        string ElementId,
        IReadOnlyList<string> CandidateGroups,
        IReadOnlyList<string> CandidateUsers,
        string ProcessDefinitionId,
        Key ProcessDefinitionKey,
        int ProcessDefinitionVersion,
        Key ProcessInstanceKey,
        string? FormKey,
        DateTimeOffset CreationDate,
        DateTimeOffset? CompletionDate,
        DateTimeOffset? FollowUpDate,
        DateTimeOffset? DueDate,
        bool DueDateProvisional,
        int Priority,
        IReadOnlyDictionary<string, string> CustomHeaders,
        string TenantId
    );
}
