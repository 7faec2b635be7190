using System.Diagnostics;
using Bases.Infrastructure.Queries;

namespace Bases.Infrastructure.Runtime;

/// <summary>A worker that waits until there is work for it.</summary>
internal static class JobPoll
{
    /// <summary>Jobs come by themselves too: when a retry's back-off is over, or another worker's time.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <param name="patience">Of the worker: by the machine's clock, whatever time the processes have.</param>
    public static async Task<IReadOnlyList<JobItem>> RunAsync(
        JobWakeUp wakeUp,
        Func<Task<IReadOnlyList<JobItem>>> activate,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = wakeUp.Next;
            var jobs = await activate();
            var left = patience - Stopwatch.GetElapsedTime(begun);
            if (jobs.Count > 0 || left <= TimeSpan.Zero)
            {
                return jobs;
            }

            await Task.WhenAny(next, Task.Delay(left < LookAgain ? left : LookAgain, cancellation));
        }
    }
}
