using System.Globalization;
using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Infrastructure.Deadlines;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Tests.Support;
using Bases.Register.Calendars;
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

    private static CalendarYear NewYear { get; } =
        new()
        {
            Year = 2027,
            Status = CalendarStatus.Official,
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
