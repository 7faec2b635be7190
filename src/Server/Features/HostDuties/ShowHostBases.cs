using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Assessment;
using Bases.Register.Codes;
using Bases.Register.HostDuties;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Register.Policies;
using Bases.Register.Support;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.HostDuties;

/// <summary>What a host sees of all its bases; the department and the bureau of the area see it too (articles 5 to 7).</summary>
public sealed class ShowHostBases(Viewer viewer, ProcessQueries queries, RegisterMemory register, Dates dates, Words words)
{
    /// <param name="hostId">Null for the viewer's own hosts.</param>
    public async Task<Answer<HostBasesModel>> HandleAsync(string? hostId, CancellationToken cancellation)
    {
        var current = register.Current;
        var hosts = (hostId is null ? viewer.Scoped("host") : [hostId])
            .Select(id => current.Find<Host>(id))
            .OfType<Host>()
            .Where(MaySee)
            .ToList();
        if (hosts.Count == 0)
        {
            return new NotFound();
        }

        var tasks = await queries.TasksAsync(
            new TaskFilter
            {
                Groups = [.. hosts.Select(host => "host:" + host.HostId)],
                User = "",
                Order = TaskOrder.Due,
            },
            cancellation
        );
        return new HostBasesModel(
            [.. hosts.Select(Overview)],
            tasks.Items,
            hosts.Exists(host => viewer.Is(Roles.Applicant) && viewer.Scoped("host").Contains(host.HostId))
        );
    }

    private bool MaySee(Host host) =>
        viewer.IsDepartment
        || (viewer.Is(Roles.Applicant) && viewer.Scoped("host").Contains(host.HostId))
        || (viewer.Is(Roles.Bureau) && viewer.Scoped("bureau").Contains(host.City));

    private HostOverview Overview(Host host)
    {
        var current = register.Current;
        var today = dates.Today;
        return new HostOverview(
            host,
            [
                .. current
                    .All<Base>()
                    .Where(named => named.HostOn(today) == host.HostId)
                    .OrderBy(named => named.Status)
                    .ThenBy(named => named.BaseId, StringComparer.Ordinal)
                    .Select(Line),
            ],
            host.CoordinatorOn(today),
            [.. host.Coordinators.OrderByDescending(coordinator => coordinator.From)],
            [
                .. HostDocument
                    .Rules.Select(kind => (kind, HostDocument.Current(current, host.HostId, kind, null, today)))
                    .Append(
                        (
                            HostDocumentKind.AnnualPlan,
                            HostDocument.Current(current, host.HostId, HostDocumentKind.AnnualPlan, today.Year, today)
                        )
                    ),
            ],
            [.. current.All<HostDocument>().Where(entry => entry.HostId == host.HostId).OrderByDescending(entry => entry.HandedInAt)]
        );
    }

    private HostBaseLine Line(Base named)
    {
        var current = register.Current;
        var today = dates.Today;
        var annual = named.AnnualReports.Where(report => report.DepartmentResult is not null).MaxBy(report => report.ReportYear);
        var field = current.Find<CodeList>(CodeList.Fields)?.Find(named.FieldOn(today));
        DateOnly? evaluation = EvaluationCycle
            .DueDates(named, Policy.On(current, today))
            .Take(20)
            .Cast<DateOnly?>()
            .FirstOrDefault(due => due >= today);
        return new HostBaseLine(
            named,
            current.NameOf(named),
            current.Find<Person>(named.LeaderOn(today))?.Name ?? "",
            field is null ? "" : words[field.Zh, field.En],
            annual,
            named.Status == BaseStatus.Effective ? evaluation ?? named.EvaluationChosenFor : null,
            current.All<SupportRecord>().Count(record => record.BaseId == named.BaseId && record.Result == SupportResult.Granted)
        );
    }
}

public sealed record HostBasesModel(IReadOnlyList<HostOverview> Hosts, IReadOnlyList<TaskItem> Tasks, bool Own);

/// <param name="Documents">Each rule of article 7 and this year's plan, with the version in force.</param>
public sealed record HostOverview(
    Host Host,
    IReadOnlyList<HostBaseLine> Bases,
    Coordinator? Coordinator,
    IReadOnlyList<Coordinator> Coordinators,
    IReadOnlyList<(HostDocumentKind Kind, HostDocument? InForce)> Documents,
    IReadOnlyList<HostDocument> Versions
);

public sealed record HostBaseLine(
    Base Base,
    string Name,
    string Leader,
    string Field,
    AnnualReport? Annual,
    DateOnly? Evaluation,
    int Supports
);
