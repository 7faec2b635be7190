using Bases.Register.Calendars;

namespace Bases.Activities.Import;

/// <summary>What is to be done when; what was planned first comes first at the same moment.</summary>
internal sealed class Agenda
{
    private readonly List<(DateTimeOffset At, int Order, Func<ICaseDesk, Task> Act)> steps = [];

    public void At(DateTimeOffset instant, Func<ICaseDesk, Task> act) => steps.Add((instant, steps.Count, act));

    /// <summary>What lies after <paramref name="until"/> is left out.</summary>
    public async Task PlayAsync(ICaseDesk desk, DateTimeOffset until)
    {
        foreach (var (at, _, act) in steps.Where(step => step.At <= until).OrderBy(step => step.At).ThenBy(step => step.Order))
        {
            await desk.MoveToAsync(at);
            await act(desk);
        }

        await desk.MoveToAsync(until);
    }

    public static DateTimeOffset Morning(DateOnly day) => LegalTime.At(day, new TimeOnly(9, 30));

    public static async Task Must(Task<bool> completed)
    {
        if (!await completed)
        {
            throw new InvalidOperationException("The recorded cases do not fit the procedures: a step that happened has no open task.");
        }
    }
}
