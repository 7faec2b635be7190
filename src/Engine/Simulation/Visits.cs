namespace Bases.Engine.Simulation;

/// <summary>The elements that were entered and the sequence flows that were taken; those of several runs can be joined.</summary>
public sealed class Visits
{
    public HashSet<ElementRef> Elements { get; } = [];

    public HashSet<ElementRef> Flows { get; } = [];

    public void Add(Visits others)
    {
        Elements.UnionWith(others.Elements);
        Flows.UnionWith(others.Flows);
    }
}
