using System.Text.Json;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/jobs</c>: work for programs outside of this server, handed out until it is done or its time is over.</summary>
internal static class Jobs
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(1);

    public static void MapJobsApi(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Job");
        jobs.AddEndpointFilter(
            async (invocation, next) =>
                invocation.HttpContext.RequestServices.GetRequiredService<Viewer>().Is(Roles.Operator)
                    ? await next(invocation)
                    : ApiAnswers.Forbidden
        );

        jobs.MapPost(
            "/activation",
            async Task<IResult> (
                ActivationRequest request,
                ProcessRuntime runtime,
                ProcessQueries queries,
                CancellationToken cancellation
            ) =>
            {
                if (string.IsNullOrEmpty(request.Type) || request.Timeout is <= 0 || request.MaxJobsToActivate is < 1)
                {
                    return ApiAnswers.Problem(
                        StatusCodes.Status400BadRequest,
                        "INVALID_ARGUMENT",
                        "Expected a type, a timeout and maxJobsToActivate of at least 1."
                    );
                }

                var versions = queries.Processes(allVersions: true).ToDictionary(process => process.Key, process => process.Version);
                var activated = await runtime.ActivateJobsAsync(
                    request.Type,
                    request.Worker ?? "default",
                    TimeSpan.FromMilliseconds(request.Timeout ?? 300_000),
                    Math.Min(request.MaxJobsToActivate ?? 10, 1000),
                    Patience(request.RequestTimeout),
                    cancellation
                );
                return TypedResults.Ok(new { jobs = activated.Select(job => Show(job, versions, request.FetchVariable)) });
            }
        );
        jobs.MapPost(
            "/search",
            async Task<IResult> (SearchRequest<JobSearch> request, ProcessQueries queries, CancellationToken cancellation) =>
            {
                var found = await queries.JobsAsync(request.Filter?.ProcessInstanceKey, State(request.Filter?.State), 1000, cancellation);
                return TypedResults.Ok(
                    ApiAnswers.Page(
                        found.Where(job => request.Filter?.Type is not { } type || job.Type == type),
                        request.Page,
                        job => Show(job, null, [])
                    )
                );
            }
        );
        jobs.MapPost(
            "/{key:long}/completion",
            (long key, ResultRequest? request, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                RunAsync(
                    request?.Variables ?? default,
                    variables => new CompleteJob(new Key(key), variables),
                    viewer,
                    runtime,
                    cancellation
                )
        );
        jobs.MapPost(
            "/{key:long}/failure",
            (long key, FailureRequest request, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                RunAsync(
                    default,
                    _ => new FailJob(
                        new Key(key),
                        request.Retries ?? 0,
                        request.ErrorMessage ?? "",
                        request.RetryBackOff is { } wait and > 0 ? TimeSpan.FromMilliseconds(wait) : null
                    ),
                    viewer,
                    runtime,
                    cancellation
                )
        );
        jobs.MapPost(
            "/{key:long}/error",
            (long key, ErrorRequest request, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                RunAsync(
                    request.Variables,
                    variables => new ThrowError(new Key(key), request.ErrorCode, request.ErrorMessage, variables),
                    viewer,
                    runtime,
                    cancellation
                )
        );
        jobs.MapPatch(
            "/{key:long}",
            async (long key, JobUpdate request, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                ApiAnswers.Done(
                    await runtime.UpdateJobAsync(
                        new Key(key),
                        request.Changeset?.Retries,
                        request.Changeset?.Timeout is { } time ? TimeSpan.FromMilliseconds(time) : null,
                        viewer.UserName,
                        cancellation
                    )
                )
        );
    }

    private static async Task<IResult> RunAsync(
        JsonElement given,
        Func<Dmn.Values.ContextValue, Command> command,
        Viewer viewer,
        ProcessRuntime runtime,
        CancellationToken cancellation
    ) =>
        ApiAnswers.TryVariables(given, out var variables)
            ? ApiAnswers.Done(await runtime.ExecuteAsync(command(variables), viewer.UserName, cancellation))
            : ApiAnswers.NoObject;

    /// <summary>As in Camunda 8: below 0 the answer comes at once, 0 stands for the default; who says nothing does not wait here.</summary>
    private static TimeSpan Patience(long? milliseconds) =>
        milliseconds switch
        {
            null or < 0 => TimeSpan.Zero,
            0 => DefaultPatience,
            { } given => TimeSpan.FromMilliseconds(Math.Min(given, LongestPatience.TotalMilliseconds)),
        };

    private static JobState? State(string? state) =>
        state switch
        {
            "CREATED" => JobState.Open,
            "ACTIVATED" => JobState.Activated,
            "FAILED" => JobState.Failed,
            "COMPLETED" => JobState.Completed,
            "CANCELED" => JobState.Cancelled,
            _ => null,
        };

    private static object Show(JobItem job, Dictionary<Key, int>? versions, IReadOnlyList<string>? fetch) =>
        new
        {
            jobKey = job.Key,
            type = job.Type,
            state = job.State switch
            {
                JobState.Open => "CREATED",
                JobState.Cancelled => "CANCELED",
                _ => job.State.Upper(),
            },
            processInstanceKey = job.InstanceKey,
            processDefinitionId = job.ProcessId,
            processDefinitionKey = job.DefinitionKey,
            processDefinitionVersion = versions?.GetValueOrDefault(job.DefinitionKey),
            elementId = job.ElementId,
            customHeaders = job.Headers,
            worker = job.Worker,
            retries = job.Retries,
            deadline = job.Deadline?.ToUnixTimeMilliseconds(),
            errorMessage = job.ErrorMessage,
            variables = versions is null
                ? null
                : new Dmn.Values.ContextValue(
                    job.Variables.Entries.Where(entry => fetch is not { Count: > 0 } || fetch.Contains(entry.Key))
                ).Node(),
            tenantId = ApiAnswers.Tenant,
        };

    internal sealed record ActivationRequest(
        string Type,
        string? Worker,
        long? Timeout,
        int? MaxJobsToActivate,
        IReadOnlyList<string>? FetchVariable,
        long? RequestTimeout
    );

    internal sealed record JobSearch(Key? ProcessInstanceKey, string? Type, string? State);

    internal sealed record ResultRequest(JsonElement Variables);

    internal sealed record FailureRequest(int? Retries, string? ErrorMessage, long? RetryBackOff);

    internal sealed record ErrorRequest(string ErrorCode, string? ErrorMessage, JsonElement Variables);

    internal sealed record JobUpdate(JobChanges? Changeset);

    internal sealed record JobChanges(int? Retries, long? Timeout);
}
