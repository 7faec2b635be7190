using System.Globalization;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.FiveYears.Tests.Population;

/// <summary>Bases, hosts and leaders out of a seed: every character often, every regime, namings before and within the years.</summary>
internal static class Generator
{
    private static readonly string[] Cities = ["武汉市", "黄石市", "襄阳市", "宜昌市", "十堰市", "荆州市", "恩施州", "仙桃市"];
    private static readonly string[] Countries = ["DE", "FR", "JP", "GB", "US", "SG", "AU", "IT"];
    private static readonly string[] Fields = ["C1", "C2", "M1", "M2", "A1", "A2"];

    /// <summary>Where every second base is one of the reliable, so that the others stand out.</summary>
    private static readonly Character[] Characters = Enum.GetValues<Character>();

    public static IReadOnlyList<Life> Lives(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number => Make(number, random))];
    }

    private static Life Make(int number, Random random)
    {
        var character = number % 3 == 0 ? Character.Reliable : Characters[number % Characters.Length];
        var regime = RegimeOf(number, character);
        var named = NamedOn(regime, character, random);
        var year = Math.Min(Math.Max(named.Year + 1, 2023 + random.Next(0, 3)), 2025);
        var on = new DateOnly(year, 3 + random.Next(0, 6), 1 + random.Next(0, 27));
        var host = new Host
        {
            HostId = Id("Y", number),
            Name = $"第{number}国际合作研究院（虚构）",
            Branch = Branch.ResearchEdu,
            Affiliation = number % 4 == 0 ? Affiliation.Provincial : Affiliation.Local,
            RegisteredProvince = "湖北省",
            City = Cities[number % Cities.Length],
            Uscc = "11420000MA" + number.ToString("00000000", CultureInfo.InvariantCulture),
            LegalPersonStatus = LegalPersonStatus.Independent,
            RegisteredOn = new DateOnly(2005, 5, 18),
            State = HostState.Active,
            ContactEmail = $"host{number}@hosts.example",
        };
        var leader = new Person
        {
            PersonId = Id("L", number),
            Name = $"负责人{number}",
            EmployerHostId = host.HostId,
            EmploymentType = EmploymentType.Formal,
            TitleLevel = TitleLevel.SeniorFull,
            ResearchLeadRole = true,
            Email = $"leader{number}@people.example",
        };
        return new Life(
            new Base
            {
                BaseId = Id("B", number),
                BaseNumber = $"鄂国合基{named.Year}{number:000}",
                Name = $"湖北省第{number}国际科技合作基地",
                HostId = host.HostId,
                TechnicalFieldCode = Fields[number % Fields.Length],
                LeaderPersonId = leader.PersonId,
                Regime = regime,
                DesignatedOn = regime == BaseRegime.National ? new DateOnly(2015, 6, 1) : named,
                MainCountry = Countries[number % Countries.Length],
                NationalIncludedOn = regime == BaseRegime.National ? named : null,
            },
            host,
            leader,
            character,
            year,
            on
        );
    }

    private static BaseRegime RegimeOf(int number, Character character) =>
        character is Character.Excellent or Character.Failing ? BaseRegime.New
        : number % 5 == 0 ? BaseRegime.Grandfathered
        : number % 17 == 0 ? BaseRegime.National
        : BaseRegime.New;

    /// <summary>Grandfathered ones are older than the regulation; those that are to be evaluated are named early enough.</summary>
    private static DateOnly NamedOn(BaseRegime regime, Character character, Random random) =>
        regime == BaseRegime.Grandfathered ? new DateOnly(2012 + random.Next(0, 9), 1 + random.Next(0, 12), 1 + random.Next(0, 28))
        : character is Character.Excellent or Character.Failing ? new DateOnly(2022, 9, 1).AddDays(random.Next(0, 400))
        : new DateOnly(2022, 8, 25).AddDays(random.Next(0, 800));

    private static string Id(string letter, int number) => letter + number.ToString("000", CultureInfo.InvariantCulture);
}
