using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>An element of a decision requirements graph (DMN 1.5, chapter 6) that has a value.</summary>
internal abstract class DrgNode(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>True for what is called and not read: it is no input of a case page.</summary>
    public virtual bool IsFunction => false;

    public abstract Value Evaluate(GraphEvaluation evaluation);
}

/// <summary>What a node may name: another node, by its own name or behind the name of an import.</summary>
internal sealed record Requirement(DrgNode Node, string? Import)
{
    public IEnumerable<string> Aliases { get; init; } = [];
}
