using System.Globalization;
using Bases.Register.Labels;

namespace Bases.Register.Calendars;

/// <summary>The days off and make-up working days of a year, by the State Council's notice where it is issued.</summary>
public sealed record CalendarYear : IRegisterEntry
{
    public required int Year { get; init; }

    public required CalendarStatus Status { get; init; }

    /// <summary>Days off, weekend days inside a holiday block too. A notice may hold days of the year before.</summary>
    public IReadOnlyList<CalendarDay> OffDays { get; init; } = [];

    /// <summary>调休上班: days at a weekend on which everybody works.</summary>
    public IReadOnlyList<CalendarDay> MakeUpWorkdays { get; init; } = [];

    public string? NoticeTitle { get; init; }

    public string? NoticeNumber { get; init; }

    public string? NoticeUrl { get; init; }

    public string? EnteredBy { get; init; }

    public DateTimeOffset? EnteredAt { get; init; }

    string IRegisterEntry.Id => Year.ToString(CultureInfo.InvariantCulture);
}

public sealed record CalendarDay(DateOnly Date, string? Name);

public enum CalendarStatus
{
    [Label("暂定（国务院通知未发布）", "Provisional")]
    Provisional,

    [Label("正式", "Official")]
    Official,
}
