using Bases.Activities.Contract;

namespace Bases.Activities.Calls;

/// <summary>The call that the step is about.</summary>
internal sealed record CallInput
{
    [Label("批次编号")]
    public required string CallId { get; init; }
}
