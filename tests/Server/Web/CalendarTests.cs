using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Calendars;
using Bases.Register.PublicNotices;
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
        (await TextAsync(await officer.PageAsync("/calendar"))).ShouldContain("<strong>元旦</strong> 1月1日至1月3日");
    }

    [Fact]
    public async Task Should_say_in_the_case_what_moved_and_why_and_mark_what_is_provisional()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1");
        var form = await officer.ValuesAsync(task);
        form["decision"] = "return";
        form["reason"] = "请核对";
        form["fields"] = new JsonArray("proposedBaseName");
        await Visitor.JsonAsync(officer.PostAsync($"/tasks/{task}/completion", new { data = form }));
        var supplement = await server.TaskAsync("supplement", "host:H20");
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var open = (await queries.TaskAsync(new Key(long.Parse(supplement, CultureInfo.InvariantCulture)), cancellation))!.Task;
        var runtime = server.Services.GetRequiredService<ProcessRuntime>();
        var due = new DateTimeOffset(2031, 1, 8, 0, 0, 0, TimeSpan.FromHours(8));
        await runtime.ExecuteAsync(new UpdateUserTask(open.Key, DueDate: due), "formal1", cancellation);
        var applicant = await server.AsAsync("applicant-h20");

        foreach (var page in new[] { "/inbox", $"/tasks/{supplement}", $"/cases/{open.InstanceKey}", "/applications" })
        {
            (await TextAsync(await applicant.PageAsync(page))).ShouldContain("暂定", customMessage: page);
        }

        (await applicant.TextAsync("/inbox.csv")).ShouldContain("暂定,");
        (await server.Program("applicant-h20").TextAsync($"/v2/user-tasks/{supplement}")).ShouldContain("\"dueDateProvisional\":true");

        await runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Put(
                    new DeadlineShift
                    {
                        ShiftId = "test",
                        CaseKey = open.InstanceKey.ToString(),
                        Step = "补正材料",
                        OfTask = true,
                        Before = due,
                        After = due.AddDays(2),
                        Year = 2031,
                        NoticeTitle = "国务院办公厅关于2031年部分节假日安排的通知",
                        By = "call1",
                        At = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero),
                    }
                );
                return 0;
            },
            "call1",
            cancellation
        );
        var moved = await TextAsync(await applicant.PageAsync($"/cases/{open.InstanceKey}"));
        moved.ShouldContain("期限变动：补正材料");
        moved.ShouldContain("由 2031年1月7日（周二）24:00 改为 2031年1月9日（周四）24:00；2031 年节假日安排已公布");
        moved.ShouldNotContain("call1", customMessage: "an applicant sees the department and not its people");
    }

    /// <summary>The public is told as well that the end of a publicity hangs on a year without a notice.</summary>
    [Fact]
    public async Task Should_mark_a_provisional_end_on_every_public_page_that_shows_it()
    {
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (register, _) =>
                {
                    var publicity = register.Find<Publicity>("PUB-2026")!;
                    register.Put(publicity with { PublicityId = "PUB-X", Title = "跨年公示", ChosenEnd = new DateOnly(2031, 1, 8) });
                    return 0;
                },
                "call1",
                TestContext.Current.CancellationToken
            );

        foreach (var page in new[] { "/portal", "/portal/publicity", "/portal/publicity/PUB-X", "/portal/publicity/PUB-X/objection" })
        {
            var text = await TextAsync(await server.Nobody().PageAsync(page));
            text.ShouldContain("2031年1月8日（周三）24:00（暂定：节假日安排尚未公布）", customMessage: page);
        }
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

        (await TextAsync(answer)).ShouldContain("2029年1月1日 元旦");
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
