using System.Text.Json;
using Bases.FiveYears.Tests.Population;
using Bases.Register;
using Bases.Register.Folders;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.FiveYears.Tests.Running;

/// <summary>A run: so many bases out of a seed, from the first day of the regulation to a day within its life.</summary>
internal sealed record FiveYears
{
    public static readonly DateOnly FirstDay = new(2022, 8, 25);
    public static readonly DateOnly LastDay = new(2027, 8, 24);

    public int Bases { get; init; } = 200;

    /// <summary>Units that apply in each of the yearly calls; without any there is no call.</summary>
    public int Applicants { get; init; } = 12;

    public int Seed { get; init; } = 2022;

    /// <summary>All bases have this character; null for all kinds.</summary>
    public Character? Only { get; init; }

    public DateOnly Until { get; init; } = LastDay;

    /// <summary>Policy parameters that differ from those that ship, by id.</summary>
    public IReadOnlyDictionary<string, object> Policy { get; init; } = new Dictionary<string, object>();

    /// <summary>With <see cref="Only"/>: the day on which the first base is named.</summary>
    public DateOnly Named { get; init; } = new(2022, 9, 1);

    /// <summary>How the applications of one call go, and no other call; null for all calls.</summary>
    public IReadOnlyList<Bearing>? OneCall { get; init; }

    /// <summary>Files of <c>workflows/</c> that are another way: a text in them, and what stands in its place.</summary>
    public IReadOnlyList<(string File, string Text, string Instead)> Changed { get; init; } = [];

    /// <summary>Types of activities that do nothing.</summary>
    public IReadOnlySet<string> Idle { get; init; } = new HashSet<string>();

    /// <summary>Lives through it and exports what came of it into a folder.</summary>
    public async Task<RunReport> RunAsync(string folder)
    {
        var lives = Only is { } only ? Generator.Alike(Bases, Seed, only, Named) : Generator.Lives(Bases, Seed);
        var intakes = OneCall is not null ? [Intake.First(OneCall)] : Intake.Plan(lives, Applicants);
        var begin = Beijing.At(FirstDay, 0);
        await using var department = await Department.OpenAsync(
            this,
            begin,
            [.. Reference(), .. Experts(), .. Entries(lives), .. Entries(intakes)]
        );
        var diary = new Diary(department);
        var people = new People(department, diary, lives, intakes);
        await diary.LiveUntilAsync(Beijing.At(Until.AddDays(1), 0).AddMilliseconds(-1));
        await department.DeliverAsync();
        await Export.WriteAsync(department, folder);
        var incidents = await department.Queries.IncidentsAsync(null, open: false);
        return new RunReport(
            lives,
            [.. incidents.Select(incident => $"{incident.BusinessKey}/{incident.ElementId}: {incident.Message}")],
            people.Unknown,
            diary.Count.Sweeps,
            diary.Count.Appointments
        );
    }

    /// <summary>The reference data, with the years of the regulation assessed here and the parameters of this run.</summary>
    private IEnumerable<IRegisterEntry> Reference()
    {
        var changed = new Dictionary<string, object>(Policy)
        {
            ["annual.firstYear"] = FirstDay.Year,
            ["evaluation.firstYear"] = FirstDay.Year,
        };
        return ReferenceData
            .Read(file => File.ReadAllText(Path.Combine(Repository.Root, "workflows", "reference", file)))
            .Select(entry =>
                entry is PolicyParameter parameter && changed.TryGetValue(parameter.ParameterId, out var value)
                    ? parameter with
                    {
                        Values = [new PolicyValue(JsonSerializer.SerializeToElement(value), null, null, "五年运行", "operator1")],
                    }
                    : entry
            );
    }

    /// <summary>The pool that panels are drawn from: the demonstration's.</summary>
    private static IEnumerable<IRegisterEntry> Experts() =>
        RegisterFolder.Read(file =>
            file.StartsWith("experts", StringComparison.Ordinal)
            && Path.Combine(Repository.Root, "demo", file) is var path
            && File.Exists(path)
                ? File.ReadAllText(path)
                : null
        );

    /// <summary>
    /// Hosts and people of all bases; those named before the first day are there from the beginning, and so are national
    /// bases, which have not joined yet.
    /// </summary>
    private static IEnumerable<IRegisterEntry> Entries(IReadOnlyList<Life> lives) =>
        lives.SelectMany<Life, IRegisterEntry>(life =>
            [
                life.Host,
                life.Leader,
                .. life.Named.NationalIncludedOn is not null
                    ? [life.Named with { Regime = BaseRegime.NationalNotJoined, NationalIncludedOn = null }]
                : life.Named.DesignatedOn < FirstDay ? [life.Named]
                : Array.Empty<IRegisterEntry>(),
            ]
        );

    /// <summary>Units that apply, but those that have a base already.</summary>
    private static IEnumerable<IRegisterEntry> Entries(IReadOnlyList<Intake> intakes) =>
        intakes
            .SelectMany(intake => intake.Applicants)
            .Where(applicant => applicant.Host.HostId.StartsWith('S'))
            .SelectMany(applicant => new IRegisterEntry[] { applicant.Host, applicant.Leader });
}

/// <param name="Incidents">Every incident that ever was.</param>
/// <param name="Unknown">Tasks that nobody could do.</param>
internal sealed record RunReport(
    IReadOnlyList<Life> Lives,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<string> Unknown,
    int Sweeps,
    int Appointments
);
