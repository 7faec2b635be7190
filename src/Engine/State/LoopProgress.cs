using Bases.Dmn.Values;

namespace Bases.Engine.State;

/// <summary>How far a multi-instance or looping activity has come; kept by its body.</summary>
internal sealed class LoopProgress
{
    /// <summary>Rounds in all; null for a standard loop, which asks before or after each.</summary>
    public int? Total { get; init; }

    /// <summary>The items, when a collection says how many.</summary>
    public IReadOnlyList<Value>? Items { get; init; }

    public int Started { get; set; }

    public int Completed { get; set; }

    public int Terminated { get; set; }

    /// <summary>Results by round; null where nothing is collected.</summary>
    public Value[]? Outputs { get; init; }

    public int Active => Started - Completed - Terminated;
}
