using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calendars;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

/// <summary>The dates of an open call, as its timers need them.</summary>
/// <param name="ReminderTimes">When drafts are reminded; only what is still to come.</param>
internal sealed record CallWindow(
    [property: Label("申报截止时刻")] DateTimeOffset ClosesAt,
    [property: Label("推荐部门截止时刻")] DateTimeOffset MunicipalClosesAt,
    [property: Label("提醒时刻")] IReadOnlyList<DateTimeOffset> ReminderTimes
)
{
    public static CallWindow Of(Call call, ActivityContext context) =>
        new(
            call.ClosesAt,
            call.MunicipalClosesAt ?? call.ClosesAt,
            [
                .. context
                    .Policy.Ints("call.draftReminderDays")
                    .Select(days => LegalTime.At(LegalTime.DayOf(call.ClosesAt).AddDays(-days), new TimeOnly(9, 0)))
                    .Where(moment => moment > context.Now && moment > call.OpensAt)
                    .Order(),
            ]
        );
}
