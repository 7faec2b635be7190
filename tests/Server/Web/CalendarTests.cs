using System.Net;
using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>An officer enters the notice of 2028: the page shows what moves first (I-26).</summary>
[Collection(nameof(ServerFixture))]
public sealed class CalendarTests(ServerFixture server)
{
    private const string Title = "国务院办公厅关于2028年部分节假日安排的通知";

    [Fact]
    public async Task Should_show_a_preview_and_count_only_after_confirmation()
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync("/calendar/2028");
        (string, string)[] fields =
        [
            ("title", Title),
            ("number", "国办发明电〔2027〕9号"),
            ("offDays", "2028-01-01 至 2028-01-03 元旦"),
            ("makeUpDays", "2028-01-08 元旦调休"),
        ];

        var preview = await TextAsync(await officer.PostFormAsync("/calendar/2028/preview", fields));
        preview.ShouldContain("2028年1月3日（周一） 改为放假");
        preview.ShouldContain("2028年1月8日（周六） 改为上班");
        Year2028.ShouldBeNull();

        (await officer.PostFormAsync("/calendar/2028", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        Year2028!.Status.ShouldBe(CalendarStatus.Official);
        Year2028!.EnteredBy.ShouldBe("call1");
        (await TextAsync(await officer.PageAsync("/calendar"))).ShouldContain("2028-01-01 至 2028-01-03 元旦");
    }

    [Fact]
    public async Task Should_put_a_calendar_files_days_into_the_form()
    {
        var officer = await server.AsAsync("admin1");
        await officer.PageAsync("/calendar/2029");

        var answer = await officer.UploadAsync(
            "/calendar/2029/file",
            "file",
            ("2029.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20290101\nSUMMARY:元旦\nEND:VEVENT\nEND:VCALENDAR\n")
        );

        (await TextAsync(answer)).ShouldContain("2029-01-01 元旦");
    }

    [Theory]
    [InlineData("formal1", HttpStatusCode.NotFound)]
    [InlineData("applicant-h01", HttpStatusCode.NotFound)]
    public async Task Should_let_only_the_officers_enter_a_notice(string user, HttpStatusCode status)
    {
        var visitor = await server.AsAsync(user);

        (await visitor.PageAsync("/calendar/2030")).StatusCode.ShouldBe(status);
        (await visitor.PostFormAsync("/calendar/2030", ("title", Title), ("offDays", "2030-01-01"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Should_say_what_is_wrong_with_a_line()
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync("/calendar/2030");

        var answer = await officer.PostFormAsync("/calendar/2030/preview", ("title", Title), ("offDays", "一月一日"));

        (await TextAsync(answer)).ShouldContain("“一月一日”不是日期");
    }

    private CalendarYear? Year2028 => server.Services.GetRequiredService<RegisterMemory>().Current.Find<CalendarYear>("2028");

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
