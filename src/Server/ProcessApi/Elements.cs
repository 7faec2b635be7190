using Bases.Infrastructure.Queries;
using Bases.Server.Access;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/element-instances</c>: the tokens of one instance.</summary>
internal static class Elements
{
    public static void MapElementsApi(this RouteGroupBuilder api) =>
        api.MapPost(
                "/element-instances/search",
                async Task<IResult> (
                    SearchRequest<ElementSearch> request,
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

                    if (await queries.InstanceAsync(key, cancellation) is not { } instance || !access.MaySee(instance))
                    {
                        return ApiAnswers.NotFound($"Process instance {key} is not there.");
                    }

                    var visits = (await queries.ElementVisitsAsync(key, cancellation)).Where(visit =>
                        (request.Filter.ElementId is not { } element || visit.ElementId == element)
                        && (request.Filter.State is not { } state || visit.State.Upper() == state)
                    );
                    return TypedResults.Ok(
                        ApiAnswers.Page(
                            visits,
                            request.Page,
                            visit => new
                            {
                                elementInstanceKey = visit.Key,
                                processInstanceKey = key,
                                processDefinitionId = visit.ProcessId,
                                elementId = visit.ElementId,
                                type = Type(visit.ElementType),
                                state = visit.State.Upper(),
                                startDate = visit.StartedAt,
                                endDate = visit.EndedAt,
                                hasIncident = visit.HasIncident,
                                tenantId = ApiAnswers.Tenant,
                            }
                        )
                    );
                }
            )
            .WithTags("Element instance");

    /// <summary>userTask → USER_TASK</summary>
    private static string Type(string type) =>
        string.Concat(type.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + letter : char.ToUpperInvariant(letter).ToString()));

    internal sealed record ElementSearch(Key? ProcessInstanceKey, string? ElementId, string? State);
}
