using System.Globalization;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel;

namespace Bases.Server.Wording;

/// <summary>
/// Dates as people say them: Beijing time, the server's clock, working days by the official calendar (ui.md "Dates").
/// </summary>
public sealed partial class Dates(TimeProvider clock, IWorkingCalendar calendar, Words words)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(Beijing);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>2026年1月15日（周四）17:30; a period that ends at midnight ends at 24:00 of the day before.</summary>
    public string Moment(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Beijing).DateTime;
        var midnight = local.TimeOfDay == TimeSpan.Zero;
        var day = DateOnly.FromDateTime(midnight ? local.AddDays(-1) : local);
        var time = midnight ? "24:00" : local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return words.IsEnglish ? $"{Day(day)}, {time}" : $"{Day(day)}{time}";
    }

    /// <summary>2026年1月15日（周四）</summary>
    public string Day(DateOnly day) =>
        words.IsEnglish
            ? day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)
            : $"{day.Year}年{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>A deadline as its moment, and as provisional while it hangs on a year without a notice (I-26).</summary>
    public string Deadline(DateTimeOffset due) => Moment(due) + (due > Now ? Provisional(LastDay(due)) : "");

    /// <summary>A day by whose end something is due; or a dash.</summary>
    public string Deadline(DateOnly? day) => day is { } known ? Day(known) + (known >= Today ? Provisional(known) : "") : "—";

    /// <summary>2026年1月15日, where a table has no room for the weekday.</summary>
    public string Date(DateOnly day) =>
        words.IsEnglish ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A text of rules or data with its dates as people say them: 2026-01-15 becomes 2026年1月15日.</summary>
    public string InWords(string? text) =>
        text is null
            ? ""
            : IsoDate()
                .Replace(
                    text,
                    found => DateOnly.TryParse(found.Value, CultureInfo.InvariantCulture, out var day) ? Date(day) : found.Value
                );

    /// <summary>With the weekday, or a dash.</summary>
    public string Day(DateOnly? day) => day is { } known ? Day(known) : "—";

    /// <summary>11月20日 09:31, with the year when it is another one.</summary>
    public string Short(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Beijing);
        var other = local.Year != Now.Year;
        return words.IsEnglish
            ? local.ToString(other ? "d MMM yyyy, HH:mm" : "d MMM, HH:mm", CultureInfo.InvariantCulture)
            : (other ? $"{local.Year}年" : "") + $"{local.Month}月{local.Day}日 {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>09:31</summary>
    public string Time(DateTimeOffset instant) => instant.ToOffset(Beijing).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What is left until a deadline, in words: 还剩 3 个工作日, 今天 17:30 截止, 已逾期 2 天.</summary>
    public string Left(DateTimeOffset due)
    {
        var now = Now;
        var day = LastDay(due);
        if (due < now)
        {
            var days = (int)(now - due).TotalDays;
            return days >= 1
                ? words[$"已逾期 {days} 天", $"{Plural(days, "day")} overdue"]
                : words[$"已逾期 {Hours(now - due)}", $"{Hours(now - due)} overdue"];
        }

        if (day == Today)
        {
            return words[$"今天 {DueTime(due)} 截止", $"due today at {DueTime(due)}"];
        }

        var working = WorkingDaysUntil(day);
        return (
                working == 0
                    ? words[
                        $"还剩 {day.DayNumber - Today.DayNumber} 天（均为休息日）",
                        $"{Plural(day.DayNumber - Today.DayNumber, "day")} left, none a working day"
                    ]
                    : words[$"还剩 {working} 个工作日", $"{Plural(working, "working day")} left"]
            ) + Provisional(day);
    }

    /// <summary>How pressing: <c>is-late</c>, <c>is-soon</c> (at most two working days) or nothing.</summary>
    public string Urgency(DateTimeOffset? due) =>
        due switch
        {
            null => "",
            { } instant when instant < Now => "is-late",
            { } instant when WorkingDaysUntil(LastDay(instant)) <= 2 => "is-soon",
            _ => "",
        };

    /// <summary>刚刚, 5 分钟前, 昨天 09:31, else the short form.</summary>
    public string Ago(DateTimeOffset instant)
    {
        var passed = Now - instant;
        return passed.TotalMinutes switch
        {
            < 1 => words["刚刚", "just now"],
            < 60 => words[$"{(int)passed.TotalMinutes} 分钟前", $"{Plural((int)passed.TotalMinutes, "minute")} ago"],
            < 60 * 12 => words[$"{(int)passed.TotalHours} 小时前", $"{Plural((int)passed.TotalHours, "hour")} ago"],
            _ => Short(instant),
        };
    }

    /// <summary>Working days after today up to and including a day.</summary>
    public int WorkingDaysUntil(DateOnly day)
    {
        var count = 0;
        for (var next = Today.AddDays(1); next <= day; next = next.AddDays(1))
        {
            count += calendar.IsWorkingDay(next) ? 1 : 0;
        }

        return count;
    }

    /// <summary>It is still to come, in a year whose holidays are not announced yet (I-26).</summary>
    public bool IsProvisional(DateTimeOffset due) => due > Now && !calendar.IsOfficial(LastDay(due).Year);

    /// <summary>Says that a result rests on a year whose holidays are not announced yet (I-26).</summary>
    private string Provisional(DateOnly day) =>
        calendar.IsOfficial(day.Year) ? "" : words["（暂定：节假日安排尚未公布）", " (provisional: holidays not announced yet)"];

    private static DateOnly LastDay(DateTimeOffset due) => DateOnly.FromDateTime(due.ToOffset(Beijing).DateTime.AddTicks(-1));

    private static string DueTime(DateTimeOffset due)
    {
        var local = due.ToOffset(Beijing);
        return local.TimeOfDay == TimeSpan.Zero ? "24:00" : local.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private string Hours(TimeSpan span) =>
        span.TotalHours >= 1
            ? words[$"{(int)span.TotalHours} 小时", Plural((int)span.TotalHours, "hour")]
            : words[$"{Math.Max(1, (int)span.TotalMinutes)} 分钟", Plural(Math.Max(1, (int)span.TotalMinutes), "minute")];

    [GeneratedRegex(@"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")]
    private static partial Regex IsoDate();

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
