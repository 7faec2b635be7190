namespace Bases.FiveYears.Checker;

/// <summary>What is examined: the evidence, and what stands in it of bases, years and applications.</summary>
internal sealed record Dossier(
    Evidence Evidence,
    IReadOnlyList<NamedBase> Bases,
    IReadOnlyList<Year> Years,
    IReadOnlyList<Application> Applications
)
{
    public static Dossier Open(string folder)
    {
        var evidence = Evidence.Read(folder);
        var bases = evidence.Last("base").Select(entry => new NamedBase(evidence, entry.Content)).ToList();
        return new Dossier(
            evidence,
            bases,
            Checker.Years.Of(evidence, bases),
            [.. evidence.Last("application").Select(entry => new Application(evidence, entry.Id, entry.Content))]
        );
    }

    public Application? Application(string? id) => Applications.FirstOrDefault(application => application.Id == id);

    public NamedBase? Base(string? id) => Bases.FirstOrDefault(named => named.Id == id);
}
