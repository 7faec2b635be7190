using Bases.Register.Labels;

namespace Bases.Register.Redesignations;

/// <summary>
/// A base named before the regulation applies anew (article 31). The old naming stays effective until the new one; whether
/// the re-named base is evaluated is a named officer's choice.
/// </summary>
public sealed record Redesignation : IRegisterEntry
{
    public required string RedesignationId { get; init; }

    /// <summary>The grandfathered base.</summary>
    public required string BaseId { get; init; }

    public required string HostId { get; init; }

    public string? CallId { get; init; }

    public string? ApplicationId { get; init; }

    public RedesignationStatus Status { get; init; }

    /// <summary>The base under its new naming.</summary>
    public string? NewBaseId { get; init; }

    public DateOnly? RenamedOn { get; init; }

    public bool? Evaluated { get; init; }

    /// <summary>When the evaluation is to be held, where it was chosen.</summary>
    public DateOnly? EvaluationOn { get; init; }

    public string? EvaluationReason { get; init; }

    public string? EvaluationChosenBy { get; init; }

    string IRegisterEntry.Id => RedesignationId;
}

public enum RedesignationStatus
{
    [Label("准备申请", "Being prepared")]
    Preparing,

    [Label("申请办理中", "Application under way")]
    Applied,

    [Label("未获重新认定，原命名继续有效", "Not re-designated; the old naming stands")]
    NotRenamed,

    [Label("已重新命名", "Re-named")]
    Renamed,

    [Label("原命名已终止", "The old naming has ended")]
    Lapsed,
}
