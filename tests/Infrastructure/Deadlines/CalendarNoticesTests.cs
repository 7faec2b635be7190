using System.Globalization;
using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Infrastructure.Deadlines;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Tests.Support;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Calendars;
using Bases.Register.Folders;
using Bases.Register.Hosts;
using Bases.Register.Policies;
using Microsoft.Extensions.DependencyInjection;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Deadlines;

/// <summary>Cases that run over the turn of the year, and the notice of the new year (I-26). It is Friday, 20 November 2026.</summary>
public sealed class CalendarNoticesTests
{
    /// <summary>A task with thirty working days, and what happens of itself when they are over.</summary>
    private static readonly string Counted = File(
        Sequence(Start(), UserTask("ask", extension: $"<zeebe:taskSchedule dueDate='={Ends("add working days(today(), 30)")}' />"), End())
            + $"<bpmn:boundaryEvent id=\"late\" attachedToRef=\"ask\">{TimeDate("late", Ends("add working days(today(), 30)"))}</bpmn:boundaryEvent>"
            + """<bpmn:sequenceFlow id="f9" sourceRef="late" targetRef="too-late" />"""
            + End("too-late")
    );

    /// <summary>The date is a variable's.</summary>
    private static readonly string ByVariable = File(
        Sequence(
            Start(),
            $"<bpmn:intermediateCatchEvent id=\"wait\">{TimeDate("wait", Ends("date(substring(correction.dueOn, 1, 10))"))}</bpmn:intermediateCatchEvent>",
            End()
        ),
        "v"
    );

    [Fact]
    public async Task ShouldShowWhatANoticeWouldMoveAndChangeNothing()
    {
        await using var shell = await OpenAsync();
        await shell.StartedAsync("p", businessKey: "C-1");

        var moves = await shell.Get<CalendarNotices>().PreviewAsync(NewYear);

        moves
            .Select(move => (move.Kind, move.ElementId, move.BusinessKey))
            .ShouldBe([(DeadlineKind.Task, "ask", "C-1"), (DeadlineKind.Timer, "late", "C-1")], ignoreOrder: true);
        moves.ShouldAllBe(move => LastDay(move.Before) == "2027-01-01" && LastDay(move.After) == "2027-01-05");
        LastDay((await shell.OpenTasksAsync()).Single().DueAt!.Value).ShouldBe("2027-01-01");
        shell.Register.Current.Find<CalendarYear>("2027")!.Status.ShouldBe(CalendarStatus.Provisional);
    }

    [Fact]
    public async Task ShouldMoveTasksAndTimersWithTheNoticeAndKeepThatOverARestart()
    {
        await using var shell = await OpenAsync();
        var started = await shell.StartedAsync("p");

        (await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1")).Count.ShouldBe(2);
        await shell.ReopenAsync();

        LastDay((await shell.OpenTasksAsync()).Single().DueAt!.Value).ShouldBe("2027-01-05");
        LastDay((await shell.Queries.TimersAsync(started.InstanceKey, 10)).Single().DueAt).ShouldBe("2027-01-05");
        var history = await shell.Queries.HistoryAsync(started.InstanceKey);
        history.Where(entry => entry.Actor == "call1").Select(entry => entry.Kind).ShouldBe(["UpdateUserTask", "RescheduleTimer"]);
        (await shell.Runtime.VerifyJournalAsync()).ShouldBeNull();

        shell.Clock.Advance(new DateTimeOffset(2027, 1, 5, 15, 59, 0, TimeSpan.Zero) - shell.Clock.GetUtcNow());
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(0);
        shell.Clock.Advance(TimeSpan.FromMinutes(1));
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(1);
        (await shell.Queries.InstanceAsync(started.InstanceKey))!.State.ShouldBe(Queries.InstanceState.Completed);
    }

    [Fact]
    public async Task ShouldCountFromTheDayOnWhichItWasSetWhenANoticeIsCorrected()
    {
        await using var shell = await OpenAsync();
        var started = await shell.StartedAsync("p");
        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");
        shell.Clock.Advance(TimeSpan.FromDays(20));

        var corrected = NewYear with { OffDays = [new CalendarDay(new DateOnly(2027, 1, 1), "元旦")] };
        (await shell.Get<CalendarNotices>().EnterAsync(corrected, "call1")).Count.ShouldBe(2);

        LastDay((await shell.OpenTasksAsync()).Single().DueAt!.Value).ShouldBe("2027-01-04");
        LastDay((await shell.Queries.TimersAsync(started.InstanceKey, 10)).Single().DueAt).ShouldBe("2027-01-04");
    }

    [Fact]
    public async Task ShouldMoveADateThatAnActivityCountedButNotAFixedOne()
    {
        await using var shell = await OpenAsync();
        var counted = await shell.StartedAsync("v", Due("correction", "2027-01-04"));
        await shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Put(new DeadlineVariable("correction.dueOn", DeadlineRule.WorkingDays));
                return 0;
            },
            "admin1"
        );

        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");

        LastDay((await shell.Queries.TimersAsync(counted.InstanceKey, 10)).Single().DueAt).ShouldBe("2027-01-06");
        var variables = await shell.Queries.VariablesAsync(counted.InstanceKey);
        ((ContextValue)variables!["correction"])["dueOn"].ToString().ShouldBe("2027-01-06");
    }

    [Theory]
    [InlineData("2027-01-05T00:00:00+08:00", "v", "2027-01-07T00:00:00+08:00")]
    [InlineData("2027-01-04T09:00:00+08:00", "v", "2027-01-06T09:00:00+08:00")]
    [InlineData("2027-01-04T09:00:00+08:00", "p", "2027-01-04T09:00:00+08:00")]
    public async Task ShouldTakeMidnightForTheEndOfTheDayBefore(string before, string process, string after)
    {
        await using var shell = await OpenAsync();
        var counted = await shell.StartedAsync("v", Due("correction", before));
        await shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Put(new DeadlineVariable("correction.dueOn", DeadlineRule.WorkingDays, process));
                return 0;
            },
            "admin1"
        );

        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");

        var variables = await shell.Queries.VariablesAsync(counted.InstanceKey);
        ((ContextValue)variables!["correction"])["dueOn"].ToString().ShouldBe(after);
    }

    [Fact]
    public async Task ShouldLeaveADateAloneThatIsNotCounted()
    {
        await using var shell = await OpenAsync();
        var fixedDate = await shell.StartedAsync("v", Due("correction", "2027-01-04"));

        (await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1")).ShouldBeEmpty();

        LastDay((await shell.Queries.TimersAsync(fixedDate.InstanceKey, 10)).Single().DueAt).ShouldBe("2027-01-04");
    }

    [Fact]
    public async Task ShouldLeaveADueDateAloneThatSomebodySetByHand()
    {
        await using var shell = await OpenAsync();
        await shell.StartedAsync("p");
        var task = (await shell.OpenTasksAsync()).Single();
        var chosen = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        await shell.Runtime.ExecuteAsync(new Engine.Commands.UpdateUserTask(task.Key, DueDate: chosen), "call1");

        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");

        (await shell.OpenTasksAsync()).Single().DueAt.ShouldBe(chosen);
    }

    [Fact]
    public async Task ShouldTellWhoeverItConcernsOnceAndKeepTheReasonWithTheCase()
    {
        await using var shell = await OpenAsync();
        await shell.DeployAsync(
            ("q/q.bpmn", File(Sequence(Start(), UserTask("host", "host:H01", extension: Thirty), End()), "q")),
            ("r/r.bpmn", File(Sequence(Start(), UserTask("office", "formal-checker", extension: Thirty), End()), "r")),
            (
                "calendar/mail/deadline-moved.zh.html",
                "<title>期限变动</title><p>{{caseId}} {{step}} {{day before}} {{day after}} {{noticeTitle}}</p>"
            ),
            ("calendar/mail/deadlines-moved.zh.html", "<title>期限变动</title><p>{{#each deadlines}}{{caseId}};{{/each}}</p>")
        );
        await shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                foreach (var entry in Reference)
                {
                    register.Put(entry);
                }

                register.Put(Host);
                return 0;
            },
            "admin1"
        );
        var started = await shell.StartedAsync("q", businessKey: "Q-1");
        await shell.StartedAsync("r", businessKey: "R-1");
        await shell.StartedAsync("r", businessKey: "R-2");

        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");
        await shell.Get<CalendarNotices>().EnterAsync(NewYear, "call1");

        var mails = (await shell.Mails.MailsAsync(new MailFilter())).Items;
        mails
            .Select(mail => (mail.Template, mail.To))
            .ShouldBe([("deadline-moved", "host@h01.example"), ("deadlines-moved", Office)], ignoreOrder: true);
        var own = (await shell.Mails.MailAsync(mails.Single(mail => mail.Template == "deadline-moved").Id))!;
        own.Text.ShouldBe("Q-1 Task host 2027年1月1日（周五）24:00 2027年1月5日（周二）24:00 国务院办公厅关于2027年部分节假日安排的通知");
        own.Calendar!.ShouldContain("DTEND:20270105T160000Z");
        own.Calendar!.ShouldContain("STATUS:CONFIRMED", customMessage: "by the notice that is just entered");
        var offices = (await shell.Mails.MailAsync(mails.Single(mail => mail.Template == "deadlines-moved").Id))!;
        offices.Text.ShouldBe("R-1;R-2;");
        var shift = shell.Register.Current.All<DeadlineShift>().Single(shift => shift.CaseKey == started.InstanceKey.ToString());
        (shift.Step, shift.OfTask, LastDay(shift.Before), LastDay(shift.After), shift.Year, shift.By).ShouldBe(
            ("Task host", true, "2027-01-01", "2027-01-05", 2027, "call1")
        );
    }

    [Theory]
    [InlineData("D+1", "2027-01-18", "2027-01-18", null, "2027-01-19")]
    [InlineData("D+1", "2027-01-18", null, "2027-01-16", "2027-01-16")]
    [InlineData("D-1", "2027-01-14", "2027-01-14", null, "2027-01-13")]
    [InlineData("D-7", "2027-01-08", "2027-01-14", null, "2027-01-08")]
    [InlineData("opening", "2027-01-04", "2027-01-04", null, "2027-01-05")]
    public async Task ShouldMoveAReminderBackBeforeTheDueDateAndForwardAfterIt(
        string stage,
        string before,
        string? off,
        string? works,
        string after
    )
    {
        await using var shell = await OpenAsync();
        await shell.DeployAsync(("annual-campaign/annual-campaign.bpmn", Waiting));
        await shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                foreach (var entry in Reference.Where(entry => entry is not CalendarYear))
                {
                    register.Put(entry);
                }

                register.Put(new AnnualCampaign { ReportYear = 2026, OpenedAt = shell.Clock.GetUtcNow() });
                return 0;
            },
            "admin1"
        );
        var next = new ContextValue([
            new("stage", new StringValue(stage)),
            new("sendAt", new StringValue(before + "T09:00:00+08:00")),
            new("provisional", BooleanValue.True),
        ]);
        var campaign = await shell.StartedAsync(
            "annual-campaign",
            new ContextValue([new("reportYear", NumberValue.Of(2026)), new("nextStage", next)])
        );

        await shell
            .Get<CalendarNotices>()
            .EnterAsync(
                new CalendarYear
                {
                    Year = 2027,
                    Status = CalendarStatus.Official,
                    OffDays = [.. Days(off)],
                    MakeUpWorkdays = [.. Days(works)],
                },
                "call1"
            );

        (await shell.Queries.TimersAsync(campaign.InstanceKey, 10))
            .Single()
            .DueAt.ShouldBe(LegalTime.At(DateOnly.Parse(after, CultureInfo.InvariantCulture), new TimeOnly(9, 0)));
        var moved = (ContextValue)(await shell.Queries.VariablesAsync(campaign.InstanceKey))!["nextStage"];
        moved["sendAt"].ToString().ShouldBe(after + "T09:00:00+08:00");
        moved["provisional"].ShouldBe(BooleanValue.Of(after == before), "what moved was counted on an official year");

        static IEnumerable<CalendarDay> Days(string? day) =>
            day is null ? [] : [new CalendarDay(DateOnly.Parse(day, CultureInfo.InvariantCulture), "变动")];
    }

    private const string Office = "xingshi@kjt.example";

    private static readonly string Thirty = $"<zeebe:taskSchedule dueDate='={Ends("add working days(today(), 30)")}' />";

    private static readonly string Waiting = File(
        Sequence(
            Start(),
            $"<bpmn:intermediateCatchEvent id=\"wait\">{TimeDate("wait", "date and time(nextStage.sendAt)")}</bpmn:intermediateCatchEvent>",
            End()
        ),
        "annual-campaign"
    );

    private static Host Host { get; } =
        new()
        {
            HostId = "H01",
            Name = "虚构大学",
            ContactEmail = "host@h01.example",
            Branch = Branch.ResearchEdu,
            Affiliation = Affiliation.Local,
            RegisteredProvince = "湖北省",
            City = "武汉市",
            Uscc = "",
        };

    /// <summary>What the product ships, with the mailbox of one office; the notices are the tests' own.</summary>
    private static IReadOnlyList<IRegisterEntry> Reference
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!System.IO.File.Exists(Path.Combine(root, "Bases.Process.sln")))
            {
                root = Path.GetDirectoryName(root)!;
            }

            return
            [
                .. ReferenceData
                    .Read(file => System.IO.File.ReadAllText(Path.Combine(root, "workflows", "reference", file)))
                    .Where(entry => entry is PolicyParameter or DeadlineVariable),
            ];
        }
    }

    private static CalendarYear NewYear { get; } =
        new()
        {
            Year = 2027,
            Status = CalendarStatus.Official,
            NoticeTitle = "国务院办公厅关于2027年部分节假日安排的通知",
            OffDays = [new CalendarDay(new DateOnly(2027, 1, 1), "元旦"), new CalendarDay(new DateOnly(2027, 1, 4), "元旦")],
        };

    private static async Task<Shell> OpenAsync()
    {
        var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IWorkingCalendar, LiveCalendar>());
        await shell.DeployAsync(("p/p.bpmn", Counted), ("v/v.bpmn", ByVariable));
        await shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Put(new CalendarYear { Year = 2026, Status = CalendarStatus.Official });
                register.Put(new CalendarYear { Year = 2027, Status = CalendarStatus.Provisional });
                return 0;
            },
            "admin1"
        );
        return shell;
    }

    private static string Ends(string day) => $$"""date and time({{day}} + duration("P1D"), time("00:00:00+08:00"))""";

    private static string TimeDate(string id, string expression) =>
        $"<bpmn:timerEventDefinition id=\"{id}-t\"><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">={expression}</bpmn:timeDate></bpmn:timerEventDefinition>";

    private static ContextValue Due(string variable, string day) =>
        new([new(variable, new ContextValue([new("dueOn", new StringValue(day))]))]);

    private static string LastDay(DateTimeOffset due) =>
        LegalTime.DayOf(due.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class LiveCalendar(IServiceProvider services) : IWorkingCalendar
    {
        public bool IsWorkingDay(DateOnly day) => Current.IsWorkingDay(day);

        public bool IsOfficial(int year) => Current.IsOfficial(year);

        private RegisterCalendar Current => RegisterCalendar.Of(services.GetRequiredService<RegisterMemory>().Current);
    }
}
