using System.Text.Json;
using Bases.Register.Labels;

namespace Bases.Register.Policies;

/// <summary>
/// A change of what the department has decided for itself, asked for by one officer and released by another: a parameter's
/// value, the text of an interpretation, or the end of a rule pack (articles 32 and 33).
/// </summary>
public sealed record PolicyProposal : IRegisterEntry
{
    public required string ProposalId { get; init; }

    public required PolicySubject Subject { get; init; }

    /// <summary>Id of the parameter, the interpretation or the rule pack.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The new value of a parameter.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The new text of an interpretation, or the successor of a rule pack.</summary>
    public string? Text { get; init; }

    /// <summary>First day of the change; the last day in force for a rule pack.</summary>
    public required DateOnly On { get; init; }

    public required string Why { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public ProposalState State { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    string IRegisterEntry.Id => ProposalId;
}

public enum PolicySubject
{
    [Label("政策参数", "Parameter")]
    Parameter,

    [Label("解释", "Interpretation")]
    Interpretation,

    [Label("规则包有效期", "Validity of a rule pack")]
    RulePackEnd,
}

public enum ProposalState
{
    [Label("待签发", "Waits for release")]
    Waiting,

    [Label("已签发", "Released")]
    Released,

    [Label("已退回", "Declined")]
    Declined,
}
