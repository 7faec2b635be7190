using Bases.Infrastructure.Deadlines;
using Bases.Register.Calendars;
using Bases.Server.Access;

namespace Bases.Server.Features.Calendar;

/// <param name="NextYear">The first year whose notice is still missing.</param>
public sealed record CalendarModel(IReadOnlyList<CalendarYear> Years, int NextYear, bool MayEnter);

/// <summary>What was typed or read from a file, and what is wrong with it.</summary>
/// <param name="Known">The year as it counts now; null when nothing is known of it.</param>
public sealed record NoticeModel(int Year, CalendarYear? Known, NoticeForm Form, IReadOnlyList<string> Problems);

/// <param name="Changed">Days that are working days on one of the two calendars only: the day, and whether it becomes one.</param>
public sealed record NoticePreviewModel(
    CalendarYear Notice,
    NoticeForm Form,
    IReadOnlyList<(DateOnly Day, bool Works)> Changed,
    IReadOnlyList<(DeadlineMove Move, CaseName Case)> Moves
);

/// <summary>The fields of the form, as they are sent and sent again.</summary>
public sealed record NoticeForm
{
    public string? Title { get; init; }

    public string? Number { get; init; }

    public string? Url { get; init; }

    public string? OffDays { get; init; }

    public string? MakeUpDays { get; init; }
}
