using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions;

/// <summary>A DMN file, read, checked and compiled once. Thread-safe.</summary>
public abstract class DmnModel
{
    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>The decisions, in the order of the file.</summary>
    public abstract IReadOnlyList<DecisionInfo> Decisions { get; }

    /// <summary>Evaluates a decision, named by id or by name, and all that it requires.</summary>
    public abstract DecisionOutcome Evaluate(string decision, IVariables input, FeelEnvironment environment);
}

public sealed record DecisionInfo(string Id, string Name);

/// <summary>What a decision gave.</summary>
/// <param name="Rules">Ids of the matched rules of the decision asked for, in the order of the table.</param>
/// <param name="Trace">Each decision that was evaluated, once, requirements first: for the case page.</param>
public sealed record DecisionOutcome(
    Value Value,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Errors,
    IReadOnlyList<DecisionTrace> Trace);

/// <summary>One evaluated decision.</summary>
public sealed record DecisionTrace(string DecisionId, string DecisionName, ContextValue Inputs, IReadOnlyList<MatchedRule> Rules, Value Value);

/// <summary>A rule of a decision table that matched, with its annotations.</summary>
public sealed record MatchedRule(string RuleId, int Row, IReadOnlyDictionary<string, string> Annotations);

/// <summary>A problem of a DMN file.</summary>
public sealed record DmnProblem(string? ElementId, int Line, string Rule, string Message);

public sealed record DmnReading(DmnModel? Model, IReadOnlyList<DmnProblem> Problems);

/// <summary>Reads DMN 1.2 to 1.5 files; refuses document type definitions and external entities.</summary>
public static class DmnReader
{
    /// <param name="imports">Models that this one may import, by namespace.</param>
    public static DmnReading Read(string xml, IReadOnlyDictionary<string, DmnModel>? imports = null) =>
        throw new NotSupportedException(nameof(Read));
}
