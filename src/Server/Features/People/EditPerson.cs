using System.Security.Claims;
using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Features.People;

/// <summary>
/// Changes an account (catalogue Art. 5–7): name, roles and jurisdiction, disabling, a new password. Every change is
/// journalled with who made it, and ends the sessions of the account.
/// </summary>
public sealed class EditPerson(
    Viewer viewer,
    UserManager<User> users,
    PersonCheck check,
    ProcessRuntime runtime,
    RegisterMemory register,
    TimeProvider clock,
    Words words
)
{
    /// <summary>An account that is disabled is locked for good, not for a time.</summary>
    private static readonly DateTimeOffset Disabled = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<Answer<PersonModel>> ShowAsync(string userName) =>
        await FindAsync(userName) is { } user ? await ModelAsync(user, new Dictionary<string, string>()) : new NotFound();

    /// <returns>The page again with its problems, or null when it was done.</returns>
    public async Task<Answer<PersonModel?>> ChangeAsync(string userName, PersonForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(userName) is not { } user)
        {
            return new NotFound();
        }

        var wanted = check.Clean(form);
        var (roles, groups) = (wanted.Roles, wanted.Groups);
        var problems = check.Problems(wanted);
        if (user.UserName == viewer.UserName && !roles.Contains(Roles.Admin))
        {
            problems["roles"] = words["不能取消自己的管理角色。", "One cannot take one's own administration away."];
        }

        if (problems.Count > 0)
        {
            return await ModelAsync(user, problems);
        }

        var before = await users.GetRolesAsync(user);
        var claims = (await users.GetClaimsAsync(user)).Where(claim => claim.Type == User.GroupClaim).ToList();
        user.DisplayName = wanted.DisplayName!;
        user.Email = wanted.Email;
        Expect(await users.UpdateAsync(user));
        Expect(await users.RemoveFromRolesAsync(user, before.Except(roles)));
        Expect(await users.AddToRolesAsync(user, roles.Except(before)));
        Expect(await users.RemoveClaimsAsync(user, claims.Where(claim => !groups.Contains(claim.Value))));
        Expect(
            await users.AddClaimsAsync(
                user,
                groups.Except(claims.Select(claim => claim.Value)).Select(group => new Claim(User.GroupClaim, group))
            )
        );
        await ClosedAsync(
            user,
            $"account.change {userName}: {Change("roles", before, roles)}; {Change("groups", claims.Select(claim => claim.Value), groups)}",
            cancellation
        );
        return (PersonModel?)null;
    }

    public async Task<Answer<string>> EnableAsync(string userName, bool enabled, CancellationToken cancellation)
    {
        if (await FindAsync(userName) is not { } user)
        {
            return new NotFound();
        }

        if (user.UserName == viewer.UserName)
        {
            return new Invalid("不能停用自己的账号。", "One cannot disable one's own account.");
        }

        Expect(await users.SetLockoutEndDateAsync(user, enabled ? null : Disabled));
        await users.ResetAccessFailedCountAsync(user);
        await ClosedAsync(user, $"account.{(enabled ? "enable" : "disable")} {userName}", cancellation);
        return userName;
    }

    /// <summary>A password made up here, shown once to the administrator; whoever signs in with it chooses his own first.</summary>
    public async Task<Answer<string>> ResetPasswordAsync(string userName, CancellationToken cancellation)
    {
        if (await FindAsync(userName) is not { } user)
        {
            return new NotFound();
        }

        var password = OpenAccount.MadeUp();
        Expect(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password));
        await TemporaryPassword.SetAsync(users, user, temporary: true);
        await ClosedAsync(user, $"account.password {userName}", cancellation);
        return password;
    }

    private Task<User?> FindAsync(string userName) =>
        viewer.Is(Roles.Admin) ? users.FindByNameAsync(userName) : Task.FromResult<User?>(null);

    private async Task<PersonModel> ModelAsync(User user, IReadOnlyDictionary<string, string> problems) =>
        new(
            new PersonLine(
                user.UserName!,
                user.DisplayName,
                user.Email,
                [.. await users.GetRolesAsync(user)],
                [.. (await users.GetClaimsAsync(user)).Where(claim => claim.Type == User.GroupClaim).Select(claim => claim.Value)],
                user.LockoutEnd > clock.GetUtcNow(),
                user.PasswordHash is not null
            ),
            Jurisdictions.Choices(register.Current, words),
            problems,
            user.UserName == viewer.UserName
        );

    /// <summary>The change is journalled; who is signed in with the account is asked to sign in again.</summary>
    private async Task ClosedAsync(User user, string what, CancellationToken cancellation)
    {
        Expect(await users.UpdateSecurityStampAsync(user));
        await runtime.ChangeRegisterAsync(what, (_, _) => true, viewer.UserName, cancellation);
    }

    private static string Change(string what, IEnumerable<string> before, IEnumerable<string> after) =>
        $"{what} [{string.Join(", ", before.Order(StringComparer.Ordinal))}] -> [{string.Join(", ", after.Order(StringComparer.Ordinal))}]";

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
