using System.Security.Claims;
using System.Security.Cryptography;
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

        var roles = form.Roles.Where(Roles.All.Contains).Distinct().ToList();
        var known = Scopes().SelectMany(scope => scope.Options).Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        var groups = form.Groups.Where(known.Contains).Distinct().ToList();
        var problems = Check(form, user, roles, groups);
        if (problems.Count > 0)
        {
            return await ModelAsync(user, problems);
        }

        var before = await users.GetRolesAsync(user);
        var claims = (await users.GetClaimsAsync(user)).Where(claim => claim.Type == User.GroupClaim).ToList();
        user.DisplayName = form.DisplayName!.Trim();
        user.Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim();
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

    /// <summary>A password made up here, shown once to the administrator.</summary>
    public async Task<Answer<string>> ResetPasswordAsync(string userName, CancellationToken cancellation)
    {
        if (await FindAsync(userName) is not { } user)
        {
            return new NotFound();
        }

        var password =
            string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)))
            + "-A1";
        Expect(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password));
        await ClosedAsync(user, $"account.password {userName}", cancellation);
        return password;
    }

    private Task<User?> FindAsync(string userName) =>
        viewer.Is(Roles.Admin) ? users.FindByNameAsync(userName) : Task.FromResult<User?>(null);

    private Dictionary<string, string> Check(PersonForm form, User user, List<string> roles, List<string> groups)
    {
        var problems = new Dictionary<string, string>();
        if (form.DisplayName?.Trim() is not { Length: >= 1 and <= 100 })
        {
            problems["displayName"] = words["请填写姓名。", "Please give a name."];
        }

        if (user.UserName == viewer.UserName && !roles.Contains(Roles.Admin))
        {
            problems["roles"] = words["不能取消自己的管理角色。", "One cannot take one's own administration away."];
        }

        foreach (var (role, kind, chinese, english) in Scoped)
        {
            if (roles.Contains(role) && !groups.Any(group => group.StartsWith(kind + ":", StringComparison.Ordinal)))
            {
                problems["groups"] = words[chinese, english];
            }
        }

        return problems;
    }

    private static readonly (string Role, string Kind, string Chinese, string English)[] Scoped =
    [
        (Roles.Applicant, "host", "申报单位角色须指定单位。", "An applicant stands for a unit: choose it."),
        (Roles.Bureau, "bureau", "推荐部门角色须指定市州。", "A bureau has its area: choose it."),
        (Roles.Expert, "expert", "评审专家角色须指定专家。", "An expert's account stands for an expert: choose him."),
    ];

    private async Task<PersonModel> ModelAsync(User user, IReadOnlyDictionary<string, string> problems) =>
        new(
            new PersonLine(
                user.UserName!,
                user.DisplayName,
                user.Email,
                [.. await users.GetRolesAsync(user)],
                [.. (await users.GetClaimsAsync(user)).Where(claim => claim.Type == User.GroupClaim).Select(claim => claim.Value)],
                user.LockoutEnd > clock.GetUtcNow()
            ),
            Scopes(),
            problems,
            user.UserName == viewer.UserName
        );

    private IReadOnlyList<(string Kind, IReadOnlyList<(string Value, string Label)> Options)> Scopes()
    {
        var current = register.Current;
        var hosts = current.All<Host>();
        return
        [
            (
                words["单位", "Unit"],
                [.. hosts.OrderBy(host => host.HostId, StringComparer.Ordinal).Select(host => ("host:" + host.HostId, host.Name))]
            ),
            (
                words["市州", "City"],
                [.. hosts.Select(host => host.City).Distinct().Order(StringComparer.Ordinal).Select(city => ("bureau:" + city, city))]
            ),
            (
                words["专家", "Expert"],
                [
                    .. current
                        .All<Bases.Register.Experts.Expert>()
                        .OrderBy(expert => expert.ExpertId, StringComparer.Ordinal)
                        .Select(expert => ("expert:" + expert.ExpertId, $"{expert.Name}（{expert.CurrentOrgName}）")),
                ]
            ),
        ];
    }

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
