using Bases.Register.Changes;

namespace Bases.Activities.Changes;

internal static class ChangeRequests
{
    /// <summary>The last request, if it is open, has this answer.</summary>
    public static IReadOnlyList<ChangeRequest> Answered(IReadOnlyList<ChangeRequest> requests, string? answer, DateTimeOffset at) =>
        requests is [.., { AnsweredAt: null } open] ? [.. requests.SkipLast(1), open with { Answer = answer, AnsweredAt = at }] : requests;
}
