using System.Globalization;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Timers;

/// <summary>
/// The clock of the demonstration: it runs, and an operator can move it forward. What falls due on the way happens in
/// order, each at its own time. How far it was moved is kept in the store.
/// </summary>
public sealed class MovableClock : TimeProvider, IDisposable
{
    private const string Setting = "clock-offset";
    private readonly SemaphoreSlim moving = new(1, 1);
    private readonly DateTimeOffset? start;
    private long offset;

    internal MovableClock(DateTimeOffset? start) => this.start = start;

    /// <summary>How far the clock stands from the true time.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    internal Writer? Writer { get; set; }

    internal TimerSweep? Sweep { get; set; }

    /// <summary>Called after each move.</summary>
    internal Action? Moved { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>The next instant at which something falls due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation = default) => Sweep!.NextDueAsync(cancellation);

    /// <summary>Moves to an instant that is not in the past, and returns when all timers due by then have fired.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the past.</exception>
    public async Task MoveToAsync(DateTimeOffset instant, string actor, CancellationToken cancellation = default)
    {
        await moving.WaitAsync(cancellation);
        try
        {
            if (instant < GetUtcNow())
            {
                throw new ArgumentOutOfRangeException(nameof(instant), instant, "The clock cannot go back.");
            }

            while (await Sweep!.NextDueAsync(cancellation) is { } due && due <= instant)
            {
                await SetAsync(due > GetUtcNow() ? due : GetUtcNow(), actor);
                await Sweep.RunAsync(cancellation);
            }

            await SetAsync(instant > GetUtcNow() ? instant : GetUtcNow(), actor);
            Moved?.Invoke();
        }
        finally
        {
            moving.Release();
        }
    }

    /// <summary>Moves to the next instant at which something falls due.</summary>
    /// <returns>That instant; null when nothing waits.</returns>
    public async Task<DateTimeOffset?> MoveToNextAsync(string actor, CancellationToken cancellation = default)
    {
        if (await NextDueAsync(cancellation) is not { } due)
        {
            return null;
        }

        await MoveToAsync(due > GetUtcNow() ? due : GetUtcNow(), actor, cancellation);
        return due;
    }

    public void Dispose() => moving.Dispose();

    internal void Load(Statements sql)
    {
        var stored = sql.First("SELECT value FROM settings WHERE name = @0", row => row.GetString(0), Setting);
        if (stored is not null)
        {
            Interlocked.Exchange(ref offset, long.Parse(stored, CultureInfo.InvariantCulture));
        }
        else if (start is { } beginning)
        {
            Interlocked.Exchange(ref offset, (beginning - System.GetUtcNow()).Ticks);
            Store(sql);
        }
    }

    private async Task SetAsync(DateTimeOffset instant, string actor)
    {
        Interlocked.Exchange(ref offset, (instant - System.GetUtcNow()).Ticks);
        await Writer!.RunAsync(session =>
        {
            Store(session.Sql);
            session.Journal.Append(
                session.Sql,
                session.Now,
                null,
                actor,
                "MoveClock",
                $"{{\"to\":\"{instant.ToString("O", CultureInfo.InvariantCulture)}\"}}",
                "[]"
            );
            return true;
        });
    }

    private void Store(Statements sql) =>
        sql.Run(
            "INSERT INTO settings (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            Setting,
            Interlocked.Read(ref offset).ToString(CultureInfo.InvariantCulture)
        );
}
