using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Policies;

namespace Bases.Activities.RulePacks;

[Activity("rule-pack.record-plan", "登记后续安排", "Keeps with the pack what was arranged for the time after its end (article 33).")]
internal sealed class RecordPlan : Activity<RecordPlan.Input, Nothing>
{
    public sealed record Input
    {
        [Label("提示")]
        public required IReadOnlyList<ExpiryNotice> Warnings { get; init; }

        [Label("后续安排")]
        public required PlanForm RulePackPlan { get; init; }
    }

    public sealed record PlanForm(string Note);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        foreach (var id in input.Warnings.Select(warning => warning.RulePackId).Distinct())
        {
            var pack = context.Register.Require<RulePack>(id);
            context.Register.Put(
                pack with
                {
                    Plans = [.. pack.Plans, new RulePackPlan(input.RulePackPlan.Note.Trim(), context.Officer, context.Now)],
                }
            );
        }

        return ActivityResult.Done;
    }
}
