using Bases.Register.People;

namespace Bases.Register.Experts;

/// <summary>An expert (article 15) with the facts that conflict rules C0 to C5 look at.</summary>
public sealed record Expert : IRegisterEntry
{
    public required string ExpertId { get; init; }

    public required string Name { get; init; }

    /// <summary>The expert's own person id where the register knows one.</summary>
    public string? PersonId { get; init; }

    public string? Email { get; init; }

    public string? CurrentOrgHostId { get; init; }

    public string? CurrentOrgName { get; init; }

    public string? CurrentOrgUscc { get; init; }

    public IReadOnlyList<PastEmployment> PastEmployment { get; init; } = [];

    /// <summary>Field codes of the code list.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public TitleLevel TitleLevel { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<CoWork> CoWorkWith { get; init; } = [];

    public IReadOnlyList<DeclaredRelation> DeclaredRelations { get; init; } = [];

    /// <summary>Calls in which the expert is applicant or leader himself.</summary>
    public IReadOnlyList<string> LeaderInCall { get; init; } = [];

    public bool Active { get; init; }

    public bool InternalToHubei { get; init; }

    string IRegisterEntry.Id => ExpertId;
}

public sealed record PastEmployment
{
    public required string HostId { get; init; }

    public DateOnly? EndedOn { get; init; }
}

/// <summary>Co-author or co-investigator, with the last time they worked together.</summary>
public sealed record CoWork
{
    public required string PersonId { get; init; }

    public DateOnly? LastOn { get; init; }

    public string? Kind { get; init; }
}

public sealed record DeclaredRelation
{
    public required string PersonId { get; init; }

    public string? Kind { get; init; }
}
