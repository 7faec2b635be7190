using System.Collections.Immutable;

namespace Bases.Engine.Model;

/// <summary>Whatever of a BPMN file has an id (BPMN 2.0.2, 8.2.1).</summary>
public abstract class BaseElement
{
    /// <summary>Unique in its file. Where the file gives none, the reader makes one up from the parent's id and the position.</summary>
    public required string Id { get; init; }

    /// <summary>Line of the start tag in the file, from 1.</summary>
    public int Line { get; internal set; }

    public string? Documentation { get; internal set; }

    /// <summary>The name–value pairs of <c>zeebe:properties</c>.</summary>
    public ImmutableDictionary<string, string> ExtensionProperties { get; internal set; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>An element that may appear in a process: nodes, flows and data (BPMN 2.0.2, 8.4.5).</summary>
public abstract class FlowElement : BaseElement
{
    public string? Name { get; internal set; }

    /// <summary>The name as people see it; the id where there is none.</summary>
    public string Label => string.IsNullOrWhiteSpace(Name) ? Id : Name;

    public override string ToString() => $"{GetType().Name} {Id}";
}
