using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.Policies;

namespace Bases.Register.Experts;

/// <summary>
/// Why an expert may not review an application (C0 to C5; not in the regulation, each switchable). People match on their
/// id and units on id or credit code, never on a name.
/// </summary>
public static class ConflictRules
{
    /// <summary>The rules that exclude the expert, in order; empty when none does.</summary>
    public static IReadOnlyList<string> Of(Expert expert, Application application, Call call, IRegister register, Policy policy)
    {
        var window = DayWindow.YearsBefore(call.ReferenceDate, policy.Int("conflicts.years"));
        var rules = new List<string>();
        Check("C0", !expert.Active);
        Check("C1", EmployedBy(expert, application.HostId, register));
        Check(
            "C2",
            expert.PastEmployment.Any(past =>
                SameUnit(past.HostId, application.HostId, register) && (past.EndedOn is null || window.From <= past.EndedOn)
            )
        );
        Check("C3", expert.LeaderInCall.Contains(call.CallId) || LeadsInCall(expert, call, register));
        Check(
            "C4",
            application.LeaderPersonId is { } leader
                && expert.CoWorkWith.Any(work => work.PersonId == leader && (work.LastOn is null || window.From <= work.LastOn))
        );
        Check("C5", application.LeaderPersonId is { } person && expert.DeclaredRelations.Any(relation => relation.PersonId == person));
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

    private static bool LeadsInCall(Expert expert, Call call, IRegister register) =>
        expert.PersonId is { } person
        && register
            .All<Application>()
            .Any(application =>
                application.CallId == call.CallId
                && application.LeaderPersonId == person
                && application.Status is not (ApplicationStatus.Draft or ApplicationStatus.Withdrawn or ApplicationStatus.Overdue)
            );
}
