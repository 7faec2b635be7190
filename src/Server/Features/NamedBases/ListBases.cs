using Bases.Infrastructure.Register;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>The bases that a person answers for, with what is open about each.</summary>
public sealed class ListBases(Viewer viewer, BaseFinder finder, RegisterMemory memory, Dates dates)
{
    public BasesModel Handle(string? q, string? state)
    {
        var register = memory.Current;
        var lines = finder
            .Seen()
            .Select(named => new BaseLine(
                named,
                register.NameOf(named),
                register.Find<Host>(named.HostOn(dates.Today))?.Name ?? "",
                register.Find<Host>(named.HostOn(dates.Today))?.City ?? "",
                named.Changes.Count(change => change.ReportedOn is null),
                viewer.IsDepartment && register.All<EndingCase>().Any(entry => entry.BaseId == named.BaseId && entry.Status.IsOpen)
            ))
            .Where(line =>
                string.IsNullOrWhiteSpace(q)
                || new[] { line.Name, line.Host, BaseFinder.NumberOf(line.Base) }.Any(text =>
                    text.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase)
                )
            )
            .Where(line =>
                state switch
                {
                    "all" => true,
                    "ended" => line.Base.Status != BaseStatus.Effective,
                    _ => line.Base.Status == BaseStatus.Effective,
                }
            )
            .ToList();
        return new BasesModel(q, state, lines);
    }
}

public sealed record BasesModel(string? Q, string? State, IReadOnlyList<BaseLine> Lines);

/// <param name="Unreported">Changes that are still to be reported (article 23).</param>
/// <param name="Ending">A case to end it is open; shown to the department alone.</param>
public sealed record BaseLine(Base Base, string Name, string Host, string City, int Unreported, bool Ending);
