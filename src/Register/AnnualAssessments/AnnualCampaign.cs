namespace Bases.Register.AnnualAssessments;

/// <summary>The work on one year's assessment: begun by the timer of 1 December, closed when every base has its result.</summary>
public sealed record AnnualCampaign : IRegisterEntry
{
    public required int ReportYear { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The process instance, for the way back from the page.</summary>
    public string? CaseKey { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Stages whose reminders have gone out, in order.</summary>
    public IReadOnlyList<SentStage> Stages { get; init; } = [];

    /// <summary>Samples for site visits, each with what reproduces it.</summary>
    public IReadOnlyList<VisitSample> Samples { get; init; } = [];

    string IRegisterEntry.Id => IdOf(ReportYear);

    /// <summary>Also what messages to the campaign are correlated by.</summary>
    public static string IdOf(int reportYear) => FormattableString.Invariant($"annual-campaign-{reportYear}");
}

/// <param name="Bases">Bases that were written to.</param>
public sealed record SentStage(string Stage, DateTimeOffset SentAt, IReadOnlyList<string> Bases);

/// <summary>A draw of bases for site visits: who drew when, how, and out of what; the same seed draws the same bases again.</summary>
public sealed record VisitSample(
    SampleMethod Method,
    int Seed,
    IReadOnlyList<string> Among,
    IReadOnlyList<string> Drawn,
    string DrawnBy,
    DateTimeOffset DrawnAt
);
