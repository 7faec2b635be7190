using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

[Activity(
    "panel.propose",
    "提出专家组建议",
    "Proposes a panel: conflicts C0 to C5 excluded, field matching, load balanced, an odd number by policy (article 15)."
)]
internal sealed class ProposePanel : Activity<ApplicationInput, ProposePanel.Output>
{
    public sealed record Output([property: Label("专家组")] PanelForm Panel);

    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var reviewed = context.Register.Reviewed(input.ApplicationId);
        var policy = context.Policy;
        var candidates = PanelBuilder.Candidates(context.Register, reviewed, policy);
        var proposed = candidates
            .Where(candidate => candidate.Conflicts.Count == 0)
            .Take(PanelBuilder.Size(policy))
            .Select(candidate => candidate.ExpertId)
            .ToHashSet(StringComparer.Ordinal);
        var marked = candidates.Select(candidate => candidate with { Proposed = proposed.Contains(candidate.ExpertId) }).ToList();
        context.Register.Put(new Panel { ApplicationId = reviewed.CaseId, Candidates = marked });
        return Done(new Output(PanelForm.Of(context, marked)));
    }
}
