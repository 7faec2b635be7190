using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Features.NamedBases;
using Bases.Server.Parts;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Distribution;

/// <summary>Counts the effective bases that the person may see, as they are today.</summary>
public sealed class ShowDistribution(Viewer viewer, BaseFinder finder, RegisterMemory memory, Dates dates, Words words)
{
    public Answer<DistributionModel> Handle()
    {
        if (!viewer.IsDepartment && !viewer.IsAny(Roles.Bureau, Roles.Operator, Roles.Admin))
        {
            return NotAllowed.Role;
        }

        var register = memory.Current;
        var today = dates.Today;
        var bases = finder.Seen().Where(named => named.IsEffectiveOn(today)).ToList();
        var hosts = bases.Select(named => register.Find<Host>(named.HostOn(today))).OfType<Host>().ToList();
        return new DistributionModel(
            bases.Count,
            Coded(register, CodeList.Countries, bases.Select(named => named.MainCountryOn(today))),
            Coded(register, CodeList.Fields, bases.Select(named => Top(register, named.FieldOn(today)))),
            Labelled(hosts.Select(host => host.Branch)),
            Coded(register, CodeList.Cities, hosts.Where(host => host.Affiliation == Affiliation.Local).Select(host => host.City)),
            Labelled(hosts.Select(host => host.Affiliation)),
            [
                .. bases
                    .GroupBy(named => named.DesignatedOn.Year)
                    .OrderBy(year => year.Key)
                    .Select(year =>
                        Counted(year.Key.ToString(CultureInfo.InvariantCulture), words[$"{year.Key}年", $"{year.Key}"], year.Count())
                    ),
            ],
            [
                .. bases
                    .Where(named => named.SpecialTitle is not null)
                    .OrderBy(named => named.SpecialTitle, StringComparer.Ordinal)
                    .Select(named => new TitledBase(
                        register.NameOf(named),
                        BaseFinder.NumberOf(named),
                        named.SpecialTitle!,
                        Name(register, CodeList.Countries, named.MainCountryOn(today))
                    )),
            ]
        );
    }

    /// <summary>领域 stand above 方向; the table counts 领域.</summary>
    private static string Top(IRegister register, string field) =>
        register.Find<CodeList>(CodeList.Fields)?.Find(field)?.Parent is { } above ? above : field;

    private IReadOnlyList<Counted> Coded(IRegister register, string list, IEnumerable<string?> codes) =>
        MostFirst(
            codes.OfType<string>().GroupBy(code => code).Select(group => Counted(group.Key, Name(register, list, group.Key), group.Count()))
        );

    private IReadOnlyList<Counted> Labelled<T>(IEnumerable<T> values)
        where T : struct, Enum =>
        MostFirst(
            values
                .GroupBy(value => value)
                .Select(group => Counted(group.Key.ToString(), words[Label.Of(group.Key).Zh, Label.Of(group.Key).En], group.Count()))
        );

    private string Name(IRegister register, string list, string code) =>
        register.Find<CodeList>(list)?.Find(code) is { } found ? words[found.Zh, found.En] : code;

    private static Counted Counted(string code, string name, int count) => new(code, name, count);

    private static IReadOnlyList<Counted> MostFirst(IEnumerable<Counted> items) =>
        [.. items.OrderByDescending(item => item.Count).ThenBy(item => item.Name, StringComparer.Ordinal)];
}

/// <param name="Titles">Bases with a special title (article 4, paragraph 2), which stands on the map too.</param>
public sealed record DistributionModel(
    int Bases,
    IReadOnlyList<Counted> Countries,
    IReadOnlyList<Counted> Fields,
    IReadOnlyList<Counted> Branches,
    IReadOnlyList<Counted> Cities,
    IReadOnlyList<Counted> Affiliations,
    IReadOnlyList<Counted> Years,
    IReadOnlyList<TitledBase> Titles
);

public sealed record TitledBase(string Name, string Number, string Title, string Country);
