using System.Diagnostics;
using System.Globalization;

namespace Bases.Dmn.Tests.Feel;

/// <summary>What tries cost: how long the longest took, what the greediest allocated, what stays when all are over.</summary>
internal sealed class FuzzUse
{
    /// <summary>A try that takes longer hangs; the longest is far below it, also on a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that one try may allocate, within the limits of the evaluation.</summary>
    private const long MostAllocated = 1L << 30;

    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan slowest;
    private string slowestText = "";
    private long greediest;
    private string greediestText = "";

    public int Cases { get; private set; }

    public bool Of(string text, Action<string> survive)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begun = watch.Elapsed;
        survive(text);
        var time = watch.Elapsed - begun;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Cases++;
        if (time > slowest)
        {
            (slowest, slowestText) = (time, text);
        }

        if (allocated > greediest)
        {
            (greediest, greediestText) = (allocated, text);
        }

        time.ShouldBeLessThan(Longest, text);
        allocated.ShouldBeLessThan(MostAllocated, text);
        return true;
    }

    /// <summary>Bytes that are in use now and were not before the first try.</summary>
    public long Kept() => GC.GetTotalMemory(forceFullCollection: true) - before;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Cases} tries in {watch.Elapsed.TotalSeconds:0} s.
            Slowest: {slowest.TotalMilliseconds:0.0} ms for {slowestText}
            Most allocated by one: {greediest / 1e6:0.0} MB for {greediestText}
            Kept at the end: {Kept() / 1e6:0.0} MB; most in use by the process: {Environment.WorkingSet
                / 1e6:0} MB now, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at its peak
            """
        );
}
