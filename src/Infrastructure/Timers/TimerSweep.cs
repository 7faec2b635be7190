using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Model.Timers;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;
using Bases.Register.Calendars;
using Microsoft.Extensions.Logging;

namespace Bases.Infrastructure.Timers;

/// <summary>
/// Fires what is due, in the order in which it fell due. Swept twice at once it does no harm: a timer that has fired is
/// no longer a row.
/// </summary>
internal sealed class TimerSweep(
    Writer writer,
    Database database,
    Steps steps,
    StartEvents startEvents,
    CatalogueWork catalogues,
    TimeProvider clock,
    ILogger<TimerSweep> log
)
{
    private const int AtOnce = 256;
    private const int FailuresBeforeIncident = 3;
    private static readonly TimeSpan UntilCircledAgain = TimeSpan.FromDays(1);

    /// <summary>Fires everything that is due by now.</summary>
    /// <returns>How many timers fired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var fired = 0;
        FaultPoint.Hit("before-sweep");
        var circles = new TimerCircles(clock.GetUtcNow());
        while (await DueAsync(clock.GetUtcNow(), cancellation) is { Count: > 0 } due)
        {
            if (circles.Find(due) is { Count: > 0 } circling)
            {
                await writer.RunAsync(session => PutAside(session, circling));
                due = [.. due.Except(circling)];
            }

            // Handed over together, they are committed together where they can be.
            var firing = due.ConvertAll(timer => FireAsync(timer.Key));
            fired += (await Task.WhenAll(firing)).Count(done => done);
        }

        await RetryMessagesAsync(cancellation);
        FaultPoint.Hit("after-sweep");
        return fired;
    }

    /// <summary>When the next timer is due; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.First("SELECT min(wake_at) FROM timers", row => row.OptionalInstant(0));
    }

    private async Task<List<DueTimer>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            $"SELECT key, instance_key, definition_key, element_id, due_at FROM timers WHERE wake_at <= @0 ORDER BY wake_at, key LIMIT {AtOnce}",
            row => new DueTimer(row.Key(0), row.OptionalKey(1) ?? row.Key(2), row.GetString(3), row.Instant(4)),
            now.ToStored()
        );
    }

    private async Task<bool> FireAsync(Key key)
    {
        try
        {
            return await writer.RunAsync(session => Fire(session, key));
        }
        catch (RuntimeFaultException fault)
        {
            log.LogError(fault, "Timer {Key} could not fire.", key);
            await writer.RunAsync(session => Failed(session, key, fault));
            return false;
        }
    }

    private bool Fire(WriteSession session, Key key)
    {
        var timer = session.Sql.First(
            "SELECT key, instance_key, definition_key, element_id, due_at, remaining, wake_at FROM timers WHERE key = @0",
            row => new Row(
                row.Key(0),
                row.OptionalKey(1),
                row.Key(2),
                row.GetString(3),
                row.Instant(4),
                row.IsDBNull(5) ? null : row.GetInt32(5),
                row.Instant(6)
            ),
            key.Value
        );
        if (timer is null || timer.WakeAt > session.Now)
        {
            return false;
        }

        if (timer.Instance is not { } instance)
        {
            Start(session, timer);
        }
        else if (steps.Execute(session, instance, new FireTimer(key), null) is { } rejection)
        {
            throw new InvalidOperationException($"Timer {key} of '{timer.ElementId}' was refused: {rejection.Message}");
        }

        FaultPoint.Hit("after-timer-fired");
        return true;
    }

    /// <summary>A timer start event: starts an instance, and is set again when it repeats.</summary>
    private void Start(WriteSession session, Row timer)
    {
        TimerRows.Delete(session, timer.Key);
        var definition =
            catalogues.Working.Find(timer.Definition)
            ?? throw new InvalidDataException($"Definition {timer.Definition} of a start timer is not deployed.");
        var started = steps.Start(session, timer.Definition, BusinessKey(definition, timer), ContextValue.Empty, null, timer.ElementId);
        if (started.Rejection is { } rejection)
        {
            throw new InvalidOperationException($"The timer start event '{timer.ElementId}' was refused: {rejection.Message}");
        }

        if (
            startEvents.Next(
                catalogues.Working,
                definition,
                timer.ElementId,
                new TimerOccurrence(timer.DueAt, timer.Remaining),
                session.Now
            ) is
            { } next
        )
        {
            TimerRows.Insert(
                session,
                session.Keys.Next(),
                null,
                timer.Definition,
                definition.Deployed.Id,
                null,
                timer.ElementId,
                next.Due,
                next.Remaining
            );
        }
    }

    /// <summary>The process and the day on which it was due in Beijing: what nobody has named is found by that.</summary>
    private static string BusinessKey(Definition definition, Row timer) =>
        string.Create(CultureInfo.InvariantCulture, $"{definition.Deployed.Id}-{LegalTime.DayOf(timer.DueAt):yyyy-MM-dd}");

    /// <summary>A bug stands behind it: it is tried again, later each time, and an operator is told.</summary>
    private static bool Failed(WriteSession session, Key key, RuntimeFaultException fault)
    {
        var failures = session.Sql.First("SELECT failures FROM timers WHERE key = @0", row => row.GetInt32(0), key.Value) + 1;
        var wait = TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(4, Math.Min(failures - 1, 6))));
        session.Sql.Run(
            "UPDATE timers SET failures = @1, wake_at = @2 WHERE key = @0",
            key.Value,
            failures,
            (session.Now + wait).ToStored()
        );
        if (failures == FailuresBeforeIncident)
        {
            session.Sql.Run(
                "INSERT INTO incidents (key, raised_at, instance_key, type, message, process_id, business_key, element_id) "
                    + "SELECT @0, @1, instance_key, 'TIMER_FAILED', @2, process_id, business_key, element_id FROM timers WHERE key = @3",
                session.Keys.Next().Value,
                session.Now.ToStored(),
                fault.Message,
                key.Value
            );
        }

        return true;
    }

    /// <summary>It comes again tomorrow, and until then an operator can mend the procedure or end the case.</summary>
    private int PutAside(WriteSession session, IReadOnlyList<DueTimer> circling)
    {
        foreach (var timer in circling)
        {
            log.LogError("Timer {Key} of '{Element}' fired {Turns} times at one instant.", timer.Key, timer.Element, TimerCircles.Turns);
            session.Sql.Run("UPDATE timers SET wake_at = @1 WHERE key = @0", timer.Key.Value, (session.Now + UntilCircledAgain).ToStored());
            session.Sql.Run(
                "INSERT INTO incidents (key, raised_at, instance_key, type, message, process_id, business_key, element_id) "
                    + "SELECT @0, @1, instance_key, 'TIMER_CIRCLES', @2, process_id, business_key, element_id FROM timers WHERE key = @3",
                session.Keys.Next().Value,
                session.Now.ToStored(),
                $"The timer '{timer.Element}' was due again at once {TimerCircles.Turns} times: no step on its way sets it for later.",
                timer.Key.Value
            );
        }

        return circling.Count;
    }

    /// <summary>Messages whose receiver failed are tried again; those that waited in vain are forgotten.</summary>
    private async Task RetryMessagesAsync(CancellationToken cancellation)
    {
        await using (var reader = await Reader.OpenAsync(database, cancellation))
        {
            if (reader.First("SELECT count(*) FROM messages", row => row.GetInt64(0)) == 0)
            {
                return;
            }
        }

        await writer.RunAsync(session =>
        {
            session.Messages.Clean(session.Sql, session.Now);
            var due = session.Sql.Query(
                "SELECT id, name, correlation_key, variables, actor, target FROM messages WHERE deliverable = 1 AND next_attempt_at <= @0 ORDER BY id LIMIT 100",
                row => new QueuedMessage(
                    row.GetString(1),
                    row.OptionalText(2),
                    VariablesText.Read(row.GetString(3)),
                    row.OptionalText(4),
                    Signal: !row.IsDBNull(5),
                    Target: row.OptionalKey(5),
                    Row: row.GetInt64(0)
                ),
                session.Now.ToStored()
            );
            foreach (var message in due)
            {
                session.Messages.Add(message);
            }

            return due.Count;
        });
    }

    private sealed record Row(
        Key Key,
        Key? Instance,
        Key Definition,
        string ElementId,
        DateTimeOffset DueAt,
        int? Remaining,
        DateTimeOffset WakeAt
    );
}
