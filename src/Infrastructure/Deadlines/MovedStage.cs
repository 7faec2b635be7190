using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine.State;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Infrastructure.Deadlines;

/// <summary>
/// The stage of the annual reminders that a campaign waits for, on the new calendar. Its day is counted anew from the nominal
/// due date: the notice of what is overdue goes forward to a working day, and is never moved back to one.
/// </summary>
internal sealed class MovedStage(IRegister register, CalendarDifference difference)
{
    /// <returns>Null when it stays.</returns>
    public ContextValue? Of(ContextValue stage, InstanceState state)
    {
        if (
            stage["stage"] is not StringValue name
            || !DateTimeOffset.TryParse(stage["sendAt"].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var sendAt)
            || state.Root?.LocalVariables().TryGet("reportYear", out var year) != true
            || year is not NumberValue number
            || register.Find<AnnualCampaign>(AnnualCampaign.IdOf((int)number.ToDecimal())) is not { } campaign
        )
        {
            return null;
        }

        var policy = Policy.On(register, LegalTime.DayOf(campaign.OpenedAt));
        var moved = AnnualReminders
            .Stages(campaign.ReportYear, difference.After, policy)
            .Where(next => next.Stage == name.Content)
            .Select(next => (next.SendAt, next.Provisional))
            .FirstOrDefault(Opening(sendAt));
        return
            moved.SendAt == sendAt && stage["provisional"] is BooleanValue { IsTrue: var provisional } && provisional == moved.Provisional
            ? null
            : stage
                .With("sendAt", new StringValue(moved.SendAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)))
                .With("provisional", BooleanValue.Of(moved.Provisional));
    }

    /// <summary>The first letter of all goes out on the first working day.</summary>
    private (DateTimeOffset SendAt, bool Provisional) Opening(DateTimeOffset sendAt)
    {
        var day = difference.After.OnOrAfter(LegalTime.DayOf(sendAt));
        return (LegalTime.At(day.Date, TimeOnly.FromDateTime(sendAt.ToOffset(LegalTime.Offset).DateTime)), day.Provisional);
    }
}
