using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bases.Engine.Reading;

namespace Bases.Engine.Bench;

/// <summary>What reading and checking a large model costs: at the first time in the process, and warm.</summary>
internal static class LintSpeed
{
    public static string Measure()
    {
        var file = Encoding.UTF8.GetBytes(Models.Large(tasks: 250));
        var first = Check(file);
        var best = Enumerable.Range(0, 50).Min(_ => Check(file));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| lint of 501 elements | {first.TotalMilliseconds:N1} ms | {best.TotalMilliseconds:N1} ms | {allocated / 1024.0:N0} |"
        );
    }

    private static TimeSpan Check(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        var reading = BpmnReader.Read("large.bpmn", file);
        clock.Stop();
        return reading.IsDeployable
            ? clock.Elapsed
            : throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Problems.Take(3)));
    }
}
