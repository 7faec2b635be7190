using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Experts;
using Bases.Register.Panels;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Reviews;

/// <summary>The experts who may be chosen in a form: without those excluded by a conflict (C0 to C5); for an inspection the panel itself.</summary>
internal sealed class PanelChoices(RegisterMemory register) : IFormSupply
{
    public string Name => "choices";

    public Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation)
    {
        if (
            task.FormKey is not ("panel" or "substitute" or "inspection-plan")
            || register.Current.Find<Panel>(task.BusinessKey ?? "") is not { } panel
        )
        {
            return Task.FromResult<JsonNode?>(null);
        }

        var experts =
            task.FormKey == "inspection-plan"
                ? panel.ExpertIds
                : panel.Candidates.Where(candidate => candidate.Conflicts.Count == 0).Select(candidate => candidate.ExpertId);
        return Task.FromResult<JsonNode?>(
            new JsonArray([
                .. experts
                    .Select(id => register.Current.Find<Expert>(id))
                    .OfType<Expert>()
                    .Select(expert => new JsonObject
                    {
                        ["value"] = expert.ExpertId,
                        ["label"] = $"{expert.Name}（{expert.CurrentOrgName}）",
                    }),
            ])
        );
    }
}

/// <summary>The table of candidates over the choice, conflicts shown.</summary>
internal sealed class PanelCandidates(RegisterMemory register) : IFormSupply
{
    public string Name => "candidates";

    public Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation) =>
        Task.FromResult<JsonNode?>(
            task.FormKey == "panel" && register.Current.Find<Panel>(task.BusinessKey ?? "") is { } panel
                ? new JsonArray([.. panel.Candidates.Select(Row)])
                : null
        );

    private JsonObject Row(PanelCandidate candidate)
    {
        var expert = register.Current.Find<Expert>(candidate.ExpertId);
        return new JsonObject
        {
            ["expertId"] = candidate.ExpertId,
            ["name"] = expert?.Name ?? candidate.ExpertId,
            ["organisation"] = expert?.CurrentOrgName,
            ["fieldMatches"] = candidate.FieldMatches ? "是" : "否",
            ["load"] = candidate.Load,
            ["conflicts"] = candidate.Conflicts.Count == 0 ? "无" : string.Join("、", candidate.Conflicts),
        };
    }
}
