namespace Bases.Register.Integrity;

/// <summary>A bad credit or research-integrity record of a unit or a person (articles 8(1) and 9(2), I-6).</summary>
public sealed record AdverseRecord
{
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Last day of the sanction, null when none was set.</summary>
    public DateOnly? SanctionUntil { get; init; }

    public string? Note { get; init; }

    /// <summary>Where it was found (信用中国, 科研诚信系统 …).</summary>
    public string? Source { get; init; }
}
