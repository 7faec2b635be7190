using Bases.Infrastructure.Faults;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Faults;

/// <summary>Lets the crash test choose where a server that was started to be killed dies. Not there in any other server.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/faults",
            (Viewer viewer, HttpContext context) =>
                viewer.Is(Roles.Operator) ? TypedResults.Json(FaultPoint.TakeVisits()) : new NotFound().ToResult(context)
        );

        pages.MapPost(
            "/faults/{point}",
            (string point, Viewer viewer, HttpContext context) =>
            {
                if (!viewer.Is(Roles.Operator))
                {
                    return new NotFound().ToResult(context);
                }

                FaultPoint.Arm(point);
                return TypedResults.NoContent();
            }
        );
    }
}
