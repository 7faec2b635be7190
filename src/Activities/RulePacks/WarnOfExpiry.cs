using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Policies;

namespace Bases.Activities.RulePacks;

[Activity(
    "rule-pack.warn",
    "提示规则包期满",
    "Tells administrators and call managers that a rule pack ends, and keeps that it was told (article 33)."
)]
internal sealed class WarnOfExpiry : Activity<WarnOfExpiry.Input, Nothing>
{
    private static readonly string[] Groups = ["admin", "call-manager"];

    public sealed record Input
    {
        [Label("提示")]
        public required ExpiryNotice Warning { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var warning = input.Warning;
        var pack = context.Register.Require<RulePack>(warning.RulePackId);
        if (
            pack.EffectiveTo != warning.EffectiveTo
            || pack.Warnings.Any(sent => sent.EffectiveTo == warning.EffectiveTo && sent.Months <= warning.Months)
        )
        {
            // The end was moved, or this was told meanwhile.
            return ActivityResult.Done;
        }

        var model = ActivityJson.Write(
            new
            {
                pack.RulePackId,
                pack.Title,
                pack.DocumentNumber,
                EffectiveTo = Wording.Day(warning.EffectiveTo),
                warning.Months,
                SuccessorNote = pack.SuccessorNote ?? "—",
            }
        );
        foreach (var group in Groups)
        {
            Letters.ToGroup(
                context,
                group,
                pack.RulePackId,
                "rule-pack-expiry",
                $"{warning.EffectiveTo:yyyy-MM-dd}/{warning.Months}",
                model
            );
        }

        context.Register.Put(
            pack with
            {
                Warnings = [.. pack.Warnings, new ExpiryWarning(warning.Months, warning.EffectiveTo, context.Now)],
            }
        );
        return ActivityResult.Done;
    }
}
