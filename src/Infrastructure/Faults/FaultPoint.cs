using System.Diagnostics;

namespace Bases.Infrastructure.Faults;

/// <summary>
/// A named place at which a crash test lets the process die as if the power had failed. The environment variable
/// <c>BASES_FAULT</c> names it, with <c>#n</c> for its n-th visit; without the variable this costs one comparison.
/// </summary>
public static class FaultPoint
{
    private static readonly string? Armed = Environment.GetEnvironmentVariable("BASES_FAULT");
    private static readonly string? Name = Armed?.Split('#')[0];
    private static int remaining =
        Armed is not null && Armed.Contains('#', StringComparison.Ordinal)
            ? int.Parse(Armed.Split('#')[1], System.Globalization.CultureInfo.InvariantCulture)
            : 1;

    public static void Hit(string name)
    {
        if (Name is not null && Name == name && Interlocked.Decrement(ref remaining) == 0)
        {
            // SIGKILL: no handler, no finally, no flush runs.
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
