using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Designer;

internal static class DesignerEndpoints
{
    public static void AddDesigner(this IServiceCollection services)
    {
        services.AddScoped<OpenProcedure>();
        services.AddScoped<CheckProcedure>();
        services.AddScoped<PublishProcedure>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Procedures, 0, "/designer", "designer", "流程设计", "Designer", Roles.Designer)
        );
    }

    public static void MapDesigner(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/designer",
            (OpenProcedure handler, HttpContext context) => context.Page<DesignerHome, DesignerHomeModel>(handler.List())
        );

        pages.MapGet(
            "/designer/edit/{key:long}",
            (long key, OpenProcedure handler, HttpContext context) => context.Page<DesignerPage, DesignerModel>(handler.Open(new Key(key)))
        );

        pages.MapGet(
            "/designer/edit/new",
            (string? id, OpenProcedure handler, HttpContext context) => context.Page<DesignerPage, DesignerModel>(handler.New(id))
        );

        pages.MapGet(
            "/designer/blank/{id}",
            (string id, Viewer viewer, HttpContext context) =>
                viewer.Is(Roles.Designer) && OpenProcedure.IsProcessId(id)
                    ? TypedResults.Text(OpenProcedure.Blank(id), "text/xml")
                    : new NotFound().ToResult(context)
        );

        pages.MapGet(
            "/designer/templates",
            (Viewer viewer, HttpContext context) =>
                viewer.Is(Roles.Designer) ? TypedResults.Json(ElementTemplates.All) : new NotFound().ToResult(context)
        );

        pages.MapPost(
            "/designer/check",
            async (DrawnProcedure drawn, CheckProcedure handler, HttpContext context, CancellationToken cancellation) =>
                context.Json(await handler.HandleAsync(drawn, cancellation))
        );

        pages.MapPost(
            "/designer/publish",
            async (DrawnProcedure drawn, string? file, PublishProcedure handler, HttpContext context, CancellationToken cancellation) =>
                context.Json(await handler.HandleAsync(drawn, file, cancellation))
        );
    }
}
