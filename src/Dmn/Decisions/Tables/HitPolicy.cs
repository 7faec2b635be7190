namespace Bases.Dmn.Decisions.Tables;

/// <summary>What a table gives when several rules match (DMN 1.5, 8.2.10).</summary>
public enum HitPolicy
{
    Unique,
    First,
    Priority,
    Any,
    Collect,
    RuleOrder,
    OutputOrder,
}

/// <summary>What a collecting table makes of its results (DMN 1.5, 8.2.11).</summary>
public enum Aggregation
{
    None,
    Sum,
    Count,
    Min,
    Max,
}
