using System.Data.Common;
using System.Threading.Channels;
using Bases.Infrastructure.Tests.Support;
using Bases.Infrastructure.Timers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Timers;

public sealed class TimerTests
{
    private static readonly string OneHour = File(Sequence(Start(), Timer("wait", "PT1H"), UserTask("after"), End()));

    [Fact]
    public async Task ShouldFireADueTimerOnceHoweverOftenItIsSwept()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneHour));
        await shell.StartedAsync("p");
        shell.Clock.Advance(TimeSpan.FromMinutes(59));
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(0);
        shell.Clock.Advance(TimeSpan.FromMinutes(1));

        var fired = await Task.WhenAll(
            shell.Runtime.SweepTimersAsync(),
            shell.Runtime.SweepTimersAsync(),
            shell.Runtime.SweepTimersAsync()
        );
        fired.Sum().ShouldBe(1);
        (await shell.OpenTasksAsync()).Count.ShouldBe(1);
        (await shell.Queries.TimersAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldCatchUpAfterTheStoreWasClosed()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneHour));
        await shell.StartedAsync("p");
        shell.Clock.Advance(TimeSpan.FromDays(3));
        await shell.ReopenAsync();
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task ShouldStartAProcessByTimerAsOftenAsItSays()
    {
        var daily = File(
            Sequence(
                Start(
                    "start",
                    """<bpmn:timerEventDefinition id="d"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R2/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>"""
                ),
                UserTask("a"),
                End()
            )
        );
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", daily));
        for (var day = 0; day < 4; day++)
        {
            shell.Clock.Advance(TimeSpan.FromDays(1));
            await shell.Runtime.SweepTimersAsync();
        }

        (await shell.OpenTasksAsync()).Select(task => task.BusinessKey).Order().ShouldBe(["p-2026-11-21", "p-2026-11-22"]);
        (await shell.Queries.TimersAsync(null, 10)).ShouldBeEmpty();
    }

    /// <summary>A step that should have set the time of the next round does nothing: the sweep ends all the same, and other cases go on.</summary>
    [Theory]
    [InlineData("=date and time(&quot;2026-01-01T09:00:00+08:00&quot;)", "timeDate")]
    [InlineData("PT0S", "timeDuration")]
    public async Task ShouldPutATimerAsideThatCirclesAtOneInstant(string when, string kind)
    {
        var circle = File(
            $"""
            <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
            <bpmn:intermediateCatchEvent id="next-stage"><bpmn:incoming>a</bpmn:incoming><bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing><bpmn:timerEventDefinition id="t"><bpmn:{kind} xsi:type="bpmn:tFormalExpression">{when}</bpmn:{kind}></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="next-stage" />
            <bpmn:sequenceFlow id="b" sourceRef="next-stage" targetRef="next-stage" />
            """,
            "circle"
        );
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/circle.bpmn", circle), ("p/p.bpmn", OneHour));
        await shell.StartedAsync("circle");
        await shell.StartedAsync("p");
        shell.Clock.Advance(TimeSpan.FromHours(1));

        await shell.Runtime.SweepTimersAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        (await shell.OpenTasksAsync()).Count.ShouldBe(1, "the other case went on");
        var incident = (await shell.Queries.IncidentsAsync(null, open: true)).ShouldHaveSingleItem();
        (incident.Type, incident.ElementId).ShouldBe(("TIMER_CIRCLES", "next-stage"));
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(0, "it is not tried again at once");
    }

    /// <summary>What was missed while nobody swept is made up for, however often it repeats.</summary>
    [Fact]
    public async Task ShouldNotTakeAnHonestRepetitionForACircle()
    {
        var hourly = File(
            Sequence(
                Start(
                    "start",
                    """<bpmn:timerEventDefinition id="d"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R200/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>"""
                ),
                End()
            )
        );
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", hourly));
        shell.Clock.Advance(TimeSpan.FromDays(10));

        (await shell.Runtime.SweepTimersAsync()).ShouldBe(200);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(0)]
    [InlineData(40)]
    public async Task ShouldWakeByQuartzWithinASecondOnWhateverDayTheClockStands(int daysFromNow)
    {
        var soon = File(Sequence(Start(), Timer("wait", "PT2S"), UserTask("after"), End()));
        await using var shell = await Shell.OpenAsync(options =>
        {
            options.RunTimers = true;
            options.Demonstration = true;
            options.DemonstrationStart = TimeProvider.System.GetUtcNow().AddDays(daysFromNow);
        });
        await shell.DeployAsync(("p/p.bpmn", soon));
        var due = shell.Get<MovableClock>().GetUtcNow() + TimeSpan.FromSeconds(2);
        await shell.StartedAsync("p");

        for (var i = 0; i < 200 && (await shell.OpenTasksAsync()).Count == 0; i++)
        {
            await Task.Delay(100);
        }

        // Generous towards a busy machine; the regular sweep alone would take half a minute.
        ((await shell.OpenTasksAsync()).Single().CreatedAt - due).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task ShouldMoveTheDemonstrationClockAndFireEachTimerAtItsOwnTime()
    {
        var start = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
        var chain = File(Sequence(Start(), Timer("first", "P10D"), Timer("second", "P10D"), UserTask("after"), End()));
        await using var shell = await Shell.OpenAsync(options =>
        {
            options.Demonstration = true;
            options.DemonstrationStart = start;
        });
        await shell.DeployAsync(("p/p.bpmn", chain));
        var instance = (await shell.StartedAsync("p")).InstanceKey;
        var clock = shell.Get<MovableClock>();
        (clock.GetUtcNow() - start).ShouldBeLessThan(TimeSpan.FromMinutes(1));

        await clock.MoveToAsync(start.AddDays(30), "operator1");
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(start.AddDays(30));
        var fired = (await shell.Queries.HistoryAsync(instance))
            .Where(entry => entry.Kind == "FireTimer")
            .Select(entry => entry.At)
            .ToList();
        (fired[0] - start.AddDays(10)).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (fired[1] - start.AddDays(20)).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2));
        (await shell.OpenTasksAsync()).Count.ShouldBe(1);

        await shell.ReopenAsync();
        shell.Get<MovableClock>().GetUtcNow().ShouldBeGreaterThanOrEqualTo(start.AddDays(30));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => shell.Get<MovableClock>().MoveToAsync(start, "operator1"));
    }

    [Fact]
    public async Task ShouldHaveNoMovableClockOutsideTheDemonstration()
    {
        await using var shell = await Shell.OpenAsync();
        Should.Throw<InvalidOperationException>(() => shell.Get<MovableClock>());
    }

    /// <summary>
    /// The store cannot be read at the very moment at which a timer is set. It is tried again each second, so the timer fires
    /// at its time and not half a minute later, when the regular sweep would find it.
    /// </summary>
    [Fact]
    public async Task ShouldScheduleTheNextTimerOnceTheStoreCanBeReadAgain()
    {
        var soon = File(Sequence(Start(), Timer("wait", "PT4S"), UserTask("after"), End()));
        var failures = new FailureLog();
        await using var shell = await Shell.OpenAsync(
            options =>
            {
                options.RunTimers = true;
                options.Demonstration = true;
                options.DemonstrationStart = TimeProvider.System.GetUtcNow();
            },
            services => services.AddSingleton<ILogger<TimerWatch>>(failures)
        );
        await shell.DeployAsync(("p/p.bpmn", soon));

        // The store fails between the commit that set the timer and the look for the next one.
        var wakeUp = shell.Get<TimerWakeUp>();
        for (var i = 0; i < 100 && wakeUp.Listener is null; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var watch = wakeUp.Listener.ShouldNotBeNull();
        wakeUp.Listener = due =>
        {
            Store(shell, "ALTER TABLE timers RENAME TO timers_out_of_reach");
            watch(due);
        };
        var due = shell.Get<MovableClock>().GetUtcNow() + TimeSpan.FromSeconds(4);
        await shell.StartedAsync("p");
        wakeUp.Listener = watch;
        await failures.SecondAsync(TestContext.Current.CancellationToken);
        (await shell.OpenTasksAsync()).ShouldBeEmpty();

        Store(shell, "ALTER TABLE timers_out_of_reach RENAME TO timers");

        for (var i = 0; i < 200 && (await shell.OpenTasksAsync()).Count == 0; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        ((await shell.OpenTasksAsync()).Single().CreatedAt - due).ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    private static void Store(Shell shell, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(shell.Folder, "bases.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What the watch says when it fails.</summary>
    private sealed class FailureLog : ILogger<TimerWatch>
    {
        private readonly Channel<Exception> failed = Channel.CreateUnbounded<Exception>();

        /// <summary>It has failed, and failed again.</summary>
        public async Task SecondAsync(CancellationToken cancellation)
        {
            await failed.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);
            await failed.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (exception is DbException)
            {
                failed.Writer.TryWrite(exception);
            }
        }
    }
}
