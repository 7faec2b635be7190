using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Server.Features.Policies;

/// <summary>
/// Under what a case began, and so is finished (article 33): its rule pack, the version of its procedure, and the decision
/// tables of that deployment by the fingerprint that its journal carries.
/// </summary>
public sealed class CasePins(RegisterMemory register, ProcessQueries queries)
{
    public async Task<CasePin> OfAsync(InstanceItem instance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var history = await queries.HistoryAsync(instance.Key, cancellation);
        return new CasePin(
            Pack(instance),
            instance.Version,
            history.Select(entry => entry.RulePack).FirstOrDefault(fingerprint => fingerprint is not null)
        );
    }

    private RulePack? Pack(InstanceItem instance)
    {
        var current = register.Current;
        return RulePack.OfCase(current, instance.BusinessKey ?? "") ?? RulePack.On(current, LegalTime.DayOf(instance.StartedAt));
    }
}

/// <param name="Decisions">Fingerprint of the decision tables; null before the first step.</param>
public sealed record CasePin(RulePack? Pack, int ProcessVersion, string? Decisions);
