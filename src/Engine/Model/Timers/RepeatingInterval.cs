using System.Globalization;

namespace Bases.Engine.Model.Timers;

/// <summary>
/// An ISO 8601 repeating interval: <c>R[n]/duration</c>, <c>R[n]/start/duration</c> or <c>R[n]/duration/end</c>.
/// <c>R4/PT10S</c> fires four times. With a start the first firing is at the start, or the first one not yet past.
/// </summary>
internal sealed class RepeatingInterval : TimerSchedule
{
    private readonly int? repetitions;
    private readonly DateTimeOffset? start;
    private readonly DateTimeOffset? end;
    private readonly IsoDuration step;

    private RepeatingInterval(int? repetitions, DateTimeOffset? start, DateTimeOffset? end, IsoDuration step)
    {
        this.repetitions = repetitions;
        this.start = start;
        this.end = end;
        this.step = step;
    }

    public static RepeatingInterval? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length is < 2 or > 3 || !parts[0].StartsWith('R') || !Count(parts[0][1..], out var repetitions))
        {
            return null;
        }

        DateTimeOffset? start = null,
            end = null;
        var step = IsoDuration.Parse(parts[^1]);
        if (parts.Length == 3 && step is not null)
        {
            start = ZonedTime.Parse(parts[1]);
        }
        else if (parts.Length == 3)
        {
            step = IsoDuration.Parse(parts[1]);
            end = ZonedTime.Parse(parts[2]);
        }

        var complete = parts.Length == 2 || start is not null || end is not null;
        return complete && step is { IsPositive: true } ? new RepeatingInterval(repetitions, start, end, step) : null;
    }

    public override TimerOccurrence? First(DateTimeOffset now)
    {
        if (start is not { } from)
        {
            return Occurrence(step.After(now), repetitions - 1);
        }

        var passed = Passed(from, now);
        return Occurrence(step.After(from, passed), repetitions - 1 - passed);
    }

    public override TimerOccurrence? After(TimerOccurrence fired) =>
        fired.Remaining == 0 ? null : Occurrence(step.After(fired.Due), fired.Remaining - 1);

    private TimerOccurrence? Occurrence(DateTimeOffset? due, int? remaining) =>
        due is null || due > end || remaining < 0 ? null : new TimerOccurrence(due.Value, remaining);

    /// <summary>How many firings lie before <paramref name="now"/>.</summary>
    private int Passed(DateTimeOffset from, DateTimeOffset now)
    {
        if (from >= now)
        {
            return 0;
        }

        if (step.Months == 0)
        {
            return (int)Math.Min(int.MaxValue, ((now - from).Ticks + step.Time.Ticks - 1) / step.Time.Ticks);
        }

        // At least a month a step, so a few thousand rounds at most.
        var passed = 0;
        while (step.After(from, passed) < now)
        {
            passed++;
        }

        return passed;
    }

    private static bool Count(string text, out int? count)
    {
        count = null;
        if (text.Length == 0 || text == "-1")
        {
            return true;
        }

        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        count = number;
        return valid;
    }
}
