namespace Bases.Register.Calendars;

/// <summary>What cannot be true of an official notice (国务院办公厅关于某年部分节假日安排的通知).</summary>
public static class NoticeCheck
{
    // A notice may say something of the last days of the year before, and of the first of the year after.
    private const int DaysAround = 10;

    /// <returns>Problems in Chinese; empty when there are none.</returns>
    public static IReadOnlyList<string> Problems(CalendarYear notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var problems = new List<string>();
        var first = new DateOnly(notice.Year, 1, 1).AddDays(-DaysAround);
        var last = new DateOnly(notice.Year, 12, 31).AddDays(DaysAround);
        problems.AddRange(
            notice
                .OffDays.Concat(notice.MakeUpWorkdays)
                .Where(day => day.Date < first || day.Date > last)
                .Select(day => $"{day.Date:yyyy-MM-dd} 不属于 {notice.Year} 年")
        );
        problems.AddRange(
            notice
                .MakeUpWorkdays.Where(day => day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => $"{day.Date:yyyy-MM-dd} 不是周末，不可能是调休上班日")
        );
        problems.AddRange(
            notice
                .OffDays.Select(day => day.Date)
                .Intersect(notice.MakeUpWorkdays.Select(day => day.Date))
                .Select(day => $"{day:yyyy-MM-dd} 既列为放假又列为上班")
        );
        if (notice.OffDays.Count == 0)
        {
            problems.Add("没有放假日期");
        }

        if (string.IsNullOrWhiteSpace(notice.NoticeTitle))
        {
            problems.Add("缺少通知名称");
        }

        return problems;
    }
}
