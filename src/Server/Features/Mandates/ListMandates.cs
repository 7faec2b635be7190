using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Mandates;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Mandates;

public sealed class ListMandates(Viewer viewer, ProcessQueries queries, RegisterMemory register)
{
    public async Task<Answer<MandatesModel>> HandleAsync(CancellationToken cancellation)
    {
        if (!viewer.IsDepartment && !viewer.Is(Roles.Bureau))
        {
            return new NotFound();
        }

        var current = register.Current;
        var own = viewer.Scoped("bureau").ToHashSet(StringComparer.Ordinal);
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = "bureau-mandate", Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(instance => instance.BusinessKey ?? "");
        return new MandatesModel(
            [
                .. current
                    .All<Mandate>()
                    .Where(mandate => mandate.Status != MandateStatus.Draft)
                    .Where(mandate => viewer.IsDepartment || own.Contains(mandate.City ?? ""))
                    .OrderByDescending(mandate => mandate.GrantedAt)
                    .Select(mandate => new MandateLine(
                        mandate,
                        [.. mandate.BaseIds.Select(current.NameOf)],
                        cases[mandate.MandateId].FirstOrDefault()?.Key
                    )),
            ],
            viewer.Is(Roles.DecisionMaker)
        );
    }
}

public sealed record MandatesModel(IReadOnlyList<MandateLine> Lines, bool MayBegin);

public sealed record MandateLine(Mandate Mandate, IReadOnlyList<string> Bases, Key? Case);
