using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/incidents</c>; for operators.</summary>
internal static class Incidents
{
    public static void MapIncidentsApi(this RouteGroupBuilder api)
    {
        var incidents = api.MapGroup("/incidents").WithTags("Incident");
        incidents.AddEndpointFilter(
            async (invocation, next) =>
                invocation.HttpContext.RequestServices.GetRequiredService<Viewer>().Is(Roles.Operator)
                    ? await next(invocation)
                    : ApiAnswers.Forbidden
        );

        incidents.MapPost(
            "/search",
            async (SearchRequest<IncidentSearch> request, ProcessQueries queries, CancellationToken cancellation) =>
            {
                var filter = request.Filter ?? new IncidentSearch();
                var open = filter.State == "RESOLVED" ? [] : await queries.IncidentsAsync(filter.ProcessInstanceKey, true, cancellation);
                var resolved = filter.State == "ACTIVE" ? [] : await queries.IncidentsAsync(filter.ProcessInstanceKey, false, cancellation);
                return ApiAnswers.Page(open.Concat(resolved.Where(incident => incident.ResolvedAt is not null)), request.Page, Show);
            }
        );
        incidents.MapGet(
            "/{key:long}",
            async Task<IResult> (long key, ProcessQueries queries, CancellationToken cancellation) =>
            {
                var instance = new Key(key).Instance;
                var all = (await queries.IncidentsAsync(instance, true, cancellation)).Concat(
                    await queries.IncidentsAsync(instance, false, cancellation)
                );
                return all.FirstOrDefault(incident => incident.Key.Value == key) is { } found
                    ? TypedResults.Ok(Show(found))
                    : ApiAnswers.NotFound($"Incident {key} is not there.");
            }
        );
        incidents.MapPost(
            "/{key:long}/resolution",
            async (long key, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                ApiAnswers.Done(
                    await runtime.ExecuteAsync(new ResolveIncident(new Key(key), ContextValue.Empty), viewer.UserName, cancellation)
                )
        );
    }

    private static object Show(IncidentItem incident) =>
        new
        {
            incidentKey = incident.Key,
            processInstanceKey = incident.InstanceKey,
            processDefinitionId = incident.ProcessId,
            elementId = incident.ElementId,
            errorType = incident.Type,
            errorMessage = incident.Message,
            creationTime = incident.RaisedAt,
            state = incident.ResolvedAt is null ? "ACTIVE" : "RESOLVED",
            jobKey = incident.JobKey,
            tenantId = ApiAnswers.Tenant,
        };

    internal sealed record IncidentSearch(Key? ProcessInstanceKey = null, string? State = null);
}
