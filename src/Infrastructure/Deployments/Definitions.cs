using Bases.Activities.Contract;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.Model.Extensions;

namespace Bases.Infrastructure.Deployments;

/// <summary>
/// The deployed processes and decisions as the engine asks for them. Decisions are those of the caller's deployment, for
/// the binding "latest" too: a case that runs is judged by the rules it began with.
/// </summary>
internal sealed class Definitions(Func<Catalogue> catalogue, Compiled compiled) : IDefinitions, IDecisionEvaluator
{
    public DeployedProcess? Find(long definitionKey) => Process(catalogue().Find(new Key(definitionKey)));

    public DeployedProcess? Latest(string processId) => Process(catalogue().Find(DefinitionKind.Process, processId));

    public DeployedProcess? InDeployment(string processId, long deploymentKey) =>
        Process(catalogue().Find(DefinitionKind.Process, processId, new Key(deploymentKey)));

    public DeployedProcess? Tagged(string processId, string versionTag) =>
        Process(catalogue().Tagged(DefinitionKind.Process, processId, versionTag));

    public DecisionOutcome? Evaluate(string decisionId, Binding binding, long deploymentKey, IVariables input, FeelEnvironment environment)
    {
        var found = binding is { Type: BindingType.VersionTag, VersionTag: { } tag }
            ? catalogue().Tagged(DefinitionKind.Decision, decisionId, tag)
            : catalogue().Find(DefinitionKind.Decision, decisionId, new Key(deploymentKey));
        return found is null ? null : Evaluate(found, new Key(deploymentKey), input, environment);
    }

    public DecisionOutcome Evaluate(Definition decision, Key deployment, IVariables input, FeelEnvironment environment) =>
        compiled.Model(catalogue(), decision.ResourceKey, deployment).Evaluate(decision.Deployed.Id, input, environment);

    private DeployedProcess? Process(Definition? definition) =>
        definition is { Kind: DefinitionKind.Process } ? compiled.Process(catalogue(), definition) : null;
}

/// <summary>The decisions that an activity may ask: those of its instance's deployment.</summary>
internal sealed class PinnedDecisions(Definitions definitions, Catalogue catalogue, Key deployment, IWorkingCalendar calendar) : IDecisions
{
    public DecisionOutcome Evaluate(string decisionId, ContextValue input, DateTimeOffset now)
    {
        var decision =
            catalogue.Find(DefinitionKind.Decision, decisionId, deployment)
            ?? throw new InvalidOperationException($"There is no deployed decision {decisionId}.");
        return definitions.Evaluate(decision, deployment, input, new FeelEnvironment(now, calendar));
    }
}
