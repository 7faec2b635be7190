using Bases.Server.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bases.Server.Refusals;

/// <summary>The one place where refusals become HTTP: a page for people, problem+json (RFC 9457) for programs.</summary>
internal static class RefusalResults
{
    public static int Status(this Refusal refusal) =>
        refusal switch
        {
            NotFound => StatusCodes.Status404NotFound,
            NotAllowed => StatusCodes.Status403Forbidden,
            Overtaken => StatusCodes.Status409Conflict,
            Invalid => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };

    public static IResult ToResult(this Refusal refusal, HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        if (!context.WantsPage())
        {
            var extensions = refusal is Invalid invalid
                ? new Dictionary<string, object?>(invalid.Extensions) { ["errors"] = invalid.Errors }
                : [];
            if (refusal.Next is { } next)
            {
                extensions["next"] = words[next];
            }

            return TypedResults.Problem(
                detail: words[refusal.Chinese, refusal.English],
                statusCode: refusal.Status(),
                title: Title(refusal, words),
                extensions: extensions
            );
        }

        return new RazorComponentResult<ProblemPage>(
            new Dictionary<string, object?>
            {
                [nameof(ProblemPage.Problem)] = new Problem(
                    refusal.Status(),
                    Title(refusal, words),
                    words[refusal.Chinese, refusal.English],
                    refusal.Next is { } step ? words[step] : null,
                    null
                ),
            }
        )
        {
            StatusCode = refusal.Status(),
        };
    }

    /// <summary>Whether a person's browser asks for a page, and not a script or a program for data.</summary>
    public static bool WantsPage(this HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && context.Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType == "text/html");

    private static string Title(Refusal refusal, Words words) =>
        refusal switch
        {
            NotFound => words["没有找到", "Not found"],
            NotAllowed => words["不能这样做", "Not allowed"],
            Overtaken => words["情况已经变化", "Things have changed"],
            Invalid => words["请检查所填内容", "Please check what was sent"],
            _ => words["没有完成", "Not done"],
        };
}
