using Bases.Infrastructure.Register;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>
/// Finds a base by the number that people know, and asks whether the person may see it: the department all, a bureau those
/// of its local units, a host its own, today's and those it once had (articles 5 to 7).
/// </summary>
public sealed class BaseFinder(Viewer viewer, RegisterMemory register, Dates dates)
{
    /// <summary>How its page is addressed: the official number, or the register's id while it has none.</summary>
    public static string NumberOf(Base named) => named?.BaseNumber ?? named!.BaseId;

    public Base? Find(string number) =>
        register.Current.All<Base>().FirstOrDefault(named => NumberOf(named) == number) is { } found && MaySee(found) ? found
        : register.Current.Find<Base>(number) is { } known && MaySee(known) ? known
        : null;

    public IEnumerable<Base> Seen() =>
        register.Current.All<Base>().Where(MaySee).OrderByDescending(named => named.DesignatedOn).ThenBy(NumberOf, StringComparer.Ordinal);

    public bool MaySee(Base named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return viewer.IsDepartment || viewer.IsAny(Roles.Operator, Roles.Admin) || IsHost(named) || IsBureau(named);
    }

    /// <summary>Speaks for the unit that has the base today.</summary>
    public bool IsHostNow(Base named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return viewer.Is(Roles.Applicant) && viewer.Scoped("host").Contains(named.HostOn(dates.Today));
    }

    /// <summary>Is the recommending department of the base's unit today.</summary>
    public bool IsBureau(Base named) =>
        viewer.Is(Roles.Bureau)
        && register.Current.Find<Host>(named.HostOn(dates.Today)) is { Affiliation: Affiliation.Local } host
        && viewer.Scoped("bureau").Contains(host.City);

    private bool IsHost(Base named) =>
        viewer.Is(Roles.Applicant)
        && viewer
            .Scoped("host")
            .Any(host =>
                host == named.HostId || named.Changes.Any(change => change.NewHostId == host) || host == named.HostOn(dates.Today)
            );
}
