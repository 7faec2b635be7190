using System.Diagnostics;
using System.Globalization;

namespace Bases.Engine.Bench;

/// <summary>What one thread did of one kind of work in a second, and what it allocated for each.</summary>
internal sealed record Measured(string Name, double PerSecond, double BytesEach)
{
    /// <summary>Runs it warm, then in rounds of a fixed time; the best round counts, because other work on the machine only ever slows it down.</summary>
    public static Measured Of(string name, Action work, TimeSpan round, int rounds)
    {
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < round)
        {
            work();
        }

        var best = 0.0;
        var bytes = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            var count = 0;
            while (clock.Elapsed < round)
            {
                for (var j = 0; j < 16; j++)
                {
                    work();
                }

                count += 16;
            }

            best = Math.Max(best, count / clock.Elapsed.TotalSeconds);
            bytes = Math.Min(bytes, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
        }

        return new Measured(name, best, bytes);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"| {Name} | {PerSecond:N0} | {BytesEach / 1024:N1} |");
}
