using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.record-formal-check",
    "登记审查结论",
    "Holds the checker to the rules' severities: H blocks, S needs a named officer's reason, HUMAN a named officer's decision (articles 6, 8 to 15; I-8)."
)]
[Throws("DECISION_INCOMPLETE", "The decision does not fit the rules' results, or lacks a reason; the message says which.")]
internal sealed class RecordFormalCheck : Activity<RecordFormalCheck.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("形式审查结论")]
        public required FormalCheckForm FormalCheck { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var form = input.FormalCheck;
        var overrides = Overrides(form, context);
        var problems = form.Decision switch
        {
            FormalCheckResult.Accept => [.. ObstaclesToAcceptance(application.RuleResults, overrides)],
            FormalCheckResult.Return when (form.Documents ?? []).Count + (form.Fields ?? []).Count == 0 => ["退回补正须列明材料或字段"],
            _ when string.IsNullOrWhiteSpace(form.Reason) => ["须说明理由"],
            _ => Array.Empty<string>(),
        };
        if (problems.Length > 0)
        {
            return Throw("DECISION_INCOMPLETE", string.Join("；", problems));
        }

        context.Register.Put(
            application with
            {
                Overrides = overrides,
                FormalCheck = new FormalCheck(form.Decision, form.Reason, context.Officer, context.Now),
            }
        );
        return Done(new Nothing());
    }

    private static List<RuleOverride> Overrides(FormalCheckForm form, ActivityContext context) =>
        [
            .. (form.Overrides ?? [])
                .Where(row => !string.IsNullOrWhiteSpace(row.Reason))
                .Select(row => new RuleOverride(row.RuleId, RuleOutcome.Pass, row.Reason!, context.Officer, context.Now)),
            .. (form.HumanDecisions ?? [])
                .Where(row => row.Decision is RuleOutcome.Pass or RuleOutcome.Fail && !string.IsNullOrWhiteSpace(row.Reason))
                .Select(row => new RuleOverride(row.RuleId, row.Decision!.Value, row.Reason!, context.Officer, context.Now)),
        ];

    private static IEnumerable<string> ObstaclesToAcceptance(IReadOnlyList<RuleResult> results, List<RuleOverride> overrides)
    {
        if (results.Count == 0)
        {
            yield return "尚未逐条核对认定条件";
        }

        foreach (var result in results)
        {
            var decision = overrides.FirstOrDefault(row => row.RuleId == result.RuleId);
            switch (result.Outcome)
            {
                case RuleOutcome.Human when decision is null:
                    yield return $"{result.RuleId} 须由审查人员判断并说明依据";
                    break;
                case RuleOutcome.Human when decision.Decision == RuleOutcome.Fail && result.Severity == RuleSeverity.Hard:
                case RuleOutcome.Fail when result.Severity == RuleSeverity.Hard:
                    yield return $"{result.RuleId} 不符合（{result.Article}），不得受理：{result.Reason}";
                    break;
                case RuleOutcome.Fail when decision is null:
                    yield return $"{result.RuleId} 不符合一般条件，须说明同意通过的理由";
                    break;
            }
        }
    }
}
