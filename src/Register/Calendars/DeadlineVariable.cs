using System.Text.Json.Serialization;
using Bases.Register.Labels;

namespace Bases.Register.Calendars;

/// <summary>
/// A process variable that holds a date of a deadline, and how it hangs on the working calendar: what is counted is counted
/// again when a year's official notice is entered (I-26).
/// </summary>
/// <param name="Variable">Name, with members after dots, e.g. <c>correction.dueOn</c>; lists are gone through.</param>
/// <param name="Process">Only in this process; null where the name means the same everywhere.</param>
public sealed record DeadlineVariable(string Variable, DeadlineRule Rule, string? Process = null) : IRegisterEntry
{
    string IRegisterEntry.Id => Process is null ? Variable : $"{Process}/{Variable}";
}

/// <summary>How a date hangs on the working calendar.</summary>
public enum DeadlineRule
{
    /// <summary>It does not: a date that somebody has set, such as the close of a call.</summary>
    [JsonStringEnumMemberName("fixed")]
    [Label("固定日期", "A set date")]
    Fixed,

    /// <summary>The n-th working day after another day: the number of working days stays.</summary>
    [JsonStringEnumMemberName("working-days")]
    [Label("按工作日计算", "Counted in working days")]
    WorkingDays,

    /// <summary>The same, and never earlier than what was published (article 17: 公示时间不少于…).</summary>
    [JsonStringEnumMemberName("working-days-minimum")]
    [Label("按工作日计算，且不早于已公布的日期", "Counted in working days, never earlier than published")]
    WorkingDaysMinimum,

    /// <summary>Moved back to a working day: a reminder.</summary>
    [JsonStringEnumMemberName("back-to-working-day")]
    [Label("提前到工作日", "Moved back to a working day")]
    BackToWorkingDay,

    /// <summary>
    /// A stage of the annual reminders: counted anew from the nominal due date, back to a working day before it and forward
    /// after it (catalogue §9).
    /// </summary>
    [JsonStringEnumMemberName("reminder-stage")]
    [Label("按提醒阶段自名义截止日重算", "Counted anew from the nominal date, by its stage")]
    ReminderStage,

    /// <summary>Moved on to a working day (I-2).</summary>
    [JsonStringEnumMemberName("on-to-working-day")]
    [Label("顺延到工作日", "Moved on to a working day")]
    OnToWorkingDay,
}
