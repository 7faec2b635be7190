using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Experts;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

/// <summary>The form in which the panel is confirmed.</summary>
internal sealed record PanelForm
{
    public IReadOnlyList<string> ExpertIds { get; init; } = [];

    public string? Reason { get; init; }

    public IReadOnlyList<PanelFormRow> Candidates { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public static PanelForm Of(ActivityContext context, IReadOnlyList<PanelCandidate> candidates)
    {
        var rows = candidates.Select(candidate => (candidate, expert: context.Register.Require<Expert>(candidate.ExpertId))).ToList();
        return new PanelForm
        {
            ExpertIds = [.. candidates.Where(candidate => candidate.Proposed).Select(candidate => candidate.ExpertId)],
            Candidates =
            [
                .. rows.Select(row => new PanelFormRow(
                    row.candidate.ExpertId,
                    row.expert.Name,
                    row.expert.CurrentOrgName,
                    row.candidate.FieldMatches ? "是" : "否",
                    row.candidate.Load,
                    row.candidate.Conflicts.Count == 0 ? "无" : string.Join("、", row.candidate.Conflicts)
                )),
            ],
            Choices =
            [
                .. rows.Where(row => row.candidate.Conflicts.Count == 0)
                    .Select(row => new Choice($"{row.expert.Name}（{row.expert.CurrentOrgName}）", row.candidate.ExpertId)),
            ],
        };
    }
}

internal sealed record PanelFormRow(string ExpertId, string Name, string? Organisation, string FieldMatches, int Load, string Conflicts);

/// <summary>An option of a form's list.</summary>
internal sealed record Choice(string Label, string Value);
