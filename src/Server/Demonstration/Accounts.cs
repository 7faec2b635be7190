using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Store;
using Bases.Register;
using Bases.Server.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bases.Server.Demonstration;

/// <summary>The roles, and the first accounts of a fresh database.</summary>
internal sealed partial class Accounts(IServiceProvider scope)
{
    private readonly BasesDbContext database = scope.GetRequiredService<BasesDbContext>();
    private readonly IPasswordHasher<User> hasher = scope.GetRequiredService<IPasswordHasher<User>>();
    private readonly ILookupNormalizer names = scope.GetRequiredService<ILookupNormalizer>();
    private readonly ILogger<Accounts> log = scope.GetRequiredService<ILogger<Accounts>>();

    public async Task CreateAsync(bool demonstration, string? firstPassword, IRegister register, CancellationToken cancellation)
    {
        var known = await database.Roles.ToDictionaryAsync(role => role.Name!, cancellation);
        foreach (var role in Roles.All.Where(role => !known.ContainsKey(role)))
        {
            known[role] = new IdentityRole(role) { NormalizedName = names.NormalizeName(role) };
            database.Roles.Add(known[role]);
        }

        if (!await database.Users.AnyAsync(cancellation))
        {
            if (demonstration)
            {
                // One hash for all: a hundred slow hashes would hold up the first start for nothing.
                var hash = hasher.HashPassword(new User(), DemonstrationPeople.Password);
                foreach (var person in DemonstrationPeople.All(register))
                {
                    Add(person, hash, known);
                }
            }
            else if (firstPassword is { Length: >= 10 })
            {
                var first = Add(
                    new DemonstrationPeople.Account("admin1", "系统管理员", null, [Roles.Admin]),
                    hasher.HashPassword(new User(), firstPassword),
                    known
                );
                database.UserClaims.Add(
                    new IdentityUserClaim<string>
                    {
                        UserId = first.Id,
                        ClaimType = TemporaryPassword.Mark.Type,
                        ClaimValue = TemporaryPassword.Mark.Value,
                    }
                );
            }
            else
            {
                LogNobody(log);
            }
        }

        await database.SaveChangesAsync(cancellation);
    }

    private User Add(DemonstrationPeople.Account person, string hash, Dictionary<string, IdentityRole> roles)
    {
        var user = new User
        {
            UserName = person.Name,
            NormalizedUserName = names.NormalizeName(person.Name),
            DisplayName = person.DisplayName,
            Email = person.Email,
            NormalizedEmail = names.NormalizeEmail(person.Email),
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        database.Users.Add(user);
        foreach (var role in person.Roles)
        {
            database.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = roles[role].Id });
        }

        foreach (var group in person.Groups)
        {
            database.UserClaims.Add(
                new IdentityUserClaim<string>
                {
                    UserId = user.Id,
                    ClaimType = User.GroupClaim,
                    ClaimValue = group,
                }
            );
        }

        return user;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "There is no account yet: set Bases:FirstPassword (at least 10 characters) to create admin1 at the next start"
    )]
    private static partial void LogNobody(ILogger log);
}
