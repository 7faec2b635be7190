using System.Globalization;
using System.Security.Cryptography;

namespace Bases.Infrastructure.Runtime;

/// <summary>A short name for one failure, to be read out on the telephone.</summary>
internal static class FaultReference
{
    public static string New(TimeProvider clock) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow():MMdd-HHmm}-{RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 5)}"
        );
}
