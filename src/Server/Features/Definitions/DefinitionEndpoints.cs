using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Definitions;

internal static class DefinitionEndpoints
{
    public static void AddDefinitions(this IServiceCollection services)
    {
        services.AddScoped<ListDefinitions>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Procedures,
                10,
                "/definitions",
                "definitions",
                "流程定义",
                "Definitions",
                Roles.Designer,
                Roles.Operator,
                Roles.Admin
            )
        );
    }

    public static void MapDefinitions(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/definitions",
            async (ListDefinitions handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<DefinitionsPage, DefinitionsModel>(await handler.HandleAsync(cancellation))
        );

        // The drawing of a procedure is no secret among those who work with it. As a drawing it speaks the reader's language; as
        // what a designer goes on from it is what was published.
        pages.MapGet(
            "/definitions/{key:long}/xml",
            async (long key, bool? drawing, ProcessQueries queries, StepNames names, HttpContext context, CancellationToken cancellation) =>
                await queries.SourceAsync(new Key(key), cancellation) is { } source
                    ? TypedResults.Text(drawing == true ? names.Diagram(source) : source, "text/xml")
                    : new NotFound().ToResult(context)
        );
    }
}
