using System.Text.Json;
using Bases.Register.Json;

namespace Bases.Register.Calendars;

/// <summary>Reads a file of holiday notices: years with days off and make-up days, and the notices behind them.</summary>
public static class HolidayFile
{
    /// <exception cref="JsonException">The file is not of this form.</exception>
    public static IReadOnlyList<CalendarYear> Read(string json)
    {
        var file = RegisterJson.Read<Document>(json) ?? throw new JsonException("The holiday file is empty.");
        return
        [
            .. file
                .Years.Where(year => year.Value is not null)
                .OrderBy(year => year.Key)
                .Select(year => new CalendarYear
                {
                    Year = year.Key,
                    Status = year.Value!.Status,
                    OffDays = year.Value.OffDays ?? year.Value.ExpectedRestDays ?? [],
                    MakeUpWorkdays = year.Value.MakeUpWorkdays ?? [],
                    NoticeTitle = file.OfficialNotices.GetValueOrDefault(year.Key)?.Title,
                    NoticeNumber = file.OfficialNotices.GetValueOrDefault(year.Key)?.DocNo,
                    NoticeUrl = file.OfficialNotices.GetValueOrDefault(year.Key)?.Url,
                }),
        ];
    }

    private sealed record Document
    {
        /// <summary>Null: nothing is known of that year yet.</summary>
        public required IReadOnlyDictionary<int, YearOfFile?> Years { get; init; }

        public IReadOnlyDictionary<int, Notice?> OfficialNotices { get; init; } = new Dictionary<int, Notice?>();
    }

    private sealed record YearOfFile
    {
        public required CalendarStatus Status { get; init; }

        public IReadOnlyList<CalendarDay>? OffDays { get; init; }

        /// <summary>What the law and the usual pattern let expect while there is no notice.</summary>
        public IReadOnlyList<CalendarDay>? ExpectedRestDays { get; init; }

        public IReadOnlyList<CalendarDay>? MakeUpWorkdays { get; init; }
    }

    private sealed record Notice(string? Title, string? DocNo, string? Url);
}
