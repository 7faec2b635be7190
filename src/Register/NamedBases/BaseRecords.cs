namespace Bases.Register.NamedBases;

/// <summary>上一年度建设和运行情况总结报告 (article 22).</summary>
public sealed record AnnualReport
{
    public required int ReportYear { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public bool MaterialsComplete { get; init; }

    public AnnualResult? DepartmentResult { get; init; }

    /// <summary>Late, but a person found that it counts as in time: returned, an outage, a permission.</summary>
    public bool LateAccepted { get; init; }

    /// <summary>The day on which the department gave out the result: from then on it stands, whatever a table would propose.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>A person decided that the year is not assessed (I-12): it breaks a run of unqualified years (I-13).</summary>
    public bool NotAssessed { get; init; }

    /// <summary>Annulled because it was obtained by fraud (article 29).</summary>
    public DateOnly? AnnulledOn { get; init; }
}

/// <summary>阶段性综合绩效评估 (article 24).</summary>
public sealed record BaseEvaluation
{
    public required DateOnly HeldOn { get; init; }

    public required EvaluationResult Result { get; init; }

    /// <summary>Annulled because it was obtained by fraud (article 29); a subsidy that rests on it is flagged.</summary>
    public DateOnly? AnnulledOn { get; init; }
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

    /// <summary>The case in which it was reported, see <see cref="Bases.Register.Changes.ChangeReport"/>.</summary>
    public string? ChangeReportId { get; init; }
}
