using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Features.Accounts;

/// <summary>
/// Sets a password by the link of a letter: of a new account, or one that was forgotten. Whether an account exists is told
/// to nobody; an account that was disabled gets no letter.
/// </summary>
public sealed class NewPassword(UserManager<User> users, AccountLetters letters, ProcessRuntime runtime, TimeProvider clock, Words words)
{
    /// <summary>Writes to the account of this name, if there is one with an address.</summary>
    public async Task AskAsync(string? name, CancellationToken cancellation)
    {
        if (await FindAsync(name) is { } user)
        {
            await letters.SendAsync(user, AccountLetters.Forgotten, cancellation);
        }
    }

    public async Task<NewPasswordModel> ShowAsync(string? name, string? token)
    {
        var user = await FindAsync(name);
        var good =
            user is not null
            && AccountLetters.Decode(token) is { } known
            && await users.VerifyUserTokenAsync(
                user,
                users.Options.Tokens.PasswordResetTokenProvider,
                UserManager<User>.ResetPasswordTokenPurpose,
                known
            );
        return new NewPasswordModel(good ? user!.DisplayName : null, name ?? "", token ?? "", new Dictionary<string, string>());
    }

    /// <returns>The page again with its problems, or null when it was done.</returns>
    public async Task<Answer<NewPasswordModel?>> SetAsync(
        string? name,
        string? token,
        string? wanted,
        string? again,
        CancellationToken cancellation
    )
    {
        var page = await ShowAsync(name, token);
        if (page.DisplayName is null || await FindAsync(name) is not { } user)
        {
            return page;
        }

        var problems = PasswordProblems.Typed(wanted, again, words);
        if (problems.Count == 0)
        {
            problems = PasswordProblems.Of(await users.ResetPasswordAsync(user, AccountLetters.Decode(token)!, wanted!), words);
        }

        if (problems.Count > 0)
        {
            return page with { Problems = problems };
        }

        await TemporaryPassword.SetAsync(users, user, temporary: false);
        await users.ResetAccessFailedCountAsync(user);
        await runtime.ChangeRegisterAsync($"account.password-by-link {user.UserName}", (_, _) => true, user.UserName, cancellation);
        return (NewPasswordModel?)null;
    }

    /// <summary>An account that may be signed in with: a short lock after wrong passwords does not keep it from a new one.</summary>
    private async Task<User?> FindAsync(string? name) =>
        !string.IsNullOrWhiteSpace(name)
        && await users.FindByNameAsync(name.Trim()) is { } user
        && !(user.LockoutEnd > clock.GetUtcNow().AddYears(1))
            ? user
            : null;
}
