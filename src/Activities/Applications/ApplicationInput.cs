using Bases.Activities.Contract;

namespace Bases.Activities.Applications;

/// <summary>The application that the step is about.</summary>
internal sealed record ApplicationInput
{
    [Label("申请编号")]
    public required string ApplicationId { get; init; }
}
