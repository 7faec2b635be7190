using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Timers;
using Bases.Engine.State;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Store;
using Bases.Register.Calendars;
using InstanceState = Bases.Engine.State.InstanceState;

namespace Bases.Infrastructure.Deadlines;

/// <summary>
/// Finds the running deadlines that a changed calendar moves. The expression behind each due date and timer is evaluated
/// again as of the day on which it was set: where the old calendar gives the present date and the new one another, it moves.
/// </summary>
internal sealed class DeadlineReview(Database database, IDefinitions definitions, RegisterMemory register)
{
    public IReadOnlyCollection<CalendarYear> Known => register.Current.All<CalendarYear>();

    public async Task<IReadOnlyList<InstanceMoves>> OfAsync(CalendarDifference difference, CancellationToken cancellation)
    {
        if (difference.Days.Count == 0)
        {
            return [];
        }

        await using var reader = await Reader.OpenAsync(database, cancellation);
        var concerned = reader.Query(
            "SELECT instance_key FROM timers WHERE due_at >= @0 AND instance_key IS NOT NULL UNION SELECT instance_key FROM tasks WHERE state = 0 AND due_at >= @0",
            row => row.Key(0),
            LegalTime.At(difference.Days[0], TimeOnly.MinValue).ToStored()
        );
        var moves = new List<InstanceMoves>();
        foreach (var instance in concerned)
        {
            cancellation.ThrowIfCancellationRequested();
            if (StoredState.Read(reader, instance, definitions) is { IsRunning: true } state && Of(reader, state, difference) is { } found)
            {
                moves.Add(found);
            }
        }

        return moves;
    }

    private InstanceMoves? Of(Reader reader, InstanceState state, CalendarDifference difference)
    {
        var deadlines = Deadlines(reader, state).ToList();
        var moved = new MovedVariables(
            state,
            register.Current.All<DeadlineVariable>().Where(variable => variable.Rule != DeadlineRule.Fixed),
            difference,
            stage => new MovedStage(register.Current, difference).Of(stage, state),
            variable =>
                deadlines
                    .Where(deadline => deadline.Expression.Text.Contains(variable.Variable, StringComparison.Ordinal))
                    .Select(deadline => LegalTime.DayOf(deadline.SetAt))
                    .DefaultIfEmpty(DateOnly.MinValue)
                    .Min()
        );
        var before = new RegisterCalendar(difference.Before);
        var after = new RegisterCalendar(difference.After);
        var commands = moved.Commands.ToList();
        var moves = new List<DeadlineMove>();
        foreach (var deadline in deadlines)
        {
            // A date that somebody set by hand is not the expression's, and stays.
            if (
                deadline.At(deadline.Element, before) == deadline.Due
                && deadline.At(moved.At(deadline.Element), after) is { } due
                && due != deadline.Due
            )
            {
                commands.Add(deadline.Moved(due));
                moves.Add(deadline.Describe(state, due));
            }
        }

        return commands.Count == 0 ? null : new InstanceMoves(state.Key, commands, moves);
    }

    private static IEnumerable<Deadline> Deadlines(Reader reader, InstanceState state)
    {
        foreach (var task in state.Tasks)
        {
            if (
                task.DueDate is { } due
                && task.Element.Node is UserTask { Schedule.DueDate: { } expression }
                && reader.First("SELECT created_at FROM tasks WHERE key = @0", row => row.OptionalInstant(0), task.Key.Value) is { } at
            )
            {
                yield return new Deadline(DeadlineKind.Task, task.Key, task.Element, task.Element.Node, expression, at, due);
            }
        }

        var origins = TimerOrigins.Of(reader, state.Key);
        foreach (var timer in state.Timers)
        {
            if (
                timer.Node is CatchEvent caught
                && caught.Definitions[timer.Definition] is TimerEventDefinition { Type: TimerType.Date } definition
                && origins.TryGetValue(timer.Key, out var at)
            )
            {
                yield return new Deadline(DeadlineKind.Timer, timer.Key, timer.Owner, timer.Node, definition.Time, at, timer.DueDate);
            }
        }
    }

    /// <param name="Element">Whose variables the expression sees.</param>
    private sealed record Deadline(
        DeadlineKind Kind,
        Key Key,
        ElementInstance Element,
        FlowNode Node,
        Expression Expression,
        DateTimeOffset SetAt,
        DateTimeOffset Due
    )
    {
        public DateTimeOffset? At(IVariables variables, IWorkingCalendar calendar) =>
            TimerSchedule.Of(TimerType.Date, Expression.Evaluate(variables, new FeelEnvironment(SetAt, calendar)))?.First(SetAt)?.Due;

        public Command Moved(DateTimeOffset due) =>
            Kind == DeadlineKind.Task ? new UpdateUserTask(Key, DueDate: due) : new RescheduleTimer(Key, due);

        public DeadlineMove Describe(InstanceState state, DateTimeOffset due) =>
            new(
                state.Key,
                Element.Definition.ProcessId,
                Element.Definition.Definition.Name ?? Element.Definition.ProcessId,
                state.BusinessKey,
                Node.Id,
                Node.Label,
                Kind,
                Due,
                due
            )
            {
                Key = Key,
                Groups = state.Tasks.FirstOrDefault(task => task.Key == Key)?.CandidateGroups ?? [],
            };
    }
}
