using Bases.Register.Labels;

namespace Bases.Register.HostDuties;

/// <summary>A governing document of a host for its bases (article 7, paragraph 1) in one version; earlier ones stay.</summary>
public sealed record HostDocument : IRegisterEntry
{
    public required string DocumentId { get; init; }

    public required string HostId { get; init; }

    public required HostDocumentKind Kind { get; init; }

    /// <summary>Of an annual plan; null for rules.</summary>
    public int? Year { get; init; }

    /// <summary>From 1, by host, kind and year.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public string? FileId { get; init; }

    /// <summary>The case in which it was handed in.</summary>
    public string? CaseId { get; init; }

    public string? Summary { get; init; }

    public string? HandedInBy { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    string IRegisterEntry.Id => DocumentId;

    /// <summary>The five rules that article 7 names.</summary>
    public static IReadOnlyList<HostDocumentKind> Rules { get; } =
    [HostDocumentKind.Finance, HostDocumentKind.Projects, HostDocumentKind.Secrecy, HostDocumentKind.Risk, HostDocumentKind.Deliberation];

    /// <summary>The version in force on a day, of a kind and, for plans, a year.</summary>
    public static HostDocument? Current(IRegister register, string hostId, HostDocumentKind kind, int? year, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register
            .All<HostDocument>()
            .Where(entry => entry.HostId == hostId && entry.Kind == kind && entry.Year == year)
            .Where(entry => entry.EffectiveFrom is null || entry.EffectiveFrom <= day)
            .MaxBy(entry => entry.Version);
    }
}

public enum HostDocumentKind
{
    [Label("财务管理制度", "Finance rules")]
    Finance,

    [Label("项目管理制度", "Project rules")]
    Projects,

    [Label("保密管理制度", "Secrecy rules")]
    Secrecy,

    [Label("风险评估制度", "Risk assessment rules")]
    Risk,

    [Label("议事决策制度", "Rules of deliberation and decision")]
    Deliberation,

    [Label("年度目标和工作计划", "Annual goals and plan")]
    AnnualPlan,
}
