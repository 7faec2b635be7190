using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>A deadline that moves because the calendar does: the timer is set anew, once, and what repeats is left alone.</summary>
public sealed class RescheduleTests
{
    [Fact]
    public void Should_fire_at_the_new_time_and_not_at_the_old_one()
    {
        var run = Waiting(Timer("PT1H"));
        var due = run.State.Timers.Single().DueDate;

        run.Accept(new RescheduleTimer(run.State.Timers.Single().Key, due.AddDays(2)));

        var timer = run.State.Timers.ShouldHaveSingleItem();
        timer.DueDate.ShouldBe(due.AddDays(2));
        run.Effects.OfType<ScheduleTimer>().Last().DueDate.ShouldBe(due.AddDays(2));
        run.Fire("late").Completions("late").ShouldBe(1);
        run.Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_refuse_a_timer_that_repeats_or_that_is_gone()
    {
        var run = Waiting(Cycle("R3/PT1H"));
        var timer = run.State.Timers.Single();

        run.Reject(new RescheduleTimer(timer.Key, timer.DueDate.AddDays(1)))
            .ShouldBe("Expected to reschedule the timer of 'late', but it repeats.");
        run.Complete("x");
        run.Reject(new RescheduleTimer(timer.Key, timer.DueDate.AddDays(1)))
            .ShouldBe($"Expected to reschedule a timer with key {timer.Key}, but no such timer is open.");
    }

    private static Run Waiting(string timer) =>
        Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("x"),
                    Boundary("late", "x", timer),
                    UserTask("after"),
                    UserTask("end"),
                    Flow("start > x > end"),
                    Flow("late > after")
                )
            )
            .Start("p");
}
