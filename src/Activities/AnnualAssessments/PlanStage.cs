using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Assessment;
using Bases.Register.Calendars;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.next-stage",
    "推算下一次提醒",
    "Says when the next reminders of the annual report go out, by the calendar as it is known now (article 22, I-26)."
)]
internal sealed class PlanStage : Activity<CampaignInput, PlanStage.Output>
{
    public const string Opening = "opening";

    public sealed record Output([property: Label("下一次提醒")] NextStage? NextStage);

    protected override ActivityResult Run(CampaignInput input, ActivityContext context)
    {
        var campaign = context.Campaign(input.ReportYear);
        var calendar = new WorkingCalendar(context.Register.All<CalendarYear>());
        var opened = LegalTime.DayOf(campaign.OpenedAt);
        var first = calendar.OnOrAfter(opened);
        var at = new TimeOnly(context.Policy.Int("annual.reminderHour"), 0);
        IEnumerable<ReminderStage> stages =
        [
            new(Opening, first.Date, LegalTime.At(first.Date, at), first.Provisional),
            .. AnnualReminders.Stages(input.ReportYear, calendar, context.Policy),
        ];
        var next = stages.FirstOrDefault(stage => stage.Day >= opened && !campaign.Stages.Any(sent => sent.Stage == stage.Stage));
        return Done(new Output(next is null ? null : new NextStage(next.Stage, next.SendAt, next.Provisional)));
    }
}

/// <param name="Provisional">The day hangs on a year whose holiday notice is not issued.</param>
internal sealed record NextStage(string Stage, DateTimeOffset SendAt, bool Provisional);
