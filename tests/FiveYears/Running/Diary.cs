using Bases.Engine;
using Bases.Infrastructure.Queries;

namespace Bases.FiveYears.Tests.Running;

/// <summary>
/// What happens when: timers fall due, people do what they meant to do. Time jumps from one to the next; nothing happens in
/// between.
/// </summary>
internal sealed class Diary(Department department)
{
    private const int Page = 25;
    private const int LongestStand = 5_000;

    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Number)> appointments = new();
    private readonly HashSet<Key> seen = [];
    private int number;
    private int standing;

    /// <summary>Called with each task as it appears.</summary>
    public Action<TaskItem> TaskAppeared { get; set; } = _ => { };

    /// <summary>How often timers fired, and how many appointments were kept.</summary>
    public (int Sweeps, int Appointments) Count { get; private set; }

    public void Note(DateTimeOffset at, Func<Task> what) => appointments.Enqueue(what, (at, number++));

    /// <summary>Lives until an instant; what falls due at it still happens.</summary>
    public async Task LiveUntilAsync(DateTimeOffset end)
    {
        while (true)
        {
            var timer = await department.Queries.TimersAsync(null, 1) is [var first, ..] ? first.DueAt : DateTimeOffset.MaxValue;
            var appointment = appointments.TryPeek(out _, out var entry) ? entry.At : DateTimeOffset.MaxValue;
            var next = timer <= appointment ? timer : appointment;
            if (next > end)
            {
                break;
            }

            Advance(next);
            if (timer <= appointment)
            {
                await department.Runtime.SweepTimersAsync();
                Count = Count with { Sweeps = Count.Sweeps + 1 };
            }
            else
            {
                await appointments.Dequeue()();
                Count = Count with { Appointments = Count.Appointments + 1 };
            }

            await LookAroundAsync();
        }

        department.Clock.MoveTo(end);
    }

    /// <exception cref="InvalidOperationException">Time stands still: a procedure runs in a circle.</exception>
    private void Advance(DateTimeOffset next)
    {
        standing = next > department.Clock.GetUtcNow() ? 0 : standing + 1;
        if (standing > LongestStand)
        {
            throw new InvalidOperationException($"Something falls due again and again at {next:O}.");
        }

        department.Clock.MoveTo(next);
    }

    /// <summary>New tasks are the youngest: one page, and another where all of it was new.</summary>
    private async Task LookAroundAsync()
    {
        for (var offset = 0; ; offset += Page)
        {
            var tasks = await department.Queries.TasksAsync(
                new TaskFilter
                {
                    Order = TaskOrder.Created,
                    Descending = true,
                    Offset = offset,
                    Limit = Page,
                }
            );
            var fresh = tasks.Items.Where(task => seen.Add(task.Key)).ToList();
            fresh.ForEach(TaskAppeared);
            if (fresh.Count < Page)
            {
                return;
            }
        }
    }
}
