using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Features.People;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Features.Accounts;

/// <summary>Shows a person his own account and changes its password; every change is journalled.</summary>
public sealed class OwnAccount(
    Viewer viewer,
    UserManager<User> users,
    SignInManager<User> signIn,
    ProcessRuntime runtime,
    RegisterMemory register,
    Words words
)
{
    public async Task<Answer<AccountModel>> ShowAsync() =>
        await FindAsync() is { } user ? await ModelAsync(user, new Dictionary<string, string>()) : new NotFound();

    /// <returns>The page again with its problems, or null when it was done.</returns>
    public async Task<Answer<AccountModel?>> ChangePasswordAsync(
        string? current,
        string? wanted,
        string? again,
        CancellationToken cancellation
    )
    {
        if (await FindAsync() is not { } user)
        {
            return new NotFound();
        }

        var problems = PasswordProblems.Typed(wanted, again, words);
        if (wanted is { Length: > 0 } && wanted == current)
        {
            problems["wanted"] = words["新密码不能与原密码相同。", "The new password must not be the old one."];
        }

        if (problems.Count == 0)
        {
            var result = await users.ChangePasswordAsync(user, current ?? "", wanted!);
            problems = PasswordProblems.Of(result, words);
        }

        if (problems.Count > 0)
        {
            return await ModelAsync(user, problems);
        }

        await TemporaryPassword.SetAsync(users, user, temporary: false);
        await runtime.ChangeRegisterAsync($"account.own-password {user.UserName}", (_, _) => true, viewer.UserName, cancellation);
        await signIn.RefreshSignInAsync(user);
        return (AccountModel?)null;
    }

    private Task<User?> FindAsync() => viewer.UserName is { } name ? users.FindByNameAsync(name) : Task.FromResult<User?>(null);

    private async Task<AccountModel> ModelAsync(User user, IReadOnlyDictionary<string, string> problems)
    {
        var claims = await users.GetClaimsAsync(user);
        var scopes = Jurisdictions.Labels(register.Current);
        return new AccountModel(
            user.UserName!,
            user.DisplayName,
            user.Email,
            [.. Roles.All.Where((await users.GetRolesAsync(user)).Contains).Select(role => words[Roles.Name(role)])],
            [.. claims.Where(claim => claim.Type == User.GroupClaim).Select(claim => scopes(claim.Value))],
            claims.Any(claim => claim.Type == TemporaryPassword.Mark.Type),
            problems
        );
    }
}
