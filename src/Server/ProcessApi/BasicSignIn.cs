using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Bases.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bases.Server.ProcessApi;

/// <summary>
/// HTTP Basic for programs (RFC 7617), against the same accounts and the same lockout as the pages. A password that was
/// right is remembered for a minute by its digest, so that a busy worker does not pay for a slow hash with each call.
/// </summary>
internal sealed class BasicSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SignInManager<User> signIn,
    UserManager<User> users,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Basic";
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(32);
    private static readonly ConcurrentDictionary<string, (ClaimsPrincipal Person, DateTimeOffset Until)> Known = new(
        StringComparer.Ordinal
    );

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { } header || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var digest = Convert.ToHexString(HMACSHA256.HashData(Salt, Encoding.UTF8.GetBytes(header)));
        if (Known.TryGetValue(digest, out var known) && known.Until > clock.GetUtcNow())
        {
            return Success(known.Person);
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var length))
        {
            return AuthenticateResult.Fail("The credentials are not in Base64.");
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        if (
            parts.Length != 2
            || await users.FindByNameAsync(parts[0]) is not { } user
            || !(await signIn.CheckPasswordSignInAsync(user, parts[1], lockoutOnFailure: true)).Succeeded
        )
        {
            return AuthenticateResult.Fail("The account or the password is wrong.");
        }

        var person = await signIn.CreateUserPrincipalAsync(user);
        if (Known.Count > 1000)
        {
            Known.Clear();
        }

        Known[digest] = (person, clock.GetUtcNow() + Remembered);
        return Success(person);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Basic realm=\"Bases.Process\", charset=\"UTF-8\"";
        return Task.CompletedTask;
    }

    private static AuthenticateResult Success(ClaimsPrincipal person) => AuthenticateResult.Success(new AuthenticationTicket(person, Name));
}
