using Bases.Activities.Panels;
using Bases.Register;
using Bases.Register.Changes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Changes;

/// <summary>Who may come after whom: people of the host, and other units.</summary>
internal static class ChangeChoices
{
    /// <summary>Stands for a person whom the register does not know yet.</summary>
    public const string NewPerson = "new";

    public static IReadOnlyList<Choice> Leaders(IRegister register, Base named, ChangeReport report) =>
        [
            .. register
                .All<Person>()
                .Where(person => person.EmployerHostId == report.HostId && person.PersonId != named.LeaderOn(report.OccurredOn))
                .OrderBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new Choice($"{person.Name}（{person.PersonId}）", person.PersonId)),
            new Choice("名单中没有，填写新任负责人", NewPerson),
        ];

    public static IReadOnlyList<Choice> Hosts(IRegister register, ChangeReport report) =>
        [
            .. register
                .All<Host>()
                .Where(host => host.HostId != report.HostId)
                .OrderBy(host => host.Name, StringComparer.Ordinal)
                .Select(host => new Choice($"{host.Name}（{host.City}）", host.HostId)),
        ];
}
