using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Evaluations;

/// <summary>A year's evaluations on one page: the department sees all, a bureau its area, a host its own bases.</summary>
public sealed class ShowEvaluations(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    RegisterMemory register,
    BeginYear begin,
    Dates dates
)
{
    /// <param name="year">Null for the newest round.</param>
    public async Task<Answer<EvaluationsModel>> HandleAsync(int? year, CancellationToken cancellation)
    {
        if (!viewer.IsDepartment && !viewer.IsAny(Roles.Bureau, Roles.Applicant))
        {
            return new NotFound();
        }

        var current = register.Current;
        var policy = Policy.On(current, dates.Today);
        var next = Math.Max(policy.Int("evaluation.firstYear"), dates.Today.Year);
        var years = current
            .All<EvaluationRound>()
            .Select(round => round.Year)
            .Append(next)
            .Append(next + 1)
            .Distinct()
            .OrderDescending()
            .ToList();
        var shown = year ?? years.FirstOrDefault(known => current.Find<EvaluationRound>(EvaluationRound.IdOf(known)) is not null, next);
        var round = current.Find<EvaluationRound>(EvaluationRound.IdOf(shown));
        var lines = await LinesAsync(current, shown, cancellation);
        var tasks = round is null
            ? []
            : (await queries.TasksAsync(new TaskFilter { ProcessId = EvaluationCases.Round, Limit = int.MaxValue }, cancellation))
                .Items.Where(task => task.InstanceKey.ToString() == round.CaseKey)
                .Where(access.MayWork)
                .ToList();
        return new EvaluationsModel(
            shown,
            years,
            round,
            viewer.IsDepartment && round is not null ? ShareOf(current, shown, policy) : null,
            lines,
            round is null && viewer.IsDepartment
                ? [.. EvaluationList.Of(current, shown, policy).Select(entry => (entry.Base, current.NameOf(entry.Base), entry.DueOn))]
                : [],
            tasks,
            viewer.IsDepartment,
            viewer.IsAny(Roles.DecisionMaker, Roles.Releaser, Roles.ReviewOrganiser) && round?.ReleasedBy is not null,
            begin.MayBegin(EvaluationCases.RoundOfYear, shown)
        );
    }

    /// <summary>The list for the finance office; only of released results.</summary>
    public Answer<IReadOnlyList<SubsidyLine>> Subsidy(int year) =>
        !viewer.IsAny(Roles.DecisionMaker, Roles.Releaser, Roles.ReviewOrganiser) ? NotAllowed.Role
        : register.Current.Find<EvaluationRound>(EvaluationRound.IdOf(year)) is { ReleasedBy: not null } round
            ? new Answer<IReadOnlyList<SubsidyLine>>(SubsidyList.Of(register.Current, round), null)
        : new NotFound();

    internal static ExcellentShare ShareOf(IRegister register, int year, Policy policy)
    {
        var taking = register
            .All<Evaluation>()
            .Where(evaluation => evaluation.Year == year && evaluation.Status != EvaluationStatus.BaseEnded)
            .ToList();
        var decided = taking.Exists(evaluation => evaluation.Result is not null);
        var share = policy.Decimal("evaluation.excellentShare");
        return new ExcellentShare(
            taking.Count(evaluation => (decided ? evaluation.Result : evaluation.Proposal) == EvaluationResult.Excellent),
            ExcellentQuota.Of(taking.Count, share, policy.Text("evaluation.excellentRounding")),
            taking.Count,
            share,
            decided
        );
    }

    private async Task<List<EvaluationLine>> LinesAsync(IRegister current, int year, CancellationToken cancellation)
    {
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = EvaluationCases.Evaluation, Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(instance => instance.BusinessKey ?? "");
        return
        [
            .. current
                .All<Evaluation>()
                .Where(evaluation => evaluation.Year == year)
                .Where(evaluation => viewer.IsDepartment || access.MaySee(EvaluationCases.Evaluation, evaluation.EvaluationId))
                .OrderBy(evaluation => evaluation.DueOn ?? DateOnly.MaxValue)
                .ThenBy(evaluation => evaluation.BaseId, StringComparer.Ordinal)
                .Select(evaluation => Line(current, evaluation, cases[evaluation.EvaluationId].FirstOrDefault()?.Key)),
        ];
    }

    private EvaluationLine Line(IRegister current, Evaluation evaluation, Key? key)
    {
        var named = current.Find<Base>(evaluation.BaseId)!;
        var host = current.Find<Host>(named.HostOn(dates.Today));
        return new EvaluationLine(
            evaluation,
            named,
            current.NameOf(named),
            host?.Name ?? "",
            host?.City ?? "",
            // Scores are for the department; a base is told its result (catalogue §6).
            viewer.IsDepartment
                ? current.Find<PanelReport>(evaluation.EvaluationId)?.Figures
                : null,
            evaluation.InspectionId is { } visit ? current.Find<SiteInspection>(visit) : null,
            key,
            !evaluation.Status.IsEnded && evaluation.DueOn < dates.Today
        );
    }
}
