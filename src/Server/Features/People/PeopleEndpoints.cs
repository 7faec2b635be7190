using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Store;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Microsoft.EntityFrameworkCore;

namespace Bases.Server.Features.People;

internal static class PeopleEndpoints
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<ListPeople>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Operation, 20, "/people", "people", "人员与角色", "People and roles", Roles.Admin)
        );
    }

    public static void MapPeople(this RouteGroupBuilder pages) =>
        pages.MapGet(
            "/people",
            async (string? q, string? role, ListPeople handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<PeoplePage, PeopleModel>(await handler.HandleAsync(q, role, cancellation))
        );
}

public sealed record PeopleModel(string? Q, string? Role, IReadOnlyList<PersonLine> People);

/// <param name="Groups">Scoped groups: the host, city or expert that the account stands for.</param>
public sealed record PersonLine(
    string UserName,
    string DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Groups,
    bool Locked
);

/// <summary>Accounts with their roles and jurisdictions; for administrators.</summary>
public sealed class ListPeople(Viewer viewer, BasesDbContext database, TimeProvider clock)
{
    public async Task<Answer<PeopleModel>> HandleAsync(string? q, string? role, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Admin))
        {
            return new NotFound();
        }

        var users = database.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(q))
        {
            var words = q.Trim();
            users = users.Where(user => user.UserName!.Contains(words) || user.DisplayName.Contains(words));
        }

        var found = await users.OrderBy(user => user.UserName).ToListAsync(cancellation);
        var roles = (
            await (
                from link in database.UserRoles
                join known in database.Roles on link.RoleId equals known.Id
                select new { link.UserId, known.Name }
            ).ToListAsync(cancellation)
        ).ToLookup(link => link.UserId, link => link.Name!);
        var groups = (await database.UserClaims.Where(claim => claim.ClaimType == User.GroupClaim).ToListAsync(cancellation)).ToLookup(
            claim => claim.UserId,
            claim => claim.ClaimValue!
        );
        var now = clock.GetUtcNow();
        return new PeopleModel(
            q,
            role,
            [
                .. found
                    .Where(user => string.IsNullOrEmpty(role) || roles[user.Id].Contains(role))
                    .Select(user => new PersonLine(
                        user.UserName!,
                        user.DisplayName,
                        user.Email,
                        [.. roles[user.Id]],
                        [.. groups[user.Id]],
                        user.LockoutEnd > now
                    )),
            ]
        );
    }
}
