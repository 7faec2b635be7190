namespace Bases.Engine.State;

/// <summary>Where a root process or a sub-process begins, if not at its none start event.</summary>
/// <param name="StartElementId">The start event, or what stands for one, that was triggered.</param>
/// <param name="StartedBy">The name of the message or signal that came to it.</param>
/// <param name="At">Elements at which tokens appear instead of at a start event.</param>
internal sealed record Beginning(string? StartElementId, string? StartedBy, IReadOnlyList<string>? At)
{
    /// <returns>Null when it begins as usual.</returns>
    public static Beginning? Of(string? startElementId, string? startedBy, IReadOnlyList<string>? at) =>
        startElementId is null && at is null ? null : new(startElementId, startedBy, at);
}
