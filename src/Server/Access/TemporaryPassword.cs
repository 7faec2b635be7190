using System.Security.Claims;
using Bases.Infrastructure.Identity;
using Bases.Server.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Access;

/// <summary>
/// A password that somebody else made up, the administrator or the installation: who signs in with it chooses one of his
/// own before anything else, so that nobody but him can act in his name.
/// </summary>
internal sealed class TemporaryPassword(RequestDelegate next)
{
    /// <summary>Where the person chooses; see <see cref="Features.Accounts"/>.</summary>
    public const string Page = "/account";

    private static readonly PathString[] Open = [Page, "/sign-in", "/sign-out", "/language", "/portal", "/health", "/build"];

    public static Claim Mark { get; } = new("password", "temporary");

    public static async Task SetAsync(UserManager<User> users, User user, bool temporary)
    {
        var marked = (await users.GetClaimsAsync(user)).Any(claim => claim.Type == Mark.Type);
        if (marked == temporary)
        {
            return;
        }

        var result = temporary ? await users.AddClaimAsync(user, Mark) : await users.RemoveClaimAsync(user, Mark);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.HasClaim(Mark.Type, Mark.Value) || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && context.WantsPage())
        {
            context.Response.Redirect(Page);
            return Task.CompletedTask;
        }

        return new NotAllowed(
            "您正在使用他人设定的初始密码，请先在“我的账号”中设置自己的密码。",
            "Your password was made up by somebody else: choose one of your own on the page of your account first."
        )
            .ToResult(context)
            .ExecuteAsync(context);
    }
}
