using Bases.Infrastructure.Register;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.Exchange;

/// <summary>
/// Who to talk to at each base (article 5). Names and offices are for all bases; phone and mail only for the department,
/// the bureau of the area and the base's own host (catalogue §6).
/// </summary>
public sealed class ContactList(Viewer viewer, RegisterMemory register, Dates dates)
{
    public IReadOnlyList<ContactLine> Lines()
    {
        var current = register.Current;
        var today = dates.Today;
        return
        [
            .. current
                .All<Base>()
                .Where(named => named.IsEffectiveOn(today))
                .OrderBy(named => named.BaseNumber ?? named.BaseId, StringComparer.Ordinal)
                .Select(named => Line(named, current.Find<Host>(named.HostOn(today)), today)),
        ];
    }

    private ContactLine Line(Base named, Host? host, DateOnly today)
    {
        var current = register.Current;
        var coordinator = host?.CoordinatorOn(today);
        var leader = current.Find<Person>(named.LeaderOn(today));
        var entitled = MaySee(host);
        return new ContactLine(
            named.BaseId,
            current.NameOf(named),
            host?.Name ?? "",
            host?.City ?? "",
            leader?.Name ?? "",
            coordinator?.Name,
            coordinator?.Department,
            entitled ? coordinator?.Phone : null,
            entitled ? coordinator?.Email ?? host?.ContactEmail : null,
            entitled ? leader?.Email ?? named.LeadEmail : null,
            entitled
        );
    }

    private bool MaySee(Host? host) =>
        viewer.IsDepartment
        || (
            host is not null
            && (
                (viewer.Is(Roles.Bureau) && viewer.Scoped("bureau").Contains(host.City))
                || (viewer.Is(Roles.Applicant) && viewer.Scoped("host").Contains(host.HostId))
            )
        );
}

/// <param name="Entitled">The viewer may see phone and mail; else both are null.</param>
public sealed record ContactLine(
    string BaseId,
    string Name,
    string Host,
    string City,
    string Leader,
    string? Coordinator,
    string? Department,
    string? Phone,
    string? Email,
    string? LeaderEmail,
    bool Entitled
);
