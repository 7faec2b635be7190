using System.Diagnostics;
using System.Globalization;

namespace Bases.Infrastructure.Faults;

/// <summary>
/// A named place at which a crash test lets the process die as if the power had failed: <c>after-commit</c>, or
/// <c>after-commit#3</c> for the third visit. The environment variable <c>BASES_FAULT</c> arms one from the start; with
/// <c>BASES_FAULTS=1</c> a running server may be armed too. Without them a visit costs two comparisons.
/// </summary>
public static class FaultPoint
{
    private static readonly Lock Gate = new();
    private static List<string> visits = [];
    private static Armed? armed = Parse(Environment.GetEnvironmentVariable("BASES_FAULT"));

    /// <summary>Whether this process was started to be killed.</summary>
    public static bool MayBeArmed { get; } = Environment.GetEnvironmentVariable("BASES_FAULTS") == "1";

    public static void Hit(string name)
    {
        if (MayBeArmed)
        {
            lock (Gate)
            {
                visits.Add(name);
            }
        }

        if (armed is { } fault && fault.Name == name && Interlocked.Decrement(ref fault.Remaining) == 0)
        {
            // SIGKILL: no handler, no finally, no flush runs.
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>From now on the process dies at this point.</summary>
    public static void Arm(string point)
    {
        if (!MayBeArmed)
        {
            throw new InvalidOperationException("Only a process started with BASES_FAULTS=1 is armed.");
        }

        Volatile.Write(ref armed, Parse(point));
    }

    /// <summary>The points that were visited since this was last asked, in their order.</summary>
    public static IReadOnlyList<string> TakeVisits()
    {
        lock (Gate)
        {
            var taken = visits;
            visits = [];
            return taken;
        }
    }

    private static Armed? Parse(string? point) =>
        point is null ? null
        : point.Split('#') is [var name, var visit] ? new Armed(name, int.Parse(visit, CultureInfo.InvariantCulture))
        : new Armed(point, 1);

    private sealed class Armed(string name, int visits)
    {
        public readonly string Name = name;
        public int Remaining = visits;
    }
}
