using Bases.Dmn.Values;

namespace Bases.Engine.State;

/// <summary>A completed activity that has a compensation handler, or contains something that has.</summary>
/// <param name="Key">Key of the instance that completed.</param>
/// <param name="Variables">Its local variables, as its compensation shall see them.</param>
/// <param name="Inner">What completed inside it, oldest first.</param>
/// <param name="CalledDefinition">For a called process, inside its call activity: the version that ran.</param>
public sealed record Compensable(
    Key Key,
    string ElementId,
    ContextValue Variables,
    IReadOnlyList<Compensable> Inner,
    long? CalledDefinition = null
);
