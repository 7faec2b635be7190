namespace Bases.Register.PublicNotices;

/// <summary>公示 of the applications that the department agreed to (article 17). Its list never changes after publication.</summary>
public sealed record Publicity : IRegisterEntry
{
    public required string PublicityId { get; init; }

    public required string CallId { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>The day of publication is day 0 and does not count (I-3).</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public required IReadOnlyList<string> ApprovedApplications { get; init; }

    /// <summary>What the public saw, as it was then.</summary>
    public IReadOnlyList<PublicityEntry> Entries { get; init; } = [];

    /// <summary>The applications that were not agreed to, where the policy wants them listed too (I-17).</summary>
    public IReadOnlyList<PublicityEntry> Disagreed { get; init; } = [];

    /// <summary>The earliest lawful last day, as computed when it was published.</summary>
    public DateOnly? MinimumEnd { get; init; }

    /// <summary>The last day that was published; never before <see cref="MinimumEnd"/>.</summary>
    public DateOnly? ChosenEnd { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? PublishedBy { get; init; }

    string IRegisterEntry.Id => PublicityId;
}

/// <summary>A line of the published list: public fields only.</summary>
public sealed record PublicityEntry(string ApplicationId, string BaseName, string HostName, string Field, string MainCountry);
