using System.Threading.RateLimiting;
using Bases.Server.Layout;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Bases.Server.Features.Accounts;

/// <summary>What a person does with his own account: look at it, change its password, get back in.</summary>
internal static class AccountEndpoints
{
    private const string Asking = "account-letters";

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<OwnAccount>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<NewPassword>();
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = AccountLetters.LinkLasts);
        services.Configure<RateLimiterOptions>(limits =>
            limits.AddPolicy(
                Asking,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromHours(1) }
                    )
            )
        );
    }

    public static void MapAccounts(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/account",
            async (OwnAccount handler, HttpContext context) => context.Page<AccountPage, AccountModel>(await handler.ShowAsync())
        );
        pages.MapPost(
            "/account/password",
            async (
                [FromForm] string? current,
                [FromForm] string? wanted,
                [FromForm] string? again,
                OwnAccount handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.ChangePasswordAsync(current, wanted, again, cancellation);
                return answer is { Refusal: null, Value: { } page }
                    ? Unprocessable<AccountPage>(context, page)
                    : context.Then(
                        answer,
                        _ =>
                            (
                                "/inbox",
                                words["密码已修改", "The password is changed"],
                                words["其他设备上的登录会在一分钟内退出。", "Other sessions end within a minute."]
                            )
                    );
            }
        );

        pages.MapGet("/sign-in/forgotten", () => Pages.Show<ForgottenPage>(new ForgottenModel(null))).AllowAnonymous();
        pages
            .MapPost(
                "/sign-in/forgotten",
                async ([FromForm] string? name, NewPassword handler, CancellationToken cancellation) =>
                {
                    await handler.AskAsync(name, cancellation);
                    return Pages.Show<ForgottenPage>(new ForgottenModel(name ?? ""));
                }
            )
            .AllowAnonymous()
            .RequireRateLimiting(Asking);
        pages
            .MapGet(
                "/sign-in/new-password",
                async (string? name, string? token, NewPassword handler) =>
                    Pages.Show<NewPasswordPage>(await handler.ShowAsync(name, token))
            )
            .AllowAnonymous();
        pages
            .MapPost(
                "/sign-in/new-password",
                async (
                    [FromForm] string? name,
                    [FromForm] string? token,
                    [FromForm] string? wanted,
                    [FromForm] string? again,
                    NewPassword handler,
                    Words words,
                    HttpContext context,
                    CancellationToken cancellation
                ) =>
                {
                    var answer = await handler.SetAsync(name, token, wanted, again, cancellation);
                    return answer is { Refusal: null, Value: { } page }
                        ? Unprocessable<NewPasswordPage>(context, page)
                        : context.Then(answer, _ => ("/sign-in", words["密码已设置，请登录", "The password is set; please sign in"], null));
                }
            )
            .AllowAnonymous()
            .RequireRateLimiting(Asking);
    }

    private static RazorComponentResult<TPage> Unprocessable<TPage>(HttpContext context, object model)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Pages.Show<TPage>(model);
    }
}
