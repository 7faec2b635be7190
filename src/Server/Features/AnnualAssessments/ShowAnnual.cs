using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Json;
using Bases.Register.NamedBases;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.AnnualAssessments;

/// <summary>A year's assessment on one page: the department sees all of it, a bureau its area, a host its own bases.</summary>
public sealed class ShowAnnual(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    RegisterMemory register,
    BeginYear begin,
    Dates dates
)
{
    /// <param name="year">Null for the newest year.</param>
    public async Task<Answer<AnnualModel>> HandleAsync(int? year, AnnualFilter filter, string? problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!viewer.IsDepartment && !viewer.IsAny(Roles.Bureau, Roles.Applicant))
        {
            return new NotFound();
        }

        var current = register.Current;
        var years = current
            .All<AnnualCampaign>()
            .Select(campaign => campaign.ReportYear)
            .Append(NextYear(current))
            .Distinct()
            .OrderDescending()
            .ToList();
        var shown = year ?? years.FirstOrDefault(known => current.Find<AnnualCampaign>(AnnualCampaign.IdOf(known)) is not null, years[0]);
        var calendar = new WorkingCalendar(current.All<CalendarYear>());
        var policy = Policy.On(current, AnnualDuty.PolicyDay(shown));
        var nominal = AnnualDuty.Nominal(shown, policy);
        var due = policy.Bool("annual.rollForward") ? calendar.OnOrAfter(nominal) : new LegalDay(nominal, Provisional: false);
        var campaign = current.Find<AnnualCampaign>(AnnualCampaign.IdOf(shown));
        var lines = await LinesAsync(current, shown, cancellation);
        return new AnnualModel(
            shown,
            years,
            campaign,
            nominal,
            due.Date,
            due.Provisional,
            policy.Text("annual.dueTime"),
            AnnualReminders.Stages(shown, calendar, policy).FirstOrDefault(stage => stage.SendAt > dates.Now),
            [.. lines.GroupBy(line => line.Assessment.Status).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            [
                .. lines
                    .GroupBy(line => line.City)
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(City),
            ],
            [.. lines.Where(line => Fits(line, filter))],
            filter,
            viewer.Is(Roles.FormalChecker) && campaign is { FinishedAt: null },
            viewer.Is(Roles.FormalChecker) && lines.Exists(line => line.Confirmable),
            viewer.IsDepartment,
            begin.MayBegin(AnnualCases.Campaign, shown),
            problem
        );
    }

    /// <summary>The lines of a year that this person sees, with his tasks.</summary>
    internal async Task<List<AnnualLine>> LinesAsync(IRegister current, int year, CancellationToken cancellation)
    {
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = AnnualCases.Assessment, Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(instance => instance.BusinessKey ?? "");
        var tasks = (await queries.TasksAsync(new TaskFilter { ProcessId = AnnualCases.Assessment, Limit = int.MaxValue }, cancellation))
            .Items.Where(access.MayWork)
            .ToLookup(task => task.BusinessKey ?? "");
        return
        [
            .. current
                .All<AnnualAssessment>()
                .Where(assessment => assessment.ReportYear == year)
                .Where(assessment => viewer.IsDepartment || access.MaySee(AnnualCases.Assessment, assessment.AssessmentId))
                .OrderBy(assessment => assessment.BaseId, StringComparer.Ordinal)
                .Select(assessment =>
                    Line(current, assessment, cases[assessment.AssessmentId].FirstOrDefault()?.Key, [.. tasks[assessment.AssessmentId]])
                ),
        ];
    }

    private static AnnualLine Line(IRegister current, AnnualAssessment assessment, Key? key, IReadOnlyList<TaskItem> tasks)
    {
        var named = current.Find<Base>(assessment.BaseId)!;
        var host = AnnualCases.HostOf(current, assessment);
        var task = tasks.FirstOrDefault(open => open.ElementId == "department-review") ?? (tasks.Count > 0 ? tasks[0] : null);
        return new AnnualLine(
            assessment,
            named,
            current.NameOf(named),
            host?.Name ?? "",
            host?.City ?? "",
            key,
            task,
            task?.ElementId == "department-review" && ConfirmQualified.Lawful(assessment)
        );
    }

    private static bool Fits(AnnualLine line, AnnualFilter filter) =>
        (string.IsNullOrEmpty(filter.State) || RegisterJson.Name(line.Assessment.Status) == filter.State)
        && (string.IsNullOrEmpty(filter.City) || line.City == filter.City)
        && (
            string.IsNullOrWhiteSpace(filter.Q)
            || $"{line.Name} {line.Host} {line.Base.BaseNumber} {line.Base.BaseId}".Contains(
                filter.Q.Trim(),
                StringComparison.OrdinalIgnoreCase
            )
        );

    private static AnnualCity City(IGrouping<string, AnnualLine> lines) =>
        new(
            lines.Key,
            lines.Count(),
            lines.Count(line => line.Assessment.SubmittedAt is null && !line.Assessment.Status.IsEnded),
            lines.Count(line => line.Assessment.Status == AnnualStatus.Overdue),
            lines.Count(line => line.Assessment.Status.IsEnded)
        );

    private int NextYear(IRegister current) =>
        Math.Max(
            Policy.On(current, dates.Today).Int("annual.firstYear"),
            dates.Today.Month == 12 ? dates.Today.Year : dates.Today.Year - 1
        );
}
