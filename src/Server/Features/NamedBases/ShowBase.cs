using Bases.Activities.Assessment;
using Bases.Activities.Changes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.Policies;
using Bases.Register.SpecialNamings;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>The page of one base: its whole life, what is open, and what can be begun.</summary>
public sealed class ShowBase(
    Viewer viewer,
    BaseFinder finder,
    CaseAccess access,
    CaseNames names,
    ProcessQueries queries,
    ProcessRuntime runtime,
    RegisterMemory memory,
    Words words,
    Dates dates
)
{
    /// <param name="on">The day as of which host, leader, field and country are shown; today when null.</param>
    public async Task<Answer<BaseModel>> HandleAsync(string number, DateOnly? on, CancellationToken cancellation)
    {
        if (finder.Find(number) is not { } named)
        {
            return new NotFound();
        }

        var register = memory.Current;
        var day = on is { } asked && asked < dates.Today ? asked : dates.Today;
        var cases = await CasesAsync(register, named, cancellation);
        return new BaseModel(
            named,
            register.NameOf(named),
            day,
            day == dates.Today,
            Standing(register, named, day),
            BasePeriods.Of(register, named),
            new BaseLife(register, words).Of(named, day, viewer.Is(Roles.Supervisor)),
            [.. named.Changes.OrderByDescending(change => change.OccurredOn).Select(change => Line(register, named, change, cases))],
            viewer.IsDepartment ? Endings(register, named, cases) : [],
            [
                .. cases
                    .Values.Where(instance => instance.State == InstanceState.Active)
                    .OrderBy(instance => instance.StartedAt)
                    .Select(instance => (instance, names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey))),
            ],
            viewer.IsDepartment ? Proposals(register, named) : [],
            Acts(named)
        );
    }

    /// <summary>Proposals to people, never acts (I-22).</summary>
    private IReadOnlyList<BaseAction> Proposals(IRegister register, Base named) =>
        [.. BaseJudge.Judge(register, runtime.DecisionsOf(default), named, dates.Today).Where(action => action.Name != BaseJudge.NoAction)];

    private BaseActs Acts(Base named)
    {
        var effective = named.IsEffectiveOn(dates.Today);
        return new BaseActs(
            effective && finder.IsHostNow(named),
            effective && BeginChange.MayDiscover(viewer, finder, named),
            effective && viewer.IsAny(ProposeEnd.Roles),
            effective && viewer.Is(Roles.Supervisor)
        );
    }

    private static BaseStanding Standing(IRegister register, Base named, DateOnly day)
    {
        var host = register.Find<Host>(named.HostOn(day));
        var document = named.NamingDocumentId is { } id ? register.Find<NamingDocument>(id) : null;
        var cycle = EvaluationCycle.DueDates(named, Policy.On(register, day)).Cast<DateOnly?>();
        return new BaseStanding(
            named.Status is BaseStatus.Effective or BaseStatus.NotManaged || named.IsEffectiveOn(day)
                ? named.Status == BaseStatus.NotManaged
                    ? BaseStatus.NotManaged
                    : BaseStatus.Effective
                : named.Status,
            host?.Name ?? named.HostOn(day),
            host?.City ?? "",
            ChangeWords.Standing(register, named, BaseChangeKind.Leader, day),
            ChangeWords.Standing(register, named, BaseChangeKind.Field, day),
            ChangeWords.Standing(register, named, BaseChangeKind.Country, day),
            document?.DocumentNumber,
            document?.FileId,
            named.IsEffectiveOn(day) ? cycle.FirstOrDefault(due => due >= day) : null
        );
    }

    private ChangeLine Line(IRegister register, Base named, BaseChange change, Dictionary<string, InstanceItem> cases)
    {
        var report = change.ChangeReportId is { } id ? register.Find<ChangeReport>(id) : null;
        var due =
            report?.DueOn
            ?? new WorkingCalendar(register.All<CalendarYear>())
                .Add(change.OccurredOn, Policy.On(register, dates.Today).Int("change.reportWorkingDays"))
                .Date;
        var after = change.Kind is BaseChangeKind.Other or BaseChangeKind.VoluntaryTermination
            ? null
            : ChangeWords.Standing(register, named, change.Kind, change.OccurredOn);
        return new ChangeLine(
            change,
            report,
            after,
            due,
            (change.ReportedOn ?? dates.Today) > due,
            report is not null && cases.TryGetValue(report.ChangeReportId, out var instance) ? instance.Key : null
        );
    }

    private static IReadOnlyList<(EndingCase Case, Key? Instance)> Endings(
        IRegister register,
        Base named,
        Dictionary<string, InstanceItem> cases
    ) =>
        [
            .. register
                .All<EndingCase>()
                .Where(entry => entry.BaseId == named.BaseId)
                .OrderByDescending(entry => entry.OpenedAt)
                .Select(entry => (entry, cases.TryGetValue(entry.EndingId, out var instance) ? instance.Key : (Key?)null)),
        ];

    /// <summary>The cases of the base that this person may see, by business key.</summary>
    private async Task<Dictionary<string, InstanceItem>> CasesAsync(IRegister register, Base named, CancellationToken cancellation)
    {
        var found = new Dictionary<string, InstanceItem>(StringComparer.Ordinal);
        foreach (var key in Keys(register, named.BaseId).Distinct(StringComparer.Ordinal))
        {
            var filter = new InstanceFilter { BusinessKey = key, Limit = 1 };
            foreach (var instance in (await queries.InstancesAsync(filter, cancellation)).Items.Where(access.MaySee))
            {
                found[key] = instance;
            }
        }

        return found;
    }

    private static IEnumerable<string> Keys(IRegister register, string baseId) =>
        register
            .All<ChangeReport>()
            .Where(report => report.BaseId == baseId)
            .Select(report => report.ChangeReportId)
            .Concat(register.All<EndingCase>().Where(entry => entry.BaseId == baseId).Select(entry => entry.EndingId))
            .Concat(register.All<AnnualAssessment>().Where(entry => entry.BaseId == baseId).Select(entry => entry.AssessmentId))
            .Concat(register.All<SpecialNaming>().Where(entry => entry.BaseId == baseId).Select(entry => entry.SpecialNamingId))
            .Concat(register.All<IntegrityFinding>().Where(entry => entry.BaseId == baseId).Select(entry => entry.FindingId));
}
