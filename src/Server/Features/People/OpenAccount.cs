using System.Security.Claims;
using System.Security.Cryptography;
using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Features.Accounts;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Features.People;

/// <summary>
/// Opens an account (catalogue Art. 5–7). Where there is a mail address, the person sets the password by a link that only he
/// gets; else one is made up, shown once, and changed at the first sign-in.
/// </summary>
public sealed class OpenAccount(
    Viewer viewer,
    UserManager<User> users,
    PersonCheck check,
    AccountLetters letters,
    ProcessRuntime runtime,
    RegisterMemory register,
    Words words
)
{
    public Answer<NewPersonModel> Show() =>
        viewer.Is(Roles.Admin) ? Model(new PersonForm(null, null, null, [], []), new Dictionary<string, string>()) : new NotFound();

    public async Task<Answer<OpenedAccount>> HandleAsync(PersonForm form, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Admin))
        {
            return NotAllowed.Role;
        }

        var wanted = check.Clean(form);
        var problems = check.Problems(wanted);
        if (wanted.UserName is not { Length: >= 3 and <= 40 } || wanted.UserName.Any(letter => !Allowed.Contains(letter)))
        {
            problems["userName"] = words[
                "账号为3至40个字符，只能使用小写字母、数字、“-”“.”“_”。",
                "An account has 3 to 40 characters: small letters, digits, '-', '.' and '_'."
            ];
        }
        else if (await users.FindByNameAsync(wanted.UserName) is not null)
        {
            problems["userName"] = words["这个账号已经存在。", "There is an account of this name already."];
        }

        if (wanted.Roles.Count == 0)
        {
            problems["roles"] = words["请至少选择一个角色。", "Please choose a role."];
        }

        return problems.Count > 0
            ? new OpenedAccount(wanted.UserName ?? "", null, Model(wanted, problems))
            : await OpenAsync(wanted, cancellation);
    }

    /// <summary>The letter again: it was lost, or its link is no longer good.</summary>
    public async Task<Answer<string>> InviteAsync(string userName, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Admin) || await users.FindByNameAsync(userName) is not { } user)
        {
            return new NotFound();
        }

        return await letters.SendAsync(user, AccountLetters.Invitation, cancellation)
            ? userName
            : new Invalid(
                "这个账号没有电子邮箱，请先填写，或重置密码后转告本人。",
                "The account has no mail address: give one, or reset the password."
            );
    }

    /// <summary>Opens an account whose form was found to be right.</summary>
    internal async Task<OpenedAccount> OpenAsync(PersonForm form, CancellationToken cancellation)
    {
        var password = form.Email is null ? MadeUp() : null;
        var user = new User
        {
            UserName = form.UserName,
            DisplayName = form.DisplayName!,
            Email = form.Email,
            LockoutEnabled = true,
        };
        Expect(password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password));
        Expect(await users.AddToRolesAsync(user, form.Roles));
        Expect(await users.AddClaimsAsync(user, form.Groups.Select(group => new Claim(User.GroupClaim, group))));
        await runtime.ChangeRegisterAsync(
            $"account.open {form.UserName}: roles [{string.Join(", ", form.Roles)}]; groups [{string.Join(", ", form.Groups)}]",
            (_, _) => true,
            viewer.UserName,
            cancellation
        );
        if (password is not null)
        {
            await TemporaryPassword.SetAsync(users, user, temporary: true);
        }
        else
        {
            await letters.SendAsync(user, AccountLetters.Invitation, cancellation);
        }

        return new OpenedAccount(form.UserName!, password, null);
    }

    /// <summary>A password that can be read out, of some 58 bits.</summary>
    internal static string MadeUp() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4))) + "-A1";

    private const string Allowed = "abcdefghijklmnopqrstuvwxyz0123456789-._";

    private NewPersonModel Model(PersonForm form, Dictionary<string, string> problems) =>
        new(form, Jurisdictions.Choices(register.Current, words), problems);

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}

/// <param name="Password">Where one was made up.</param>
/// <param name="Page">The form again with its problems; nothing was opened then.</param>
public sealed record OpenedAccount(string UserName, string? Password, NewPersonModel? Page);
