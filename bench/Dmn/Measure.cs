using System.Diagnostics;
using System.Globalization;

namespace Bases.Dmn.Bench;

/// <summary>Repeats work and tells how often a second it is done, by the processor time of this thread's process.</summary>
internal static class Measure
{
    /// <param name="name">What is measured.</param>
    /// <param name="goal">How often a second it should be done.</param>
    /// <param name="bytesGoal">How many bytes one may allocate; null for any.</param>
    /// <param name="work">Gives false when the result is wrong.</param>
    /// <param name="unit">How much of what is counted one repetition does.</param>
    public static bool Run(string name, double goal, double? bytesGoal, Func<bool> work, int unit = 1)
    {
        Repeat(work, TimeSpan.FromSeconds(1));
        var best = 0.0;
        var bytes = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (count, seconds) = Repeat(work, TimeSpan.FromSeconds(0.6));
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count;
            best = Math.Max(best, count * (double)unit / seconds);
        }

        var reached = best >= goal && (bytesGoal is null || bytes < bytesGoal);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -34} {best, 14:N0}/s (goal {goal:N0})  {bytes, 7:N0} bytes{(bytesGoal is null ? string.Empty : $" (goal < {bytesGoal})")}  {(reached ? "ok" : "MISSED")}"
            )
        );
        return reached;
    }

    private static (long Count, double Seconds) Repeat(Func<bool> work, TimeSpan duration)
    {
        using var process = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        var start = process.TotalProcessorTime;
        long count = 0;
        while (clock.Elapsed < duration)
        {
            for (var i = 0; i < 200; i++)
            {
                if (!work())
                {
                    throw new InvalidOperationException("The result is wrong.");
                }
            }

            count += 200;
        }

        process.Refresh();
        return (count, (process.TotalProcessorTime - start).TotalSeconds);
    }
}
