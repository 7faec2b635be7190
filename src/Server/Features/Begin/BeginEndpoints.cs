using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Begin;

internal static class BeginEndpoints
{
    public static void AddBegin(this IServiceCollection services)
    {
        services.AddScoped<BeginCase>();
        services.AddScoped<BeginYear>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Work,
                30,
                "/begin",
                "plus",
                "发起事项",
                "Begin a case",
                [.. Roles.Department, Roles.Applicant]
            )
        );
    }

    public static void MapBegin(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/begin",
            (string? process, string? subject, BeginCase handler, HttpContext context) =>
                context.Page<BeginPage, BeginModel>(handler.Show(process, subject))
        );

        pages.MapPost(
            "/begin/{process}",
            async (string process, [FromForm] string? subject, BeginCase handler, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.HandleAsync(process, subject, cancellation);
                return answer.Refusal is { } refusal ? refusal.ToResult(context) : TypedResults.LocalRedirect(answer.Value!);
            }
        );
    }
}
