using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.Panels;
using Bases.Register.Policies;

namespace Bases.Register.Experts;

/// <summary>
/// Why an expert may not review an application or evaluation (C0 to C5; not in the regulation, each switchable). People match on their
/// id and units on id or credit code, never on a name.
/// </summary>
public static class ConflictRules
{
    public static IReadOnlyList<string> Of(Expert expert, Application application, Call call, IRegister register, Policy policy) =>
        Of(expert, ReviewedCase.Of(application, call, register), register, policy);

    /// <summary>The rules that exclude the expert, in order; empty when none does.</summary>
    public static IReadOnlyList<string> Of(Expert expert, ReviewedCase reviewed, IRegister register, Policy policy)
    {
        var window = DayWindow.YearsBefore(reviewed.ReferenceDate, policy.Int("conflicts.years"));
        var rules = new List<string>();
        Check("C0", !expert.Active);
        Check("C1", EmployedBy(expert, reviewed.HostId, register));
        Check(
            "C2",
            expert.PastEmployment.Any(past =>
                SameUnit(past.HostId, reviewed.HostId, register) && (past.EndedOn is null || window.From <= past.EndedOn)
            )
        );
        Check(
            "C3",
            (reviewed.CallId is { } call && expert.LeaderInCall.Contains(call))
                || (expert.PersonId is { } rival && reviewed.Rivals.Any(other => other.LeaderPersonId == rival))
        );
        Check(
            "C4",
            reviewed.LeaderPersonId is { } leader
                && expert.CoWorkWith.Any(work => work.PersonId == leader && (work.LastOn is null || window.From <= work.LastOn))
        );
        Check("C5", reviewed.LeaderPersonId is { } person && expert.DeclaredRelations.Any(relation => relation.PersonId == person));
        return rules;

        void Check(string rule, bool applies)
        {
            if (applies && policy.Bool($"conflicts.{rule}"))
            {
                rules.Add(rule);
            }
        }
    }

    private static bool EmployedBy(Expert expert, string hostId, IRegister register) =>
        (expert.CurrentOrgHostId is { } employer && SameUnit(employer, hostId, register))
        || (!string.IsNullOrEmpty(expert.CurrentOrgUscc) && expert.CurrentOrgUscc == register.Find<Host>(hostId)?.Uscc);

    private static bool SameUnit(string one, string other, IRegister register) =>
        one == other || (register.Find<Host>(one) is { } first && register.Find<Host>(other) is { } second && first.Uscc == second.Uscc);
}
