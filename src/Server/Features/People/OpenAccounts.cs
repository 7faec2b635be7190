using System.Globalization;
using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Store;
using Bases.Register.Experts;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Microsoft.EntityFrameworkCore;

namespace Bases.Server.Features.People;

/// <summary>Opens accounts for many at once: every unit and expert of the register whom no account stands for yet.</summary>
public sealed class OpenAccounts(Viewer viewer, BasesDbContext database, RegisterMemory register, OpenAccount open)
{
    public async Task<Answer<OpeningModel>> ShowAsync(CancellationToken cancellation) =>
        viewer.Is(Roles.Admin) ? new OpeningModel(await MissingAsync(cancellation)) : new NotFound();

    /// <param name="choices">The groups whose accounts are wanted.</param>
    /// <returns>How many were opened.</returns>
    public async Task<Answer<int>> HandleAsync(IReadOnlyCollection<string> choices, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Admin))
        {
            return NotAllowed.Role;
        }

        var chosen = (await MissingAsync(cancellation)).Where(line => choices.Contains(line.Group) && line.Email is not null).ToList();
        if (chosen.Count == 0)
        {
            return new Invalid("没有选择要开通的账号。", "No account was chosen.");
        }

        foreach (var line in chosen)
        {
            await open.OpenAsync(new PersonForm(line.UserName, line.Name, line.Email, [line.Role], [line.Group]), cancellation);
        }

        return chosen.Count;
    }

    private async Task<IReadOnlyList<OpeningLine>> MissingAsync(CancellationToken cancellation)
    {
        var taken = (
            await database
                .UserClaims.AsNoTracking()
                .Where(claim => claim.ClaimType == User.GroupClaim)
                .Select(claim => claim.ClaimValue!)
                .ToListAsync(cancellation)
        ).ToHashSet(StringComparer.Ordinal);
        var names = (await database.Users.AsNoTracking().Select(user => user.UserName!).ToListAsync(cancellation)).ToHashSet(
            StringComparer.Ordinal
        );
        var current = register.Current;
        return
        [
            .. current
                .All<Host>()
                .Where(host => !taken.Contains(Jurisdictions.Group(host)))
                .OrderBy(host => host.HostId, StringComparer.Ordinal)
                .Select(host => new OpeningLine(
                    Jurisdictions.Group(host),
                    Free(names, "applicant-" + host.HostId),
                    host.Name,
                    Roles.Applicant,
                    Address(host.ContactEmail)
                )),
            .. current
                .All<Expert>()
                .Where(expert => !taken.Contains(Jurisdictions.Group(expert)))
                .OrderBy(expert => expert.ExpertId, StringComparer.Ordinal)
                .Select(expert => new OpeningLine(
                    Jurisdictions.Group(expert),
                    Free(names, "expert-" + expert.ExpertId),
                    expert.Name,
                    Roles.Expert,
                    Address(expert.Email)
                )),
        ];
    }

    private static string? Address(string? email) => string.IsNullOrWhiteSpace(email) ? null : email.Trim();

    /// <summary>The name itself, or with a number behind it when somebody has it.</summary>
    private static string Free(HashSet<string> names, string wanted)
    {
        var name = string.Concat(
            wanted.ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_')
        );
        for (var number = 2; !names.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted.ToLowerInvariant()}-{number}");
        }

        return name;
    }
}

public sealed record OpeningModel(IReadOnlyList<OpeningLine> Lines);

/// <summary>An account that could be opened.</summary>
/// <param name="Group">Whom it stands for.</param>
/// <param name="Email">Without one it has to be opened singly.</param>
public sealed record OpeningLine(string Group, string UserName, string Name, string Role, string? Email);
