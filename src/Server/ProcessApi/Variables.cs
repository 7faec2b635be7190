using System.Text.Json;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/variables</c> and the variables of an instance; for operators, for they show everything of a case.</summary>
internal static class Variables
{
    public static void MapVariablesApi(this RouteGroupBuilder api)
    {
        api.MapPost(
                "/variables/search",
                async Task<IResult> (
                    SearchRequest<VariableSearch> request,
                    Viewer viewer,
                    CaseAccess access,
                    ProcessQueries queries,
                    CancellationToken cancellation
                ) =>
                {
                    if (request.Filter?.ProcessInstanceKey is not { } key)
                    {
                        return ApiAnswers.Problem(
                            StatusCodes.Status400BadRequest,
                            "INVALID_ARGUMENT",
                            "Expected filter.processInstanceKey."
                        );
                    }

                    if (
                        !viewer.Is(Roles.Operator)
                        || await queries.InstanceAsync(key, cancellation) is not { } instance
                        || !access.MaySee(instance)
                    )
                    {
                        return ApiAnswers.NotFound($"Process instance {key} is not there.");
                    }

                    var variables = await queries.VariablesAsync(key, cancellation);
                    var found = (variables?.Entries ?? []).Where(entry => request.Filter.Name is null || entry.Key == request.Filter.Name);
                    return TypedResults.Ok(
                        ApiAnswers.Page(
                            found,
                            request.Page,
                            entry => new
                            {
                                name = entry.Key,
                                value = entry.Value.Text(),
                                isTruncated = false,
                                scopeKey = key,
                                processInstanceKey = key,
                                tenantId = ApiAnswers.Tenant,
                            }
                        )
                    );
                }
            )
            .WithTags("Variable");

        api.MapPut(
                "/element-instances/{key:long}/variables",
                async Task<IResult> (
                    long key,
                    VariablesRequest request,
                    Viewer viewer,
                    CaseAccess access,
                    ProcessQueries queries,
                    ProcessRuntime runtime,
                    CancellationToken cancellation
                ) =>
                {
                    var scope = new Key(key);
                    if (
                        !viewer.Is(Roles.Operator)
                        || await queries.InstanceAsync(scope.Instance, cancellation) is not { } instance
                        || !access.MaySee(instance)
                    )
                    {
                        return ApiAnswers.NotFound($"Element instance {key} is not there.");
                    }

                    return ApiAnswers.TryVariables(request.Variables, out var variables)
                        ? ApiAnswers.Done(
                            await runtime.ExecuteAsync(
                                instance.Key,
                                new SetVariables(scope == instance.Key ? null : scope, variables),
                                viewer.UserName,
                                cancellation
                            )
                        )
                        : ApiAnswers.NoObject;
                }
            )
            .WithTags("Element instance");
    }

    internal sealed record VariableSearch(Key? ProcessInstanceKey, string? Name);

    internal sealed record VariablesRequest(JsonElement Variables, bool? Local);
}
