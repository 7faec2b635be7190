using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Ending;

/// <summary>
/// Years in which a host whose base was terminated or revoked may not apply again. The regulation knows no such ban: the
/// policy has none by default (I-23).
/// </summary>
public static class ReapplicationBan
{
    /// <summary>The last day of the ban that the host is under on the day; null when it is under none.</summary>
    public static DateOnly? LastDay(IRegister register, string hostId, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        var years = Policy.On(register, day).Int("termination.banYears");
        return register
            .All<Base>()
            .Where(named => named is { Status: BaseStatus.Terminated or BaseStatus.Revoked, StatusChangedOn: { } ended } && ended <= day)
            .Where(named => named.HostOn(named.StatusChangedOn!.Value) == hostId)
            .Select(named => (DateOnly?)named.StatusChangedOn!.Value.AddYears(years).AddDays(-1))
            .Where(last => last >= day)
            .Max();
    }
}
