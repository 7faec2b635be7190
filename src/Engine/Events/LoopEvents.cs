using Bases.Dmn.Values;
using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>A multi-instance or looping activity knows how often it runs.</summary>
/// <param name="Total">Null for a standard loop.</param>
/// <param name="Items">The items, when a collection says how many.</param>
public sealed record LoopBegun(Key Key, int? Total, ListValue? Items, bool CollectsOutput) : Execution.Event
{
    internal override void Apply(InstanceState state) =>
        state.Element(Key).Loop = new LoopProgress
        {
            Total = Total,
            Items = Items?.Items,
            Outputs = CollectsOutput ? [.. Enumerable.Repeat(Value.Null, Total ?? 0)] : null,
        };
}

/// <summary>A round gave its result.</summary>
public sealed record LoopOutputCollected(Key Key, int LoopCounter, Value Output) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Loop!.Outputs![LoopCounter - 1] = Output;
}
