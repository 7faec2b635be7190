using Bases.Dmn.Values;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Begin;

/// <summary>
/// Begins by hand what the calendar begins every year, where its day was missed or is not to be waited for. Who did it stands
/// in the journal and on the case; a second one of the same year is refused.
/// </summary>
public sealed class BeginYear(Viewer viewer, RequestIdentity request, RegisterMemory register, ProcessRuntime runtime, Dates dates)
{
    /// <summary>For the page: whether this person may begin it now.</summary>
    public bool MayBegin(YearlyProcedure procedure, int year)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return viewer.Is(procedure.Role) && Obstacle(procedure, register.Current, year) is null;
    }

    public async Task<Answer<StartedInstance>> HandleAsync(YearlyProcedure procedure, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (!viewer.Is(procedure.Role))
        {
            return NotAllowed.Role;
        }

        try
        {
            var result = await runtime
                .Once(request.Id)
                .BeginAsync(
                    procedure.ProcessId,
                    procedure.ProcessId + ".by-hand",
                    (changes, _) =>
                        Obstacle(procedure, changes, year) is { } obstacle
                            ? throw obstacle
                            : new NewCase(
                                null,
                                new ContextValue([KeyValuePair.Create(procedure.YearVariable, (Value)NumberValue.Of(year))])
                            ),
                    viewer.UserName,
                    cancellation
                );
            return result.Accepted ? result.Value! : new Overtaken("没有开展，没有做任何更改。", "It was not begun; nothing was changed.");
        }
        catch (ObstacleException obstacle)
        {
            return new Overtaken(obstacle.Chinese, obstacle.Message);
        }
    }

    private ObstacleException? Obstacle(YearlyProcedure procedure, IRegister current, int year) =>
        procedure.HasBegun(current, year)
            ? new ObstacleException(
                $"{year} 年度{procedure.Name.Chinese}已经开展，没有再次开展。",
                $"The {procedure.Name.English} of {year} has begun already; it was not begun again."
            )
        : procedure.IsTime(current, year, dates.Today) ? null
        : new ObstacleException(
            $"{year} 年度{procedure.Name.Chinese}现在不能开展，或不在本系统组织。",
            $"The {procedure.Name.English} of {year} cannot begin now, or is not held here."
        );
}
