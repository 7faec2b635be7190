using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Definitions;

/// <summary>Evaluates the decision of a business rule task.</summary>
public interface IDecisionEvaluator
{
    /// <param name="deploymentKey">The deployment of the calling process, for the binding "deployment".</param>
    /// <returns>Null when no such decision is deployed.</returns>
    DecisionOutcome? Evaluate(string decisionId, Binding binding, long deploymentKey, IVariables input, FeelEnvironment environment);
}
