using Quartz;

namespace Bases.Infrastructure.Timers;

/// <summary>Woken by Quartz: at the time of the next timer, and regularly to catch up what a crash or a moved clock left.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(TimerSweep sweep, TimerWatch watch) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await sweep.RunAsync(cancellationToken);
        await watch.ScheduleNextAsync(cancellationToken);
    }
}
