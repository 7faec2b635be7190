using Bases.Infrastructure.Queries;

namespace Bases.FiveYears.Tests.Running;

/// <summary>What somebody means to do with a task: when, who, and with which data of its form.</summary>
internal sealed record Work(DateTimeOffset At, string Actor, object Data)
{
    /// <summary>At ten o'clock some days after the task came; on the same day soon after it, so that what follows can follow.</summary>
    public static Work Later(TaskItem task, int days, string actor, object data) =>
        new(days == 0 ? task.CreatedAt.AddMinutes(20) : Beijing.At(Beijing.DayOf(task.CreatedAt).AddDays(days), 10), actor, data);

    /// <summary>An office works on working days; a unit or an expert may be at it on any day.</summary>
    public bool IsOfOffice =>
        !Actor.StartsWith("applicant-", StringComparison.Ordinal) && !Actor.StartsWith("expert:", StringComparison.Ordinal);
}
