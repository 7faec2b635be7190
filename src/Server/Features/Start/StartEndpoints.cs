using Bases.Server.Access;

namespace Bases.Server.Features.Start;

internal static class StartEndpoints
{
    public static void MapStart(this RouteGroupBuilder pages)
    {
        // A person's day starts at the inbox; everybody else signs in first.
        pages.MapGet("/", (Viewer viewer) => TypedResults.LocalRedirect(viewer.SignedIn ? "/inbox" : "/sign-in")).AllowAnonymous();
        pages.MapGet("/health", () => TypedResults.Ok(new { status = "up" })).AllowAnonymous();
    }
}
