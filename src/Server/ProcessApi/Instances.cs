using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/process-instances</c>; started and cancelled by operators, seen by those who see the case.</summary>
internal static class Instances
{
    public static void MapInstancesApi(this RouteGroupBuilder api)
    {
        var instances = api.MapGroup("/process-instances").WithTags("Process instance");
        instances.MapPost("", StartAsync);
        instances.MapPost("/search", SearchAsync);
        instances.MapGet(
            "/{key:long}",
            async Task<IResult> (long key, CaseAccess access, ProcessQueries queries, CancellationToken cancellation) =>
                await queries.InstanceAsync(new Key(key), cancellation) is { } instance && access.MaySee(instance)
                    ? TypedResults.Ok(Show(instance))
                    : Missing(key)
        );
        instances.MapInterventionsApi();
        instances.MapPost(
            "/{key:long}/cancellation",
            async Task<IResult> (
                long key,
                Viewer viewer,
                CaseAccess access,
                ProcessQueries queries,
                ProcessRuntime runtime,
                CancellationToken cancellation
            ) =>
            {
                if (await queries.InstanceAsync(new Key(key), cancellation) is not { } instance || !access.MaySee(instance))
                {
                    return Missing(key);
                }

                return viewer.Is(Roles.Operator)
                    ? ApiAnswers.Done(await runtime.ExecuteAsync(instance.Key, new CancelInstance(null), viewer.UserName, cancellation))
                    : ApiAnswers.Forbidden;
            }
        );
    }

    private static async Task<IResult> StartAsync(
        StartRequest request,
        Viewer viewer,
        RequestIdentity identity,
        ProcessQueries queries,
        ProcessRuntime runtime,
        CancellationToken cancellation
    )
    {
        if (!viewer.Is(Roles.Operator))
        {
            return ApiAnswers.Forbidden;
        }

        if (!ApiAnswers.TryVariables(request.Variables, out var variables))
        {
            return ApiAnswers.NoObject;
        }

        var id = request.ProcessDefinitionId;
        var version = request.ProcessDefinitionVersion is -1 ? null : request.ProcessDefinitionVersion;
        if (request.ProcessDefinitionKey is { } key)
        {
            var definition = queries.Processes(allVersions: true).FirstOrDefault(process => process.Key == key);
            if (definition is null)
            {
                return ApiAnswers.NotFound($"Process definition {key} is not there.");
            }

            (id, version) = (definition.Id, definition.Version);
        }

        if (string.IsNullOrEmpty(id))
        {
            return ApiAnswers.Problem(
                StatusCodes.Status400BadRequest,
                "INVALID_ARGUMENT",
                "Expected processDefinitionId or processDefinitionKey."
            );
        }

        var result = await runtime
            .Once(identity.Id)
            .StartAsync(
                id,
                variables,
                request.BusinessId,
                viewer.UserName,
                version,
                request.StartInstructions is { Count: > 0 } places ? [.. places.Select(place => place.ElementId)] : null,
                cancellation
            );
        return result.Value is { } started
            ? TypedResults.Ok(
                new StartedAnswer(
                    started.DefinitionKey,
                    started.ProcessId,
                    started.Version,
                    started.InstanceKey,
                    started.BusinessKey,
                    variables.Node(),
                    ApiAnswers.Tenant
                )
            )
            : ApiAnswers.Rejected(result.Rejection!);
    }

    private static async Task<IResult> SearchAsync(
        SearchRequest<InstanceSearch> request,
        Viewer viewer,
        CaseAccess access,
        ProcessQueries queries,
        CancellationToken cancellation
    )
    {
        var filter = request.Filter ?? new InstanceSearch();
        if (filter.ProcessInstanceKey is { } key)
        {
            var one = await queries.InstanceAsync(key, cancellation);
            return TypedResults.Ok(
                ApiAnswers.Page(one is not null && access.MaySee(one) ? [one] : Array.Empty<InstanceItem>(), request.Page, Show)
            );
        }

        if (!viewer.IsDepartment && !viewer.IsAny(Roles.Operator, Roles.Admin))
        {
            return ApiAnswers.Forbidden;
        }

        var page = await queries.InstancesAsync(
            new InstanceFilter
            {
                ProcessId = filter.ProcessDefinitionId,
                DefinitionKey = filter.ProcessDefinitionKey,
                BusinessKey = filter.BusinessId,
                State = Enum.TryParse<InstanceState>(filter.State, ignoreCase: true, out var state) ? state : null,
                HasIncident = filter.HasIncident,
                Offset = request.Page.Offset(),
                Limit = request.Page.Count(),
            },
            cancellation
        );
        return TypedResults.Ok(
            new SearchAnswer<InstanceAnswer>([.. page.Items.Where(access.MaySee).Select(Show)], new PageInfo(page.Total))
        );
    }

    private static IResult Missing(long key) => ApiAnswers.NotFound($"Process instance {key} is not there.");

    private static InstanceAnswer Show(InstanceItem instance) =>
        new(
            instance.Key,
            instance.ProcessId,
            instance.ProcessName,
            instance.Version,
            instance.DefinitionKey,
            instance.BusinessKey,
            instance.StartedAt,
            instance.EndedAt,
            instance.State.Upper(),
            instance.OpenIncidents > 0,
            ApiAnswers.Tenant
        );

    internal sealed record StartRequest(
        string? ProcessDefinitionId,
        Key? ProcessDefinitionKey,
        int? ProcessDefinitionVersion,
        string? BusinessId,
        JsonElement Variables,
        IReadOnlyList<StartInstruction>? StartInstructions = null
    );

    internal sealed record StartInstruction(string ElementId);

    internal sealed record StartedAnswer(
        Key ProcessDefinitionKey,
        string ProcessDefinitionId,
        int ProcessDefinitionVersion,
        Key ProcessInstanceKey,
        string? BusinessId,
        JsonNode? Variables,
        string TenantId
    );

    internal sealed record InstanceSearch(
        Key? ProcessInstanceKey = null,
        string? ProcessDefinitionId = null,
        Key? ProcessDefinitionKey = null,
        string? BusinessId = null,
        string? State = null,
        bool? HasIncident = null
    );

    internal sealed record InstanceAnswer(
        Key ProcessInstanceKey,
        string ProcessDefinitionId,
        string ProcessDefinitionName,
        int ProcessDefinitionVersion,
        Key ProcessDefinitionKey,
        string? BusinessId,
        DateTimeOffset StartDate,
        DateTimeOffset? EndDate,
        string State,
        bool HasIncident,
        string TenantId
    );
}
