using Bases.Server.Refusals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bases.Server.Layout;

/// <summary>How endpoints answer with pages, and what is common to all page endpoints.</summary>
internal static class Pages
{
    /// <summary>A page whose <c>Model</c> parameter is what the handler gave; or the refusal.</summary>
    public static IResult Page<TPage, TModel>(this HttpContext context, Answer<TModel> answer)
        where TPage : IComponent => answer.Refusal is { } refusal ? refusal.ToResult(context) : Show<TPage>(answer.Value!);

    /// <summary>A page with its <c>Model</c>.</summary>
    public static RazorComponentResult<TPage> Show<TPage>(object model)
        where TPage : IComponent => new(new Dictionary<string, object?> { ["Model"] = model });

    /// <summary>After a form post: a notice on the next page, or the refusal.</summary>
    public static IResult Then<T>(this HttpContext context, Answer<T> answer, Func<T, (string Address, string What, string? Next)> done)
    {
        if (answer.Refusal is { } refusal)
        {
            return refusal.ToResult(context);
        }

        var (address, what, next) = done(answer.Value!);
        context.RequestServices.GetRequiredService<Notices>().Say(what, next);
        return TypedResults.LocalRedirect(address);
    }

    /// <summary>JSON for the page's own scripts, or the refusal as problem+json.</summary>
    public static IResult Json<T>(this HttpContext context, Answer<T> answer) =>
        answer.Refusal is { } refusal ? refusal.ToResult(context) : TypedResults.Ok(answer.Value);

    /// <summary>Every change asked for by a page carries the token of that page, as a form field or a header.</summary>
    public static RouteGroupBuilder RequireToken(this RouteGroupBuilder group)
    {
        group.DisableAntiforgery();
        group.AddEndpointFilter(
            async (invocation, next) =>
            {
                var http = invocation.HttpContext;
                if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
                {
                    await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
                }

                return await next(invocation);
            }
        );
        return group;
    }
}
