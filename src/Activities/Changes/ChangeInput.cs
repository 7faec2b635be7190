using Bases.Activities.Contract;

namespace Bases.Activities.Changes;

/// <summary>The input of an activity that needs nothing but the report.</summary>
internal sealed record ChangeInput
{
    [Label("变更报告编号")]
    public required string ChangeReportId { get; init; }
}
