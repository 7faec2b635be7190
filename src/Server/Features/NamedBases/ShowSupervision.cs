using Bases.Activities.Assessment;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>The supervisor's workspace: what the tables propose about bases, which cases are open, which changes are not reported.</summary>
public sealed class ShowSupervision(Viewer viewer, ProcessQueries queries, ProcessRuntime runtime, RegisterMemory memory, Dates dates)
{
    public async Task<Answer<SupervisionModel>> HandleAsync(CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.Supervisor))
        {
            return new NotFound();
        }

        var register = memory.Current;
        var endings = register
            .All<EndingCase>()
            .Where(entry => entry.Status.IsOpen && entry.Kind != EndingKind.Voluntary)
            .OrderBy(entry => entry.OpenedAt)
            .ToList();
        var findings = register
            .All<IntegrityFinding>()
            .OrderBy(finding => finding.Status)
            .ThenByDescending(finding => finding.RecordedAt)
            .ToList();
        var tasks = (
            await queries.TasksAsync(
                new TaskFilter
                {
                    User = viewer.UserName,
                    Groups = viewer.Groups,
                    Order = TaskOrder.Due,
                    Limit = int.MaxValue,
                },
                cancellation
            )
        ).Items;
        return new SupervisionModel(
            tasks,
            [.. endings.Select(entry => (entry, register.Find<Base>(entry.BaseId)!, register.NameOf(entry.BaseId)))],
            await CasesAsync(endings.Select(entry => entry.EndingId).Concat(findings.Select(finding => finding.FindingId)), cancellation),
            findings,
            Proposals(register),
            [
                .. register
                    .All<ChangeReport>()
                    .Where(report => report is { ReportedAt: null, Status: ChangeReportStatus.Open, Discovered: true })
                    .OrderBy(report => report.DueOn)
                    .Select(report => (report, register.Find<Base>(report.BaseId)!, register.NameOf(report.BaseId))),
            ]
        );
    }

    private IReadOnlyList<ProposalLine> Proposals(IRegister register)
    {
        var decisions = runtime.DecisionsOf(default);
        return
        [
            .. register
                .All<Base>()
                .Where(named => named.IsEffectiveOn(dates.Today))
                .OrderBy(BaseFinder.NumberOf, StringComparer.Ordinal)
                .SelectMany(named =>
                    BaseJudge
                        .Judge(register, decisions, named, dates.Today)
                        .Where(action => action.Name is not (BaseJudge.NoAction or "SUBSIDY_A25"))
                        .Select(action => new ProposalLine(
                            named,
                            register.NameOf(named),
                            action,
                            register.All<EndingCase>().Any(entry => entry.BaseId == named.BaseId && entry.Status.IsOpen)
                        ))
                ),
        ];
    }

    private async Task<Dictionary<string, Key>> CasesAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Key>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (
                (await queries.InstancesAsync(new InstanceFilter { BusinessKey = key, Limit = 1 }, cancellation)).Items
                is [var instance, ..]
            )
            {
                found[key] = instance.Key;
            }
        }

        return found;
    }
}

/// <param name="Cases">Where the case of a number is.</param>
public sealed record SupervisionModel(
    IReadOnlyList<TaskItem> Tasks,
    IReadOnlyList<(EndingCase Case, Base Base, string Name)> Endings,
    IReadOnlyDictionary<string, Key> Cases,
    IReadOnlyList<IntegrityFinding> Findings,
    IReadOnlyList<ProposalLine> Proposals,
    IReadOnlyList<(ChangeReport Report, Base Base, string Name)> Unreported
);

/// <param name="InCase">A case to end the base is open already.</param>
public sealed record ProposalLine(Base Base, string Name, BaseAction Action, bool InCase);
