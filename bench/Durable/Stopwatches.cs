using System.Diagnostics;

namespace Bases.Bench.Durable;

/// <summary>Wall time of each call, and CPU time of the process over all of them.</summary>
internal sealed class Stopwatches
{
    private readonly List<double> micros = [];
    private readonly TimeSpan cpuBefore = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly long began = Stopwatch.GetTimestamp();

    public double CpuMicros { get; private set; }

    public double Seconds { get; private set; }

    public void Add(long since)
    {
        var elapsed = Stopwatch.GetElapsedTime(since).TotalMicroseconds;
        lock (micros)
        {
            micros.Add(elapsed);
        }
    }

    public Stopwatches Stop()
    {
        Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        CpuMicros = (Process.GetCurrentProcess().TotalProcessorTime - cpuBefore).TotalMicroseconds / Math.Max(micros.Count, 1);
        micros.Sort();
        return this;
    }

    public double Percentile(double share) => micros[Math.Min(micros.Count - 1, (int)(micros.Count * share))];

    public double PerSecond => micros.Count / Seconds;
}
