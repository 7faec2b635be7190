using Bases.Infrastructure;
using Bases.Infrastructure.Identity;
using Bases.Server.Layout;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.SignIn;

internal static class SignInEndpoints
{
    public static void MapSignIn(this RouteGroupBuilder pages)
    {
        pages
            .MapGet("/sign-in", (string? back, HttpContext context) => Pages.Show<SignInPage>(new SignInModel("", Local(back), null)))
            .AllowAnonymous();

        pages
            .MapPost(
                "/sign-in",
                async Task<IResult> (
                    [FromForm] string name,
                    [FromForm] string password,
                    [FromForm] string? back,
                    SignInManager<User> signIn,
                    Words words
                ) =>
                {
                    var result = await signIn.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true);
                    if (result.Succeeded)
                    {
                        return TypedResults.LocalRedirect(Local(back));
                    }

                    var reason = result.IsLockedOut
                        ? words[
                            "连续多次密码错误，账号已暂时锁定，请 15 分钟后再试。",
                            "Too many wrong passwords: the account is locked for 15 minutes."
                        ]
                        : words["账号或密码不正确。", "The account or the password is wrong."];
                    return new RazorComponentResult<SignInPage>(
                        new Dictionary<string, object?> { ["Model"] = new SignInModel(name, Local(back), reason) }
                    )
                    {
                        StatusCode = StatusCodes.Status401Unauthorized,
                    };
                }
            )
            .AllowAnonymous();

        pages
            .MapPost(
                "/sign-in/demonstration",
                async Task<IResult> (
                    [FromForm] string name,
                    [FromForm] string? back,
                    SignInManager<User> signIn,
                    UserManager<User> users,
                    BasesOptions options
                ) =>
                {
                    if (!options.Demonstration || await users.FindByNameAsync(name) is not { } user)
                    {
                        return TypedResults.LocalRedirect("/sign-in");
                    }

                    await signIn.SignInAsync(user, isPersistent: false);
                    return TypedResults.LocalRedirect(Local(back));
                }
            )
            .AllowAnonymous();

        pages
            .MapPost(
                "/sign-out",
                async (SignInManager<User> signIn) =>
                {
                    await signIn.SignOutAsync();
                    return TypedResults.LocalRedirect("/");
                }
            )
            .AllowAnonymous();

        pages
            .MapPost(
                "/language",
                ([FromForm] string to, [FromForm] string? back, HttpContext context) =>
                {
                    context.Response.Cookies.Append(
                        Words.Cookie,
                        to == "en" ? "en" : "zh",
                        new CookieOptions
                        {
                            MaxAge = TimeSpan.FromDays(365),
                            IsEssential = true,
                            SameSite = SameSiteMode.Lax,
                        }
                    );
                    return TypedResults.LocalRedirect(Local(back));
                }
            )
            .AllowAnonymous();
    }

    /// <summary>An address on this server, or the start page: never another site.</summary>
    private static string Local(string? back) => back is ['/', not '/' and not '\\', ..] or "/" ? back : "/";
}
