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
        services.AddScoped<OpenAccount>();
        services.AddScoped<OpenAccounts>();
        services.AddScoped<PersonCheck>();
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

        MapOpening(pages);
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

    private static void MapOpening(RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/people/new",
            (OpenAccount handler, HttpContext context) => context.Page<NewPersonPage, NewPersonModel>(handler.Show())
        );
        pages.MapPost(
            "/people",
            async (IFormCollection form, OpenAccount handler, Words words, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.HandleAsync(PersonForm.Of(form), cancellation);
                if (answer is { Refusal: null, Value.Page: { } page })
                {
                    context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                    return Pages.Show<NewPersonPage>(page);
                }

                return context.Then(
                    answer,
                    opened =>
                        opened.Password is { } password
                            ? (
                                $"/people/{opened.UserName}",
                                words[$"账号已开通，初始密码：{password}", $"The account is open; first password: {password}"],
                                words[
                                    "请转告本人；离开本页后不再显示，本人首次登录时须改为自己的密码。",
                                    "Tell the person; it is not shown again and has to be changed at the first sign-in."
                                ]
                            )
                            : (
                                $"/people/{opened.UserName}",
                                words[
                                    "账号已开通，设置密码的邮件已发出",
                                    "The account is open; a letter with a link to set the password is on its way"
                                ],
                                null
                            )
                );
            }
        );
        pages.MapPost(
            "/people/{name}/invitation",
            async (string name, OpenAccount handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.InviteAsync(name, cancellation),
                    _ =>
                        (
                            $"/people/{name}",
                            words["设置密码的邮件已发出", "A letter with a link to set the password is on its way"],
                            words["链接三天内有效。", "The link is good for three days."]
                        )
                )
        );
        pages.MapGet(
            "/people/opening",
            async (OpenAccounts handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<OpeningPage, OpeningModel>(await handler.ShowAsync(cancellation))
        );
        pages.MapPost(
            "/people/opening",
            async (IFormCollection form, OpenAccounts handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.HandleAsync([.. form["choice"].OfType<string>()], cancellation),
                    opened =>
                        (
                            "/people",
                            words[$"已开通 {opened} 个账号", $"{opened} accounts are open"],
                            words[
                                "设置密码的邮件已发往各自的邮箱，链接三天内有效。",
                                "Letters with a link to set the password are on their way; it is good for three days."
                            ]
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

/// <param name="Scope">What a scoped group is called.</param>
public sealed record PeopleModel(string? Q, string? Role, IReadOnlyList<PersonLine> People, Func<string, string> Scope);

/// <param name="Groups">Scoped groups: the host, city or expert that the account stands for.</param>
public sealed record PersonLine(
    string UserName,
    string DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Groups,
    bool Locked,
    bool Opened
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
                        user.LockoutEnd > now,
                        user.PasswordHash is not null
                    )),
            ],
            Jurisdictions.Labels(register.Current)
        );
    }
}
