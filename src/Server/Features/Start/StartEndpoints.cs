using Bases.Server.Access;

namespace Bases.Server.Features.Start;

internal static class StartEndpoints
{
    public static void MapStart(this RouteGroupBuilder pages)
    {
        // A person's day starts at the inbox; everybody else sees the public portal.
        pages.MapGet("/", (Viewer viewer) => TypedResults.LocalRedirect(viewer.SignedIn ? "/inbox" : "/portal")).AllowAnonymous();
        pages.MapGet("/health", () => TypedResults.Ok(new { status = "up" })).AllowAnonymous();
    }
}
