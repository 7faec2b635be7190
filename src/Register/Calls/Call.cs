using System.Text.Json.Serialization;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.Labels;

namespace Bases.Register.Calls;

/// <summary>A call for applications (批次, articles 4 and 13).</summary>
public sealed record Call : IRegisterEntry
{
    public required string CallId { get; init; }

    public required int Year { get; init; }

    public required string Title { get; init; }

    public string? Text { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>Last second in which an application is accepted (included, I-25).</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Internal close for the bureaus' recommendation, before <see cref="ClosesAt"/>.</summary>
    public DateTimeOffset? MunicipalClosesAt { get; init; }

    /// <summary>The day from which 近3年 and "in force" are judged for all applications of the call (I-4).</summary>
    public required DateOnly ReferenceDate { get; init; }

    public CallKind Kind { get; init; }

    /// <summary>Hosts that a directed call (定向征集) invites; empty for an open one.</summary>
    public IReadOnlyList<string> InvitedHostIds { get; init; } = [];

    /// <summary>专家论证 behind a directed call (article 4); null for an open one.</summary>
    public Argumentation? Argumentation { get; init; }

    /// <summary>Branches that may apply; empty means all.</summary>
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    /// <summary>Codes of the documents that must be handed in; null means those of the code list.</summary>
    public IReadOnlyList<string>? RequiredDocuments { get; init; }

    public IReadOnlyList<string> PriorityFields { get; init; } = [];

    public IReadOnlyList<string> PriorityCountries { get; init; } = [];

    public string? Contact { get; init; }

    public IReadOnlyList<CallExtension> Extensions { get; init; } = [];

    public CallStatus Status { get; init; }

    public string? RulePackId { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>
    /// The day whose policy parameters judge its applications: the reference date, or the day of its approval when that was
    /// earlier. What is changed while people apply does not change what they applied under (article 33).
    /// </summary>
    [JsonIgnore]
    public DateOnly PolicyDay =>
        ApprovedAt is { } approved && LegalTime.DayOf(approved) is var day && day < ReferenceDate ? day : ReferenceDate;

    string IRegisterEntry.Id => CallId;
}

/// <summary>The experts' meeting (论证会) on which a directed call rests: when, who, what they found, and the minutes.</summary>
public sealed record Argumentation
{
    public DateOnly? HeldOn { get; init; }

    public string? Experts { get; init; }

    public string? Conclusion { get; init; }

    public IReadOnlyList<CallFile> Minutes { get; init; } = [];
}

/// <summary>A file as the call's form holds it.</summary>
public sealed record CallFile(string FileId, string? FileName = null);

/// <summary>The window was extended: from when to when, why, and by whom.</summary>
public sealed record CallExtension(
    DateTimeOffset PreviousClosesAt,
    DateTimeOffset ClosesAt,
    string Reason,
    string Actor,
    DateTimeOffset At
);

public enum CallKind
{
    [Label("公开征集", "Open call")]
    Open,

    [Label("定向征集", "Directed call")]
    Directed,
}

public enum CallStatus
{
    [Label("草拟", "Draft")]
    Draft,

    [Label("待审批", "Awaiting approval")]
    AwaitingApproval,

    [Label("已批准，未开放", "Approved")]
    Approved,

    [Label("申报中", "Open")]
    Open,

    [Label("已截止，审查评审中", "Closed, under review")]
    Closed,

    [Label("待认定", "Awaiting decision")]
    AwaitingDecision,

    [Label("公示中", "In publicity")]
    InPublicity,

    [Label("命名中", "Naming")]
    Naming,

    [Label("办结", "Finished")]
    Finished,

    [Label("已取消", "Cancelled")]
    Cancelled,
}
