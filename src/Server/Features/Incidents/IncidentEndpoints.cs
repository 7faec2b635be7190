using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Incidents;

internal static class IncidentEndpoints
{
    public static void AddIncidents(this IServiceCollection services)
    {
        services.AddScoped<IncidentHandler>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Operation, 5, "/incidents", "incident", "异常", "Incidents", Roles.Operator)
            {
                Count = async (scope, cancellation) =>
                    new NavigationCount(
                        (await scope.GetRequiredService<ProcessQueries>().IncidentsAsync(null, true, cancellation)).Count,
                        true
                    ),
            }
        );
    }

    public static void MapIncidents(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/incidents",
            async (string? state, IncidentHandler handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<IncidentsPage, IncidentsModel>(await handler.ListAsync(state != "resolved", cancellation))
        );

        pages.MapPost(
            "/incidents/{key:long}/resolution",
            async (long key, IncidentHandler handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.ResolveAsync(new Key(key), cancellation),
                    _ =>
                        (
                            "/incidents",
                            words["已重试", "Tried again"],
                            words["如原因仍在，会再次出现在这里。", "If the cause is still there, it appears here again."]
                        )
                )
        );
    }
}

public sealed record IncidentsModel(bool Open, IReadOnlyList<IncidentItem> Incidents);

/// <summary>Steps that could not go on: seen and retried by operators.</summary>
public sealed class IncidentHandler(Viewer viewer, ProcessQueries queries, ProcessRuntime runtime)
{
    public async Task<Answer<IncidentsModel>> ListAsync(bool open, CancellationToken cancellation) =>
        viewer.Is(Roles.Operator) ? new IncidentsModel(open, await queries.IncidentsAsync(null, open, cancellation)) : new NotFound();

    public async Task<Answer<Executed>> ResolveAsync(Key key, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Operator))
        {
            return new NotFound();
        }

        var result = await runtime.ExecuteAsync(new ResolveIncident(key, ContextValue.Empty), viewer.UserName, cancellation);
        return result.Accepted ? result.Value! : new Overtaken("这个异常已经处理过。", "This incident is resolved already.");
    }
}
