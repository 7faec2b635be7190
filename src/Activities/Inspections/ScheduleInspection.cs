using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Panels;

namespace Bases.Activities.Inspections;

[Activity(
    "inspection.schedule",
    "安排现场勘验",
    "Writes the date, place and team into the register and sends everybody a calendar entry (article 15, paragraph 2)."
)]
[Throws("PLAN_INVALID", "The date is over already, or nobody is on the team.")]
internal sealed class ScheduleInspection : Activity<ScheduleInspection.Input, ScheduleInspection.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("勘验安排")]
        public required InspectionPlan InspectionPlan { get; init; }
    }

    public sealed record Output(
        [property: Label("勘验编号")] string InspectionId,
        [property: Label("勘验记录")] InspectionRecord InspectionRecord
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var plan = input.InspectionPlan;
        if (plan.HeldOn < context.Today || plan.Team is not { Count: > 0 })
        {
            return Throw("PLAN_INVALID", "勘验日期不得早于今日，且须有勘验成员。");
        }

        var reviewed = context.Register.Reviewed(input.ApplicationId);
        var id =
            $"{reviewed.CaseId}-KY{context.Register.All<SiteInspection>().Count(inspection => inspection.ApplicationId == reviewed.CaseId) + 1}";
        context.Register.Put(
            new SiteInspection
            {
                InspectionId = id,
                ApplicationId = reviewed.CaseId,
                HeldOn = plan.HeldOn,
                Place = plan.Place,
                Team = plan.Team,
            }
        );
        var entry = new CalendarEntry($"现场勘验：{reviewed.Name}", LegalTime.At(plan.HeldOn, new TimeOnly(9, 0)), plan.Place);
        if (context.Register.Find<Application>(reviewed.CaseId) is { } application)
        {
            context.Register.Put(application with { Status = ApplicationStatus.SiteInspection });
        }

        Letters.ToHostOf(context, reviewed, "inspection-scheduled", id, new { plan.HeldOn, plan.Place }, entry);
        foreach (var expert in plan.Team)
        {
            Letters.ToExpert(context, reviewed, expert, "inspection-scheduled", id, new { plan.HeldOn, plan.Place }, entry);
        }

        return Done(new Output(id, new InspectionRecord { HeldOn = plan.HeldOn, Place = plan.Place }));
    }
}

internal sealed record InspectionPlan
{
    public required DateOnly HeldOn { get; init; }

    public string? Place { get; init; }

    /// <summary>Expert ids.</summary>
    public IReadOnlyList<string>? Team { get; init; }

    public string? Focus { get; init; }
}
