using Bases.Infrastructure.Queries;
using Bases.Server.Layout;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Bases.Server.Features.Interventions;

internal static class InterventionEndpoints
{
    public static void AddInterventions(this IServiceCollection services)
    {
        services.AddScoped<ShowInterventions>();
        services.AddScoped<Intervene>();
    }

    public static void MapInterventions(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/cases/{key:long}/intervention",
            async (long key, long? target, ShowInterventions handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<InterventionPage, InterventionModel>(
                    await handler.HandleAsync(
                        new Key(key),
                        target is { } version ? new Key(version) : null,
                        Mapping(context.Request.Query["from"], context.Request.Query["to"]),
                        cancellation
                    )
                )
        );

        pages.MapPost(
            "/cases/{key:long}/move",
            async (
                long key,
                [FromForm] long? token,
                [FromForm] string? place,
                [FromForm] string? reason,
                Intervene handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.MoveAsync(new Key(key), token is { } taken ? new Key(taken) : null, place ?? "", reason, cancellation),
                    Back(words["已移动", "Moved"])
                )
        );

        pages.MapPost(
            "/cases/{key:long}/migration",
            async (
                long key,
                [FromForm] long target,
                IFormCollection form,
                [FromForm] string? reason,
                Intervene handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.MigrateAsync(new Key(key), new Key(target), Mapping(form["from"], form["to"]), reason, cancellation),
                    Back(words["已迁移到新版本", "Migrated"])
                )
        );

        pages.MapPost(
            "/cases/{key:long}/restart",
            async (
                long key,
                [FromForm] string? place,
                [FromForm] string? reason,
                Intervene handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.RestartAsync(new Key(key), place ?? "", reason, cancellation),
                    Back(words["已重新发起", "Begun again"])
                )
        );
    }

    /// <summary>Pairs of a form's fields; what is left out or keeps its id needs no entry.</summary>
    private static Dictionary<string, string> Mapping(StringValues from, StringValues to) =>
        from.OfType<string>()
            .Zip(to.OfType<string>())
            .Where(pair => pair.Second.Length > 0 && pair.First != pair.Second)
            .DistinctBy(pair => pair.First)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static Func<InstanceItem, (string Address, string What, string? Next)> Back(string what) =>
        instance => ($"/cases/{instance.Key}", what, null);
}
