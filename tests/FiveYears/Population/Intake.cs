using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.FiveYears.Tests.Population;

/// <summary>A call for applications as the department plans it (article 13), or a directed one (article 4).</summary>
/// <param name="Opens">The day on which it opens, at 09:00.</param>
internal sealed record Intake(string CallId, DateOnly Opens, bool Directed, IReadOnlyList<Applicant> Applicants)
{
    public int Year => Opens.Year;

    public DateOnly Closes => Opens.AddDays(35);

    public DateOnly MunicipalCloses => Opens.AddDays(20);

    /// <summary>The open calls of five years, each at another time of the year, and a directed one.</summary>
    /// <param name="lives">The bases that there are: some of them apply again.</param>
    public static IReadOnlyList<Intake> Plan(IReadOnlyList<Life> lives, int perCall)
    {
        if (perCall == 0)
        {
            return [];
        }

        var number = 0;
        var frauds = lives.Where(life => life.Fraud).ToList();
        var renewed = lives
            .Where(life => life is { Character: Character.Reliable, Named.Regime: Register.NamedBases.BaseRegime.Grandfathered })
            .Take(3)
            .ToList();
        return
        [
            .. Enumerable.Range(2022, 5).Select(year => OpenCall(year)),
            new Intake(
                "CALL-2023-D",
                new DateOnly(2023, 3, 1),
                Directed: true,
                [New(++number, Bearing.Straight), New(++number, Bearing.Straight)]
            ),
        ];

        Intake OpenCall(int year)
        {
            var opens = OpeningOf(year);
            List<Applicant> applicants =
            [
                .. Enumerable.Range(0, perCall).Select(_ => New(++number, (Bearing)((number - 1) % (int)Bearing.Fraudulent))),
            ];
            applicants.AddRange(frauds.Where(life => life.Year == year).Select(life => Again(life, Bearing.Fraudulent)));
            if (year is >= 2023 and <= 2025 && renewed.ElementAtOrDefault(year - 2023) is { } old)
            {
                applicants.Add(Again(old, year == 2024 ? Bearing.Disagreed : Bearing.Straight) with { RedesignatesBaseId = old.BaseId });
            }

            return new Intake($"CALL-{year}", opens, Directed: false, applicants);
        }

        // Another direction than that of its base, but for one that applies anew for the same.
        Applicant Again(Life life, Bearing bearing) =>
            new(
                ++number,
                life.Host,
                life.Leader,
                bearing,
                bearing == Bearing.Fraudulent ? Generator.Field(life.Number + 1) : life.Named.TechnicalFieldCode,
                life.Named.MainCountry
            );
    }

    /// <summary>The first call alone, with such applications.</summary>
    public static Intake First(IReadOnlyList<Bearing> bearings) =>
        new("CALL-2022", OpeningOf(2022), Directed: false, [.. bearings.Select((bearing, index) => New(index + 1, bearing))]);

    private static Applicant New(int number, Bearing bearing)
    {
        var (host, leader) = Generator.Unit(number);
        return new Applicant(number, host, leader, bearing, Generator.Field(number), Generator.Country(number));
    }

    /// <summary>Now in autumn, now so late that the publicity lies before the Spring Festival.</summary>
    public static DateOnly OpeningOf(int year) => new DateOnly(year, 9, 8).AddDays(year % 3 * 35);
}

/// <summary>Who applies in a call, and how that goes.</summary>
internal sealed record Applicant(int Number, Host Host, Person Leader, Bearing Bearing, string Field, string Country)
{
    /// <summary>Article 31: the base for which it applies anew.</summary>
    public string? RedesignatesBaseId { get; init; }

    public bool IsObjectedTo =>
        Bearing
            is Bearing.ObjectionUnfounded
                or Bearing.ObjectionUpheld
                or Bearing.Reconsidered
                or Bearing.ObjectionSlow
                or Bearing.ObjectionAnonymous
                or Bearing.ObjectionLate;
}
