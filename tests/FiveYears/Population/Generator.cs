using System.Globalization;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.FiveYears.Tests.Population;

/// <summary>Bases, hosts and leaders out of a seed: every character often, every regime, namings before and within the years.</summary>
internal static class Generator
{
    private static readonly string[] Cities =
    [
        "武汉市",
        "黄石市",
        "襄阳市",
        "宜昌市",
        "十堰市",
        "荆州市",
        "恩施土家族苗族自治州",
        "仙桃市",
    ];
    private static readonly string[] Countries = ["DE", "FR", "JP", "GB", "US", "SG", "AU", "IT"];
    private static readonly string[] Fields = ["C1", "N1", "E1", "M1", "R1", "T1"];

    private static readonly Character[] Characters = Enum.GetValues<Character>();

    private const int MostFrauds = 3;

    public static IReadOnlyList<Life> Lives(int count, int seed)
    {
        var random = new Random(seed);
        var left = MostFrauds;
        return
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => Make(number, random))
                .Select(life => Frauds(life) && left-- > 0 ? Caught(life) : life),
        ];
    }

    /// <summary>All of one kind, named one day after the other; what their character holds in store comes in the year after.</summary>
    public static IReadOnlyList<Life> Alike(int count, int seed, Character character, DateOnly named)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => Make(number, random))
                .Select(life =>
                    life with
                    {
                        Named = life.Named with
                        {
                            Regime = BaseRegime.New,
                            DesignatedOn = named.AddDays(life.Number - 1),
                            NationalIncludedOn = null,
                        },
                        Character = character,
                        Year = named.Year + 1,
                        On = new DateOnly(named.Year + 1, 3, 10).AddDays(life.Number),
                    }
                ),
        ];
    }

    /// <summary>Some of those that obtained their naming by false material apply once more while it comes out.</summary>
    private static bool Frauds(Life life) => life is { Character: Character.Cheating, Named.Regime: BaseRegime.New };

    private static Life Caught(Life life) => life with { Fraud = true, On = Intake.OpeningOf(life.Year).AddDays(45) };

    /// <summary>The life of a base that came out of a call.</summary>
    public static Life Of(Base named, Applicant applicant)
    {
        var last = named.DesignatedOn.Year >= 2026;
        return new Life(
            named,
            applicant.Host,
            applicant.Leader,
            applicant.RedesignatesBaseId is not null || last ? Character.Reliable
                : applicant.Number % 2 == 0 ? Characters[applicant.Number * 5 % Characters.Length]
                : Character.Reliable,
            named.DesignatedOn.Year + 1,
            new DateOnly(named.DesignatedOn.Year + 1, 3 + (applicant.Number % 6), 1 + (applicant.Number % 27))
        );
    }

    private static Life Make(int number, Random random)
    {
        // Every third is reliable, so that the others stand out; they take the characters in turn.
        var character = number % 3 == 0 ? Character.Reliable : Characters[(number - (number / 3)) % Characters.Length];
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
            Projects = [Project],
        };
        return new Life(
            new Base
            {
                BaseId = Id("B", number),
                // Beside the series of the procedures, which begins at 001 each year.
                BaseNumber = $"鄂国合基{named.Year}{number + 500:000}",
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

    /// <summary>A host that applies, and the one who is to lead its base.</summary>
    public static (Host Host, Person Leader) Unit(int number) =>
        (
            new Host
            {
                HostId = Id("S", number),
                Name = $"第{number}申报科学院（虚构）",
                Branch = Branch.ResearchEdu,
                Affiliation = number % 5 == 0 ? Affiliation.Provincial : Affiliation.Local,
                RegisteredProvince = "湖北省",
                City = Cities[number % Cities.Length],
                Uscc = "12420000MB" + number.ToString("00000000", CultureInfo.InvariantCulture),
                LegalPersonStatus = LegalPersonStatus.Independent,
                RegisteredOn = new DateOnly(2008, 3, 1),
                State = HostState.Active,
                ContactEmail = $"applicant{number}@hosts.example",
            },
            new Person
            {
                PersonId = Id("A", number),
                Name = $"申报负责人{number}",
                EmployerHostId = Id("S", number),
                EmploymentType = EmploymentType.Formal,
                TitleLevel = TitleLevel.SeniorFull,
                ResearchLeadRole = true,
                Email = $"lead{number}@people.example",
                Projects = [Project],
            }
        );

    public static string Country(int number) => Countries[number % Countries.Length];

    public static string Field(int number) => Fields[number % Fields.Length];

    /// <summary>What articles 9(3) and 10(3) ask for, over all the years of the regulation.</summary>
    private static CooperationProject Project { get; } =
        new()
        {
            Title = "国际联合研究",
            Level = ProjectLevel.National,
            InternationalCooperation = true,
            Role = ProjectRole.PrincipalInvestigator,
            Start = new DateOnly(2021, 1, 1),
            End = new DateOnly(2027, 12, 31),
        };

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
