namespace Bases.Register.NamedBases;

/// <summary>上一年度建设和运行情况总结报告 (article 22).</summary>
public sealed record AnnualReport
{
    public required int ReportYear { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public bool MaterialsComplete { get; init; }

    public AnnualResult? DepartmentResult { get; init; }
}

/// <summary>阶段性综合绩效评估 (article 24).</summary>
public sealed record BaseEvaluation
{
    public required DateOnly HeldOn { get; init; }

    public required EvaluationResult Result { get; init; }
}

/// <summary>A significant change and both duties to report it (article 23, I-21).</summary>
public sealed record BaseChange
{
    public required BaseChangeKind Kind { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public DateOnly? ReportedOn { get; init; }

    public bool? InAnnualReport { get; init; }

    public string? NewLeaderPersonId { get; init; }

    public string? NewHostId { get; init; }

    public string? NewCountry { get; init; }

    public string? NewTechnicalFieldCode { get; init; }

    public string? Note { get; init; }
}
