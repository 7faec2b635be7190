using System.Diagnostics;
using System.Globalization;

namespace Bases.Engine.Bench;

/// <summary>What one thread did of one kind of work in a second of its own processor time, and what it allocated for each.</summary>
/// <param name="PerSecond">Per second of processor time: equal to a second by the clock on a machine that does nothing else.</param>
/// <param name="PerClockSecond">By the clock.</param>
internal sealed record Measured(string Name, double PerSecond, double PerClockSecond, double BytesEach)
{
    /// <summary>The compiler has replaced its first, slow code by then.</summary>
    private const int WarmRuns = 50_000;

    /// <summary>Runs it warm, then in rounds; the best round counts, because other work on the machine only ever slows it down.</summary>
    public static Measured Of(string name, Action work, TimeSpan round, int rounds)
    {
        for (var i = 0; i < WarmRuns; i++)
        {
            work();
        }

        var best = new Measured(name, 0, 0, double.MaxValue);
        for (var i = 0; i < rounds; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var processor = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var count = 0;
            while (Environment.CpuUsage.TotalTime - processor < round)
            {
                for (var j = 0; j < 256; j++)
                {
                    work();
                }

                count += 256;
            }

            best = best with
            {
                PerSecond = Math.Max(best.PerSecond, count / (Environment.CpuUsage.TotalTime - processor).TotalSeconds),
                PerClockSecond = Math.Max(best.PerClockSecond, count / clock.Elapsed.TotalSeconds),
                BytesEach = Math.Min(best.BytesEach, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count),
            };
        }

        return best;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"| {Name} | {PerSecond:N0} | {PerClockSecond:N0} | {BytesEach / 1024:N1} |");
}
