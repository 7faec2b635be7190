using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.Policies;
using Bases.Register.Rules;

namespace Bases.Activities.Assessment;

/// <summary>What is to be done about a base on a day, by the table <c>base-actions</c>: proposals to people, never acts (I-22).</summary>
public static class BaseJudge
{
    public const string Decision = "base-actions";

    /// <summary>The name for a base about which nothing is to be done.</summary>
    public const string NoAction = "NO_ACTION";

    // Article 8(1), which a host must satisfy as long as it has a base (I-22); by the tables that judged its application.
    private static readonly string[] BasicConditions = ["A08-1a", "A08-1b", "A08-1c", "A08-1d", "A08-1e"];

    public static IReadOnlyList<BaseAction> Judge(IRegister register, IDecisions decisions, Base named, DateOnly day) =>
        Judge(new JudgingBasis(register), decisions, named, day);

    public static IReadOnlyList<BaseAction> Judge(JudgingBasis basis, IDecisions decisions, Base named, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(named);
        var register = basis.Register;
        var now = LegalTime.At(day, TimeOnly.MinValue);
        if (!named.IsEffectiveOn(day))
        {
            return [new BaseAction(NoAction, "基地在该日不是有效命名的省国合基地，或国家级基地未纳入管理")];
        }

        var years = AnnualJudge
            .Judge(basis, decisions, named, AnnualJudge.LastDueYear(basis, day), now)
            .Select(year => IsOpen(register, year) ? year with { Result = AnnualVerdict.Human } : year)
            .ToList();
        var facts = BaseFacts.Of(
            named,
            day,
            years,
            FailedConditions(basis, decisions, named, day, now),
            Findings(register, named, day),
            basis.Calendar,
            basis.PolicyOn(day)
        );
        var outcome = decisions.Evaluate(
            Decision,
            new ContextValue([
                KeyValuePair.Create("facts", RegisterValue.Of(facts)),
                KeyValuePair.Create("policy", basis.PolicyValueOn(day)),
            ]),
            now
        );
        var actions =
            (outcome.Value as ListValue)
                ?.Items.OfType<ContextValue>()
                .Select(row => new BaseAction(((StringValue)row["action"]).Content, (row["reason"] as StringValue)?.Content ?? ""))
                .ToList()
            ?? [];
        return actions.Count > 0 ? actions : [new BaseAction(NoAction, "没有需要处理的事项")];
    }

    // While a year's case is open its result is only proposed: nothing follows from it before a person has given it out.
    private static bool IsOpen(IRegister register, AnnualOutcome year) =>
        register.Find<AnnualAssessment>(AnnualAssessment.IdOf(year.Duty.BaseId, year.Duty.ReportYear)) is { Status.IsEnded: false };

    private static List<string> FailedConditions(JudgingBasis basis, IDecisions decisions, Base named, DateOnly day, DateTimeOffset now)
    {
        var policy = basis.PolicyOn(day);
        if (basis.Register.Find<Host>(named.HostOn(day)) is not { } host || !IsContinuing(named, day, policy))
        {
            return [];
        }

        var window = DayWindow.Of(day, policy);
        var input = new ContextValue([
            KeyValuePair.Create(
                "facts",
                RegisterValue.Of(
                    new
                    {
                        Host = HostFacts.Of(host, day, window, policy),
                        ReferenceDate = $"{day:yyyy-MM-dd}",
                        WindowFrom = $"{window.From:yyyy-MM-dd}",
                        WindowTo = $"{window.To:yyyy-MM-dd}",
                    }
                )
            ),
            KeyValuePair.Create("policy", basis.PolicyValueOn(day)),
        ]);
        return
        [
            .. BasicConditions
                .Select(rule => (rule, result: decisions.Evaluate(rule, input, now).Value as ContextValue))
                .Where(judged => judged.result?["outcome"] is StringValue { Content: "FAIL" })
                .Select(judged => $"{judged.rule} {(judged.result!["reason"] as StringValue)?.Content}"),
        ];
    }

    // Article 28(2) can be read so that only a base that a significant change has touched loses its basis (I-22).
    private static bool IsContinuing(Base named, DateOnly day, Policy policy) =>
        policy.Text("termination.basicConditions") != "after_change" || named.Changes.Any(change => change.OccurredOn <= day);

    // Findings recorded with the base, and confirmed cases that name its host or its leader.
    private static IReadOnlyList<Finding> Findings(IRegister register, Base named, DateOnly day) =>
        [
            .. named.Findings,
            .. register
                .All<IntegrityFinding>()
                .Where(entry => entry.Status == IntegrityFindingStatus.Confirmed)
                .Where(entry => entry.BaseId == named.BaseId || entry.HostId == named.HostOn(day) || entry.PersonId == named.LeaderOn(day))
                .Select(entry => entry.Finding with { Verified = true }),
        ];
}

/// <summary>A proposal about a base, with its reason.</summary>
public sealed record BaseAction(string Name, string Reason);
