using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Bases.Infrastructure.Timers;

/// <summary>
/// Keeps one Quartz trigger at the time of the next timer, and another that sweeps every half minute. Timers themselves
/// are rows of ours; what Quartz stores may be lost or late, and nothing is lost but a few seconds.
/// </summary>
internal sealed class TimerWatch(
    ISchedulerFactory schedulers,
    TimerWakeUp wakeUp,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<TimerWatch> log
) : BackgroundService
{
    public static readonly JobKey Job = new("sweep", "timers");
    private static readonly TriggerKey Next = new("next-due", "timers");
    private static readonly TimeSpan Regularly = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly Channel<DateTimeOffset> set = Channel.CreateBounded<DateTimeOffset>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
    );
    private long scheduled = long.MaxValue;

    /// <summary>Puts the trigger at the next timer.</summary>
    public async Task ScheduleNextAsync(CancellationToken cancellation)
    {
        Interlocked.Exchange(ref scheduled, long.MaxValue);
        var sweep = (TimerSweep)services.GetService(typeof(TimerSweep))!;
        if (await sweep.NextDueAsync(cancellation) is { } due)
        {
            await ScheduleAsync(due, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        await scheduler.AddJob(
            JobBuilder.Create<SweepJob>().WithIdentity(Job).StoreDurably().Build(),
            new AddJobOptions { Replace = true },
            stoppingToken
        );
        await ReplaceAsync(
            scheduler,
            TriggerBuilder
                .Create(scheduler.TimeProvider)
                .WithIdentity("regularly", "timers")
                .ForJob(Job)
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Regularly).RepeatForever())
                .Build(),
            stoppingToken
        );
        wakeUp.Listener = due =>
        {
            // Only one earlier than what is scheduled changes anything.
            if (due.UtcTicks < Interlocked.Read(ref scheduled))
            {
                set.Writer.TryWrite(due);
            }
        };
        if (clock is MovableClock movable)
        {
            movable.Moved = () => set.Writer.TryWrite(DateTimeOffset.MinValue);
        }

        while (await set.Reader.WaitToReadAsync(stoppingToken))
        {
            try
            {
                set.Reader.TryRead(out _);
                await ScheduleNextAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is SchedulerException or DbException)
            {
                // What it noted as scheduled is not: everything counts as new, and it is tried again soon.
                Interlocked.Exchange(ref scheduled, long.MaxValue);
                log.LogError(problem, "The next timer could not be scheduled; it is tried again in a second.");
                await Task.Delay(AfterFailure, TimeProvider.System, stoppingToken);
                set.Writer.TryWrite(DateTimeOffset.MinValue);
            }
        }
    }

    private async Task ScheduleAsync(DateTimeOffset due, CancellationToken cancellation)
    {
        if (due.UtcTicks >= Interlocked.Read(ref scheduled))
        {
            return;
        }

        Interlocked.Exchange(ref scheduled, due.UtcTicks);
        var wait = due - clock.GetUtcNow();
        var scheduler = await schedulers.GetScheduler(cancellation);

        // Quartz compares with the clock that its scheduler was given, which need not be ours.
        var at = scheduler.TimeProvider.GetUtcNow() + (wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        await ReplaceAsync(
            scheduler,
            TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(Next).ForJob(Job).StartAt(at).Build(),
            cancellation
        );
    }

    private static async Task ReplaceAsync(IScheduler scheduler, ITrigger trigger, CancellationToken cancellation) =>
        await scheduler.ScheduleJob(trigger, new ScheduleJobOptions { Replace = true }, cancellation);
}
