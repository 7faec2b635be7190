using Bases.Dmn.Values;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model.Timers;

/// <summary>When a timer fires next.</summary>
/// <param name="Due">The instant.</param>
/// <param name="Remaining">Firings left after this one; null for no end.</param>
public readonly record struct TimerOccurrence(DateTimeOffset Due, int? Remaining);

/// <summary>
/// When a timer fires: a date, a duration, a repeating interval (ISO 8601) or a cron expression. Local times without a
/// zone are those of <see cref="TimerZone.Default"/>.
/// </summary>
public abstract class TimerSchedule
{
    /// <summary>The first firing of a timer that is set at <paramref name="now"/>; null when there is none.</summary>
    public abstract TimerOccurrence? First(DateTimeOffset now);

    /// <summary>The firing after <paramref name="fired"/>; null when that was the last.</summary>
    public abstract TimerOccurrence? After(TimerOccurrence fired);

    /// <summary>Reads the text of a timer; null when it is none of this type.</summary>
    public static TimerSchedule? Parse(TimerType type, string text)
    {
        text = text.Trim();
        return type switch
        {
            TimerType.Date => ZonedTime.Parse(text) is { } date ? new OnceAt(date) : null,
            TimerType.Duration => IsoDuration.Parse(text) is { } duration ? new OnceIn(duration) : null,
            _ => (TimerSchedule?)RepeatingInterval.Parse(text) ?? CronExpression.Parse(text),
        };
    }

    /// <summary>Reads what an expression gave: a FEEL date, duration, or a text of one of the formats.</summary>
    public static TimerSchedule? Of(TimerType type, Value value) => value.IsNull ? null : Parse(type, value.ToString()!);

    private sealed class OnceAt(DateTimeOffset date) : TimerSchedule
    {
        public override TimerOccurrence? First(DateTimeOffset now) => new(date, 0);

        public override TimerOccurrence? After(TimerOccurrence fired) => null;
    }

    private sealed class OnceIn(IsoDuration duration) : TimerSchedule
    {
        public override TimerOccurrence? First(DateTimeOffset now) => duration.After(now) is { } due ? new(due, 0) : null;

        public override TimerOccurrence? After(TimerOccurrence fired) => null;
    }
}
