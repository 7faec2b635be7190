using Bases.Activities.Contract;
using Bases.Activities.NamedBases;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.Redesignations;

namespace Bases.Activities.Naming;

/// <summary>What a new naming means for the base that applied anew (article 31), and for one of a directed call (article 4).</summary>
internal static class Renaming
{
    /// <summary>The new base with its regime; the old naming ends on the same day, as 重新命名, and not before.</summary>
    public static Base Settle(ActivityContext context, Application application, NamingDocument document, Base entry)
    {
        var register = context.Register;
        if (register.Find<Call>(application.CallId) is { Kind: CallKind.Directed } call)
        {
            entry = entry with { KeyBaseSince = document.IssuedOn, KeyBaseReason = call.Title };
        }

        if (application.RedesignatesBaseId is not { } oldId || register.Find<Base>(oldId) is not { Status: BaseStatus.Effective } old)
        {
            return entry;
        }

        entry = entry with
        {
            Regime = BaseRegime.Redesignated,
            RedesignatedOn = document.IssuedOn,
            KeyBaseSince = entry.KeyBaseSince ?? old.KeyBaseSince,
            KeyBaseReason = entry.KeyBaseReason ?? old.KeyBaseReason,
        };
        if (register.All<Redesignation>().FirstOrDefault(known => known.ApplicationId == application.ApplicationId) is { } redesignation)
        {
            register.Put(
                redesignation with
                {
                    Status = RedesignationStatus.Renamed,
                    NewBaseId = entry.BaseId,
                    RenamedOn = document.IssuedOn,
                }
            );
        }

        EndOfBase.CarryOut(context, oldId, new BaseEnding(BaseStatus.Superseded, document.IssuedOn, document.DocumentId));
        return entry;
    }
}
