using Bases.Activities.Contract;

namespace Bases.Activities.Ending;

/// <summary>The input of an activity that needs nothing but the case.</summary>
internal sealed record EndingInput
{
    [Label("终止案卷编号")]
    public required string EndingId { get; init; }
}
