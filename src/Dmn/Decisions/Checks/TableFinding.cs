using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Checks;

public enum TableFindingKind
{
    /// <summary>Inputs for which no rule matches, and there is no default output.</summary>
    Gap,

    /// <summary>Inputs for which several rules of a unique table match.</summary>
    Overlap,

    /// <summary>A rule that no input reaches.</summary>
    Unreachable,

    /// <summary>The table has too many combinations to be gone through; what was found is not all.</summary>
    Incomplete,
}

/// <summary>What is doubtful about a decision table, with inputs that show it.</summary>
/// <param name="ElementId">The decision, or the business knowledge model, that has the table.</param>
/// <param name="Rules">Ids of the rules that it is about.</param>
/// <param name="Example">Inputs by their labels; empty where there is nothing to show.</param>
public sealed record TableFinding(
    TableFindingKind Kind,
    string ElementId,
    IReadOnlyList<string> Rules,
    ContextValue Example,
    string Message
);
