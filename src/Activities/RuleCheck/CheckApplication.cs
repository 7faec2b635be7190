using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Activities.RuleCheck;

/// <summary>Runs every rule of articles 6, 8 to 14 and 29 and keeps the results with the application.</summary>
[Activity(
    "rules.check-application",
    "逐条核对认定条件",
    "Judges an application by every rule of its rule pack (articles 6, 8 to 14 and 29)."
)]
public sealed class CheckApplication : Activity<CheckApplication.Input, CheckApplication.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }
    }

    public sealed record Output
    {
        [Label("逐条结果")]
        public required IReadOnlyList<RuleResult> RuleResults { get; init; }

        [Label("不符合的硬性条件")]
        public required IReadOnlyList<string> HardFailures { get; init; }

        [Label("须说明理由的一般条件")]
        public required IReadOnlyList<string> SoftFailures { get; init; }

        [Label("须由人判断的条件")]
        public required IReadOnlyList<string> HumanDecisions { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        if (context.Register.Find<Application>(input.ApplicationId) is not { } application)
        {
            return Fail($"There is no application {input.ApplicationId} in the register.");
        }

        IReadOnlyList<RuleResult> results;
        try
        {
            results = ApplicationJudge.Judge(context.Register, context.Decisions, application, context.Now);
        }
        catch (Exception problem) when (problem is RuleDataMissingException or PolicyMissingException)
        {
            return Fail(problem.Message);
        }

        context.Register.Put(application with { RuleResults = results });
        return Done(
            new Output
            {
                RuleResults = results,
                HardFailures = Ids(results, RuleOutcome.Fail, RuleSeverity.Hard),
                SoftFailures = Ids(results, RuleOutcome.Fail, RuleSeverity.Soft),
                HumanDecisions = [.. results.Where(result => result.Outcome == RuleOutcome.Human).Select(result => result.RuleId)],
            }
        );
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<RuleResult> results, RuleOutcome outcome, RuleSeverity severity) =>
        [.. results.Where(result => result.Outcome == outcome && result.Severity == severity).Select(result => result.RuleId)];
}
