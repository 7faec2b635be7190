using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions;

/// <summary>A DMN file, read, checked and compiled once. Thread-safe.</summary>
public abstract class DmnModel
{
    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>The namespace by which other models import this one.</summary>
    public abstract string Namespace { get; }

    /// <summary>The decisions, in the order of the file.</summary>
    public abstract IReadOnlyList<DecisionInfo> Decisions { get; }

    /// <summary>The decision services, in the order of the file.</summary>
    public abstract IReadOnlyList<DecisionInfo> Services { get; }

    /// <summary>The business knowledge models, in the order of the file.</summary>
    public abstract IReadOnlyList<DecisionInfo> Functions { get; }

    /// <summary>Evaluates a decision, named by id or by name, and all that it requires.</summary>
    public abstract DecisionOutcome Evaluate(string decision, IVariables input, FeelEnvironment environment);

    /// <summary>Evaluates a decision service, named by id or by name, with the values of its inputs and input decisions.</summary>
    public abstract DecisionOutcome EvaluateService(string service, IVariables input, FeelEnvironment environment);

    /// <summary>Calls a business knowledge model, named by id or by name, with its parameters by name.</summary>
    public abstract DecisionOutcome EvaluateFunction(string function, IVariables input, FeelEnvironment environment);

    /// <summary>
    /// What the expressions name although nobody declares it, and operations that can only give null for the declared types.
    /// Nothing is said of a model without input data: it reads every variable by name.
    /// </summary>
    public abstract IReadOnlyList<DmnProblem> Doubts { get; }

    /// <summary>Gaps, overlaps and unreachable rules of the tables whose cells test constants.</summary>
    public abstract IReadOnlyList<Checks.TableFinding> CheckTables();
}

public sealed record DecisionInfo(string Id, string Name);

/// <summary>What a decision gave.</summary>
/// <param name="Rules">Ids of the matched rules of the decision asked for, in the order of the table.</param>
/// <param name="Trace">Each decision that was evaluated, once, requirements first: for the case page.</param>
public sealed record DecisionOutcome(
    Value Value,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Errors,
    IReadOnlyList<DecisionTrace> Trace
);

/// <summary>One evaluated decision.</summary>
public sealed record DecisionTrace(
    string DecisionId,
    string DecisionName,
    ContextValue Inputs,
    IReadOnlyList<MatchedRule> Rules,
    Value Value
);

/// <summary>A rule of a decision table that matched, with its annotations.</summary>
public sealed record MatchedRule(string RuleId, int Row, IReadOnlyDictionary<string, string> Annotations);

/// <summary>A problem of a DMN file.</summary>
/// <param name="Rule">Which rule was broken: <c>xml</c>, <c>feel</c>, <c>type</c>, <c>table</c>, <c>requirement</c>, <c>import</c> …</param>
public sealed record DmnProblem(string? ElementId, int Line, string Rule, string Message)
{
    /// <summary>In Chinese: what kind of trouble it is, with the exact words behind it.</summary>
    public string MessageZh =>
        Rule switch
        {
            "xml" => "不是有效的 DMN 文件：XML 不完整，或含有不允许的文档类型、外部实体，或嵌套过深",
            "feel" => "FEEL 表达式有误",
            "import" => "引用的模型不存在",
            "id" => "标识重复",
            "decision" => "决策没有逻辑",
            "knowledge" => "业务知识模型没有逻辑",
            "requirement" => "依赖关系有误：指向不存在的元素，或依赖自身",
            "type" => "类型没有定义",
            "table" => "决策表有误",
            _ => "决策文件有误",
        } + $"（{Message}）";
}
