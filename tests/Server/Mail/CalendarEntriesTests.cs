using Bases.Server.Features.Mail;

namespace Bases.Server.Tests.Mail;

/// <summary>A mail's calendar file as people read it.</summary>
public sealed class CalendarEntriesTests
{
    [Fact]
    public void Should_tell_what_is_when_also_over_folded_lines()
    {
        const string File =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261218T010000Z\r\nDTEND:20261218T093000Z\r\n"
            + "SUMMARY:省国合基地\r\n 年度交流会\\, 武汉\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        CalendarEntries.Of(File).ShouldBe([("省国合基地年度交流会, 武汉", new DateTimeOffset(2026, 12, 18, 9, 30, 0, TimeSpan.Zero))]);
    }

    [Fact]
    public void Should_leave_out_what_has_no_time() =>
        CalendarEntries.Of("BEGIN:VEVENT\nSUMMARY:甲\nDTSTART;VALUE=DATE:20261218\nEND:VEVENT\n").ShouldBeEmpty();
}
