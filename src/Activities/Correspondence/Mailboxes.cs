using Bases.Register;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.Policies;

namespace Bases.Activities.Correspondence;

/// <summary>Where a group of people is written to: a host, an expert, or the mailbox of an office by policy <c>mail.groups</c>.</summary>
internal static class Mailboxes
{
    public const string Host = "host:";
    public const string Expert = "expert:";

    public static string? Of(IRegister register, string group, DateOnly day) =>
        group.StartsWith(Host, StringComparison.Ordinal)
            ? register.Find<Host>(group[Host.Length..]) is { } host
                ? host.ContactEmail ?? host.CoordinatorOn(day)?.Email
                : null
            : group.StartsWith(Expert, StringComparison.Ordinal)
                ? register.Find<Expert>(group[Expert.Length..])?.Email
                : OfOffice(Policy.On(register, day), group);

    public static string? OfOffice(Policy policy, string group) => policy.Member("mail.groups", group);
}
