using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.Policies;
using Bases.Register.Rules;

namespace Bases.Activities.RuleCheck;

/// <summary>
/// Judges an application by every rule of its rule pack: facts from the register, thresholds from the policy, outcome and
/// reason from the decision table of the rule's id. The running procedure, the form's self-check and the command line all
/// come here.
/// </summary>
public static class ApplicationJudge
{
    /// <param name="now">Stands in for the time of submission while the application is a draft.</param>
    /// <exception cref="RuleDataMissingException">The register lacks the call, the host or a rule pack.</exception>
    public static IReadOnlyList<RuleResult> Judge(IRegister register, IDecisions decisions, Application application, DateTimeOffset now)
    {
        var call = register.Find<Call>(application.CallId) ?? throw new RuleDataMissingException($"征集批次 {application.CallId}");
        return Judge(register, decisions, application, call, _ => true, now);
    }

    /// <summary>Some of the rules, in a call that need not be in the register: a base is judged anew when it changes (article 23).</summary>
    /// <exception cref="RuleDataMissingException">The register lacks the host or a rule pack.</exception>
    public static IReadOnlyList<RuleResult> Judge(
        IRegister register,
        IDecisions decisions,
        Application application,
        Call call,
        Func<Rule, bool> which,
        DateTimeOffset now
    )
    {
        var host = register.Find<Host>(application.HostId) ?? throw new RuleDataMissingException($"依托单位 {application.HostId}");
        var policy = Policy.On(register, call.PolicyDay).With(PackOf(register, application, call).Policy);
        var input = new ContextValue([
            KeyValuePair.Create("facts", RegisterValue.Of(ApplicationFacts.Of(register, application, call, host, policy, now))),
            KeyValuePair.Create("policy", RegisterValue.Of(policy.ToJson())),
        ]);
        return
        [
            .. Rules(register, application, call)
                .Where(which)
                .Select(rule => Judge(rule, policy, decisions.Evaluate(rule.DecisionId ?? rule.RuleId, input, now))),
        ];
    }

    /// <summary>The rules of its pack that apply to its branch, in the order in which results are shown.</summary>
    /// <exception cref="RuleDataMissingException">The register lacks the call or a rule pack.</exception>
    public static IEnumerable<Rule> Rules(IRegister register, Application application) =>
        Rules(
            register,
            application,
            register.Find<Call>(application.CallId) ?? throw new RuleDataMissingException($"征集批次 {application.CallId}")
        );

    private static IEnumerable<Rule> Rules(IRegister register, Application application, Call call) =>
        PackOf(register, application, call).ApplicationRules.Where(rule => rule.Branch is null || rule.Branch == application.Branch);

    // A case stays with the pack under which it began; an older one had the pack in force on its reference date.
    private static RulePack PackOf(IRegister register, Application application, Call call) =>
        (application.RulePackId ?? call.RulePackId) is { } id
            ? register.Find<RulePack>(id) ?? throw new RuleDataMissingException($"规则包 {id}")
            : RulePack.On(register, call.ReferenceDate)
                ?? throw new RuleDataMissingException($"{call.ReferenceDate:yyyy-MM-dd} 有效的规则包");

    private static RuleResult Judge(Rule rule, Policy policy, Dmn.Decisions.DecisionOutcome decision)
    {
        var severity = policy.Severity(rule.RuleId) switch
        {
            "H" => RuleSeverity.Hard,
            "S" => RuleSeverity.Soft,
            _ => rule.Severity,
        };
        // A table without an answer is a designer's mistake: it must show, and a person decides meanwhile.
        return decision.Value is ContextValue result && Outcome(result["outcome"]) is { } outcome
            ? new RuleResult(rule.RuleId, severity, outcome, Text(result["reason"]), rule.Article)
            : new RuleResult(
                rule.RuleId,
                severity,
                RuleOutcome.Human,
                $"决策表 {rule.RuleId} 没有给出结论，由人工判断：{string.Join("；", decision.Errors.DefaultIfEmpty("没有一行适用"))}",
                rule.Article
            );
    }

    private static RuleOutcome? Outcome(Value value) =>
        (value as StringValue)?.Content switch
        {
            "PASS" => RuleOutcome.Pass,
            "FAIL" => RuleOutcome.Fail,
            "HUMAN" => RuleOutcome.Human,
            _ => null,
        };

    private static string Text(Value value) => value is StringValue text ? text.Content : "";
}

/// <summary>A rule cannot be judged because the register lacks what it refers to.</summary>
public sealed class RuleDataMissingException(string what) : Exception($"缺少{what}");
