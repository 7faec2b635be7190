namespace Bases.Infrastructure.Store;

/// <summary>Instants as the store keeps them: microseconds since 1970 UTC, which every database orders alike.</summary>
internal static class Instants
{
    public static long ToStored(this DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static long? ToStored(this DateTimeOffset? instant) => instant?.ToStored();

    public static DateTimeOffset FromStored(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset Storable(this DateTimeOffset instant) => FromStored(instant.ToStored());
}
