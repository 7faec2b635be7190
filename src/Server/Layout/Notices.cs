using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Bases.Server.Layout;

/// <summary>What the last action did, said once on the next page (ui.md "Doing"). It travels in a protected cookie.</summary>
public sealed class Notices(IHttpContextAccessor context, IDataProtectionProvider protection)
{
    private const string Cookie = "said";
    private readonly IDataProtector protector = protection.CreateProtector("Bases.Server.Notices");

    /// <summary>Says it on the next page.</summary>
    /// <param name="next">What comes next, or what to do.</param>
    public void Say(string what, string? next = null, string kind = "good")
    {
        var text = protector.Protect(JsonSerializer.Serialize(new Notice(what, next, kind)));
        context.HttpContext!.Response.Cookies.Append(
            Cookie,
            text,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                MaxAge = TimeSpan.FromMinutes(5),
                Secure = context.HttpContext.Request.IsHttps,
            }
        );
    }

    /// <summary>What is to be said on this page, and not again.</summary>
    public Notice? Take()
    {
        var http = context.HttpContext;
        if (http?.Request.Cookies[Cookie] is not { } text || http.Response.HasStarted)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        try
        {
            return JsonSerializer.Deserialize<Notice>(protector.Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // A cookie of another installation or an expired key: there is nothing to say.
            return null;
        }
    }
}

/// <param name="Kind"><c>good</c>, <c>warn</c> or <c>bad</c>.</param>
public sealed record Notice(string What, string? Next, string Kind);
