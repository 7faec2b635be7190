using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Hosts;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Activities.Applications;

/// <summary>What may be changed of a pending application, to what, and who has to agree (I-27).</summary>
public static class AmendmentCheck
{
    private const string LeaderPrefix = "leader:";
    private const string HostPrefix = "host:";

    /// <summary>Why nothing can be changed now, in both languages; null when it can.</summary>
    public static (string Chinese, string English)? Obstacle(Application application, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(policy);
        return !application.IsPending
                ? ("申请尚未提交或已经办结，不能办理变更。", "It is not handed in yet or has ended: it cannot be amended.")
            : policy.Text("amendments.until") != "expert_review"
                ? (
                    "按现行政策，申请期间的变更须撤回后重新申报。",
                    "By the policy in force a change needs a withdrawal and a new application."
                )
            : application.Amendments.Any(amendment => amendment.Decision is null)
                ? ("已有一项变更在等待审查，请先等待结果。", "Another change waits to be decided.")
            : null;
    }

    /// <summary>Whether an officer has to agree: expert review has begun.</summary>
    public static bool NeedsOfficer(Application application) =>
        application?.Status
            is ApplicationStatus.ExpertReview
                or ApplicationStatus.SiteInspection
                or ApplicationStatus.AwaitingDecision
                or ApplicationStatus.Agreed
                or ApplicationStatus.Publicity
                or ApplicationStatus.ObjectionHandling;

    /// <summary>Value and label: the host's other people as leaders, and the other hosts.</summary>
    public static IReadOnlyList<(string Value, string Label)> Choices(IRegister register, Application application)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(application);
        return
        [
            .. register
                .All<Person>()
                .Where(person => person.EmployerHostId == application.HostId && person.PersonId != application.LeaderPersonId)
                .OrderBy(person => person.PersonId, StringComparer.Ordinal)
                .Select(person => (LeaderPrefix + person.PersonId, $"负责人改为 {person.Name}")),
            .. register
                .All<Host>()
                .Where(host => host.HostId != application.HostId)
                .OrderBy(host => host.HostId, StringComparer.Ordinal)
                .Select(host => (HostPrefix + host.HostId, $"依托单位改为 {host.Name}")),
        ];
    }

    internal static Amendment? Read(IRegister register, Application application, string? choice) =>
        choice is null || Choices(register, application).All(known => known.Value != choice) ? null
        : choice.StartsWith(LeaderPrefix, StringComparison.Ordinal)
            ? new Amendment(AmendmentKind.Leader, application.LeaderPersonId, choice[LeaderPrefix.Length..], "", "", default)
        : new Amendment(AmendmentKind.Host, application.HostId, choice[HostPrefix.Length..], "", "", default);

    internal static Application With(Application application, Amendment amendment) =>
        amendment.Kind == AmendmentKind.Leader
            ? application with
            {
                LeaderPersonId = amendment.To,
            }
            : application with
            {
                HostId = amendment.To,
            };

    /// <summary>基地负责人：张三 → 李四</summary>
    internal static string Words(IRegister register, Amendment amendment)
    {
        return amendment.Kind == AmendmentKind.Leader
            ? $"基地负责人：{Person(amendment.From)} → {Person(amendment.To)}"
            : $"依托单位：{Host(amendment.From)} → {Host(amendment.To)}";

        string Person(string? id) => register.Find<Person>(id ?? "")?.Name ?? id ?? "未填";

        string Host(string? id) => register.Find<Host>(id ?? "")?.Name ?? id ?? "未填";
    }
}
