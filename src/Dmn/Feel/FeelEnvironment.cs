namespace Bases.Dmn.Feel;

/// <summary>The world an evaluation may see besides its variables: it comes from the caller.</summary>
public sealed record FeelEnvironment(DateTimeOffset Now, IWorkingCalendar? Calendar)
{
    public FeelLimits Limits { get; init; } = FeelLimits.Default;

    /// <summary>Stops an evaluation that takes too long: the clock is the caller's.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>The calendar behind <c>add working days</c> and its relatives; the host supplies it.</summary>
public interface IWorkingCalendar
{
    bool IsWorkingDay(DateOnly day);

    /// <summary>True when the official notice of that year is known; otherwise results that touch it are provisional.</summary>
    bool IsOfficial(int year);
}
