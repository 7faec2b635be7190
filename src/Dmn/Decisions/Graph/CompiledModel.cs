using Bases.Dmn.Decisions.Checks;
using Bases.Dmn.Decisions.Tables;
using Bases.Dmn.Decisions.Types;
using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>A model with its nodes and types.</summary>
internal sealed class CompiledModel(
    string id,
    string name,
    string nameSpace,
    IReadOnlyList<DrgNode> nodes,
    IReadOnlyList<CompiledModel> imports,
    ItemDefinitions types,
    IReadOnlyList<(string ElementId, DecisionTable Table)> tables,
    IReadOnlyList<DmnProblem> doubts
) : DmnModel
{
    public override string Id => id;

    public override string Name => name;

    public override string Namespace => nameSpace;

    public override IReadOnlyList<DecisionInfo> Decisions { get; } =
    [.. nodes.OfType<DecisionNode>().Select(decision => new DecisionInfo(decision.Id, decision.Name))];

    public override IReadOnlyList<DecisionInfo> Services { get; } =
    [.. nodes.OfType<DecisionService>().Select(service => new DecisionInfo(service.Id, service.Name))];

    public override IReadOnlyList<DecisionInfo> Functions { get; } =
    [.. nodes.OfType<BusinessKnowledgeModel>().Select(function => new DecisionInfo(function.Id, function.Name))];

    public override IReadOnlyList<DmnProblem> Doubts => doubts;

    public ItemDefinitions Types => types;

    public IReadOnlyList<DrgNode> Nodes => nodes;

    public IReadOnlyList<CompiledModel> Imports => imports;

    public override DecisionOutcome Evaluate(string decision, IVariables input, FeelEnvironment environment) =>
        Find<DecisionNode>(decision) is { } node
            ? Evaluate(environment, input, evaluation => evaluation.ValueOf(node), node.Id)
            : Missing($"The model {name} has no decision {decision}.");

    public override DecisionOutcome EvaluateService(string service, IVariables input, FeelEnvironment environment) =>
        Find<DecisionService>(service) is { } node
            ? Evaluate(
                environment,
                input,
                evaluation => node.Call(evaluation, [.. node.Parameters.Select(parameter => Argument(evaluation, parameter))]),
                null
            )
            : Missing($"The model {name} has no decision service {service}.");

    public override DecisionOutcome EvaluateFunction(string function, IVariables input, FeelEnvironment environment) =>
        Find<BusinessKnowledgeModel>(function) is { } node
            ? Evaluate(
                environment,
                input,
                evaluation =>
                    evaluation.ValueOf(node) is DefinedFunction callee
                        ? callee.Call(
                            evaluation.Run,
                            [.. callee.Parameters.Select(parameter => input.TryGet(parameter.Name, out var value) ? value : Value.Null)]
                        )
                        : Value.Null,
                null
            )
            : Missing($"The model {name} has no business knowledge model {function}.");

    public override IReadOnlyList<TableFinding> CheckTables() =>
        [.. tables.SelectMany(table => TableCheck.Run(table.ElementId, table.Table))];

    /// <summary>The nodes that are searched for under a fragment of a href.</summary>
    public DrgNode? ById(string sought) => nodes.FirstOrDefault(node => node.Id == sought);

    private T? Find<T>(string sought)
        where T : DrgNode =>
        nodes.OfType<T>().FirstOrDefault(node => node.Id == sought)
        ?? nodes.OfType<T>().FirstOrDefault(node => node.Name == sought)
        ?? nodes.OfType<T>().FirstOrDefault(node => node.Name == Reading.DmnXml.Normal(sought));

    private static Value Argument(GraphEvaluation evaluation, DrgNode parameter) =>
        parameter is InputDataNode ? evaluation.ValueOf(parameter)
        : evaluation.Inputs.TryGet(parameter.Name, out var value) ? value
        : Value.Null;

    private static DecisionOutcome Missing(string message) => new(Value.Null, [], [message], []);

    private static DecisionOutcome Evaluate(
        FeelEnvironment environment,
        IVariables input,
        Func<GraphEvaluation, Value> evaluate,
        string? decision
    )
    {
        var errors = new List<string>();
        var trace = new List<DecisionTrace>();
        Value value;
        try
        {
            value = evaluate(new GraphEvaluation(new Run(input, environment, errors), input, trace));
        }
        catch (LimitException exception)
        {
            errors.Add(FeelWarnings.Limit + exception.Message);
            value = Value.Null;
        }

        var own = trace.FindLast(entry => entry.DecisionId == decision);
        return new DecisionOutcome(value, [.. own?.Rules.Select(rule => rule.RuleId) ?? []], errors, trace);
    }
}
