using Bases.Activities.Contract;
using Bases.Activities.Tests.Workflows;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Model.Extensions;

namespace Bases.Activities.Tests.Office;

/// <summary>The decision tables of the tree, for business rule tasks and for activities alike.</summary>
internal sealed class OfficeDecisions : IDecisions, IDecisionEvaluator
{
    private static readonly Lazy<Dictionary<string, DmnModel>> Models = new(Load);

    public static OfficeDecisions OfTree() => new();

    public DecisionOutcome Evaluate(string decisionId, ContextValue input, DateTimeOffset now) =>
        Models.Value[decisionId].Evaluate(decisionId, input, new FeelEnvironment(now, null));

    public DecisionOutcome? Evaluate(
        string decisionId,
        Binding binding,
        long deploymentKey,
        IVariables input,
        FeelEnvironment environment
    ) => Models.Value.TryGetValue(decisionId, out var model) ? model.Evaluate(decisionId, input, environment) : null;

    private static Dictionary<string, DmnModel> Load() =>
        Directory
            .EnumerateFiles(Path.Combine(WorkflowFolder.Root, "workflows"), "*.dmn", SearchOption.AllDirectories)
            .Select(file => DmnReader.Read(File.ReadAllText(file)).Model.ShouldNotBeNull(file))
            .SelectMany(model => model.Decisions.Select(decision => (decision.Id, model)))
            .ToDictionary(entry => entry.Id, entry => entry.model, StringComparer.Ordinal);
}
