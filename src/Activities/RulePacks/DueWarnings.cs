using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Policies;

namespace Bases.Activities.RulePacks;

[Activity(
    "rule-pack.due-warnings",
    "检查规则包期限",
    "Finds the rule packs of whose end somebody has to be warned this month: 12, 6 and 3 months before, each once (article 33)."
)]
internal sealed class DueWarnings : Activity<DueWarnings.Input, DueWarnings.Output>
{
    public sealed record Input;

    public sealed record Output(
        [property: Label("应发出的提示")] IReadOnlyList<ExpiryNotice> Warnings,
        [property: Label("政策参数")] JsonObject Policy
    );

    protected override ActivityResult Run(Input input, ActivityContext context) =>
        Done(
            new Output(
                [
                    .. context
                        .Register.All<RulePack>()
                        .SelectMany(pack => ExpiryNotice.Of(pack, context.Policy.Ints("rulePack.warningMonths"), context.Today)),
                ],
                context.Policy.ToJson()
            )
        );
}

/// <summary>A warning that falls due this month, or should have gone out already.</summary>
/// <param name="On">The day on which it goes out: so many months before the last day.</param>
internal sealed record ExpiryNotice(string RulePackId, int Months, DateOnly EffectiveTo, DateOnly On)
{
    /// <summary>Of the stages that are reached by the end of the month, those that were not warned of for this end; of missed ones the nearest alone.</summary>
    public static IEnumerable<ExpiryNotice> Of(RulePack pack, IReadOnlyList<int> stages, DateOnly today)
    {
        if (pack.EffectiveTo is not { } last || today > last)
        {
            return [];
        }

        var monthEnd = new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));
        var open = stages
            .Where(months => !pack.Warnings.Any(warning => warning.EffectiveTo == last && warning.Months <= months))
            .Select(months => new ExpiryNotice(pack.RulePackId, months, last, last.AddMonths(-months)))
            .Where(notice => notice.On <= monthEnd)
            .ToList();
        var missed = open.Where(notice => notice.On < today).MinBy(notice => notice.Months);
        return open.Where(notice => notice.On >= today || notice == missed);
    }
}
