using System.Text.Json;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Forms;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/decision-definitions</c>: what is deployed, and evaluation with a trace; for staff.</summary>
internal static class Decisions
{
    public static void MapDecisionsApi(this RouteGroupBuilder api)
    {
        var decisions = api.MapGroup("/decision-definitions").WithTags("Decision definition");
        decisions.MapPost(
            "/search",
            (SearchRequest<DecisionSearch> request, ProcessQueries queries) =>
                ApiAnswers.Page(
                    queries
                        .Decisions(allVersions: true)
                        .Where(decision => request.Filter?.DecisionDefinitionId is not { } id || decision.Id == id),
                    request.Page,
                    decision => new
                    {
                        decisionDefinitionKey = decision.Key,
                        decisionDefinitionId = decision.Id,
                        name = decision.Name,
                        version = decision.Version,
                        decisionRequirementsId = decision.GroupId,
                        tenantId = ApiAnswers.Tenant,
                    }
                )
        );

        decisions.MapPost(
            "/evaluation",
            IResult (EvaluationRequest request, Viewer viewer, ProcessQueries queries, ProcessRuntime runtime) =>
            {
                if (!viewer.IsDepartment && !viewer.IsAny(Roles.Operator, Roles.Designer))
                {
                    return ApiAnswers.Forbidden;
                }

                if (!ApiAnswers.TryVariables(request.Variables, out var variables))
                {
                    return ApiAnswers.NoObject;
                }

                var definition = queries
                    .Decisions(allVersions: true)
                    .LastOrDefault(decision =>
                        decision.Key == request.DecisionDefinitionKey || decision.Id == request.DecisionDefinitionId
                    );
                if (
                    definition is null
                    || runtime.EvaluateDecision(request.DecisionDefinitionId, request.DecisionDefinitionKey, variables) is not { } outcome
                )
                {
                    return ApiAnswers.NotFound("There is no such decision.");
                }

                return TypedResults.Ok(
                    new
                    {
                        decisionDefinitionId = definition.Id,
                        decisionDefinitionName = definition.Name,
                        decisionDefinitionVersion = definition.Version,
                        decisionDefinitionKey = definition.Key,
                        decisionRequirementsId = definition.GroupId,
                        output = outcome.Value.Text(),
                        failureMessage = outcome.Errors.Count > 0 ? string.Join('\n', outcome.Errors) : null,
                        tenantId = ApiAnswers.Tenant,
                        evaluatedDecisions = outcome.Trace.Select(step => new
                        {
                            decisionDefinitionId = step.DecisionId,
                            decisionDefinitionName = step.DecisionName,
                            output = step.Value.Text(),
                            evaluatedInputs = step.Inputs.Entries.Select(input => new
                            {
                                inputName = input.Key,
                                inputValue = input.Value.Text(),
                            }),
                            matchedRules = step.Rules.Select(rule => new { ruleId = rule.RuleId, ruleIndex = rule.Row }),
                        }),
                    }
                );
            }
        );
    }

    internal sealed record DecisionSearch(string? DecisionDefinitionId);

    internal sealed record EvaluationRequest(string? DecisionDefinitionId, Key? DecisionDefinitionKey, JsonElement Variables);
}
