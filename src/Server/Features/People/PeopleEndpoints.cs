using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Store;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.EntityFrameworkCore;

namespace Bases.Server.Features.People;

internal static class PeopleEndpoints
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<ListPeople>();
        services.AddScoped<EditPerson>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Operation, 20, "/people", "people", "人员与角色", "People and roles", Roles.Admin)
        );
    }

    public static void MapPeople(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/people",
            async (string? q, string? role, ListPeople handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<PeoplePage, PeopleModel>(await handler.HandleAsync(q, role, cancellation))
        );

        pages.MapGet(
            "/people/{name}",
            async (string name, EditPerson handler, HttpContext context) =>
                context.Page<PersonPage, PersonModel>(await handler.ShowAsync(name))
        );

        pages.MapPost(
            "/people/{name}",
            async (
                string name,
                IFormCollection form,
                EditPerson handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.ChangeAsync(name, PersonForm.Of(form), cancellation);
                if (answer is { Refusal: null, Value: { } page })
                {
                    context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                    return Pages.Show<PersonPage>(page);
                }

                return context.Then(answer, _ => ($"/people/{name}", words["账号已保存", "The account is saved"], null));
            }
        );

        MapEnabling(pages, "disabling", false);
        MapEnabling(pages, "enabling", true);
        pages.MapPost(
            "/people/{name}/password",
            async (string name, EditPerson handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.ResetPasswordAsync(name, cancellation),
                    password =>
                        (
                            $"/people/{name}",
                            words[$"新密码：{password}", $"New password: {password}"],
                            words["请转告本人；离开本页后不再显示。", "Tell the person; it is not shown again."]
                        )
                )
        );
    }

    private static void MapEnabling(RouteGroupBuilder pages, string address, bool enabled) =>
        pages.MapPost(
            $"/people/{{name}}/{address}",
            async (string name, EditPerson handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.EnableAsync(name, enabled, cancellation),
                    _ =>
                        (
                            $"/people/{name}",
                            enabled ? words["账号已启用", "The account is enabled"] : words["账号已停用", "The account is disabled"],
                            null
                        )
                )
        );
}

/// <param name="Scopes">What scoped groups are called.</param>
public sealed record PeopleModel(string? Q, string? Role, IReadOnlyList<PersonLine> People, IReadOnlyDictionary<string, string> Scopes)
{
    public string Scope(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Scopes.GetValueOrDefault(group, group[(group.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }
}

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
public sealed class ListPeople(Viewer viewer, BasesDbContext database, RegisterMemory register, TimeProvider clock)
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
            ],
            register.Current.All<Host>().ToDictionary(host => "host:" + host.HostId, host => host.Name)
        );
    }
}
