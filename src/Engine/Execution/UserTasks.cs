using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Model.Timers;
using Bases.Engine.State;
using ModelTask = Bases.Engine.Model.Activities.UserTask;

namespace Bases.Engine.Execution;

/// <summary>Work of people: opening, changing and closing user tasks, with the jobs of their listeners.</summary>
internal static class UserTasks
{
    private const int DefaultPriority = 50;

    public static void Open(Turn turn, ElementInstance element)
    {
        var node = (ModelTask)element.Node!;
        if (OpenListener(turn, element, TaskListenerEvent.Creating))
        {
            return;
        }

        var people = node.Assignment;
        if (
            !TryDate(turn, element, node.Schedule.DueDate, "the due date", out var due)
            || !TryDate(turn, element, node.Schedule.FollowUpDate, "the follow-up date", out var followUp)
            || !TryPriority(turn, element, node.Priority, out var priority)
        )
        {
            return;
        }

        var key = turn.NextKey();
        turn.Emit(
            new UserTaskOpened(
                key,
                element.Key,
                element.ElementId,
                Text(turn, element, node.Form?.FormId ?? node.Form?.ExternalReference),
                Text(turn, element, people.Assignee),
                Names(turn, element, people.CandidateUsers),
                Names(turn, element, people.CandidateGroups),
                due,
                followUp,
                priority
            )
        );
        turn.Emit(new OpenUserTask(Describe(turn, element.Task!)));
        Resume(turn, element);
    }

    /// <summary>A person is done: listeners look at it first.</summary>
    public static void Complete(Turn turn, OpenTask task, ContextValue variables)
    {
        var element = task.Element;
        if (((ModelTask)element.Node!).TaskListeners.Any(listener => listener.On == TaskListenerEvent.Completing))
        {
            turn.Emit(new UserTaskCompleting(task.Key, variables));
            ProceedToCompleted(turn, element);
        }
        else
        {
            Close(turn, task, variables);
        }
    }

    /// <summary>
    /// A user task was taken away. What took it away does not wait for the listeners that look at that, but the instance
    /// does not end before they are done.
    /// </summary>
    public static void BeginCancelListeners(Turn turn, ElementInstance task)
    {
        if (((ModelTask)task.Node!).TaskListeners.Any(listener => listener.On == TaskListenerEvent.Canceling))
        {
            var key = turn.NextKey();
            turn.Emit(new CancelListenersBegun(key, task.Definition.Key, task.ElementId, task.VisibleVariables()));
            ContinueCancelListeners(turn, turn.State.Element(key));
        }
    }

    public static void ContinueCancelListeners(Turn turn, ElementInstance element)
    {
        if (OpenListener(turn, element, TaskListenerEvent.Canceling))
        {
            return;
        }

        var root = element.Parent!;
        Elements.Terminate(turn, element);
        if (root.State == ElementState.Terminating)
        {
            Instances.EndIfEmpty(turn);
        }
        else
        {
            Scopes.CheckDone(turn, root);
        }
    }

    public static void ListenerDone(Turn turn, ElementInstance element, ContextValue variables)
    {
        if (element.Role == ElementRole.CancelListener)
        {
            ContinueCancelListeners(turn, element);
            return;
        }

        Variables.SetLocal(turn, element, variables);
        Resume(turn, element);
    }

    /// <summary>Goes on where a listener or an incident stopped it.</summary>
    public static void Resume(Turn turn, ElementInstance element)
    {
        if (element.Task is null)
        {
            Open(turn, element);
        }
        else if (element.Task.Completion is not null)
        {
            ProceedToCompleted(turn, element);
        }
        else if (element.Task.Changed is { } change)
        {
            OpenListener(turn, element, change);
        }
    }

    public static UserTask Describe(Turn turn, OpenTask task)
    {
        var element = task.Element;
        return new UserTask(
            task.Key,
            turn.State.Key,
            element.Definition.ProcessId,
            element.ElementId,
            element.Node!.Label,
            task.FormKey,
            task.Assignee,
            task.CandidateUsers,
            task.CandidateGroups,
            task.DueDate,
            task.FollowUpDate,
            task.Priority,
            element.Node.Headers,
            element.LocalVariables()
        );
    }

    private static void ProceedToCompleted(Turn turn, ElementInstance element)
    {
        if (!OpenListener(turn, element, TaskListenerEvent.Completing))
        {
            Close(turn, element.Task!, element.Task!.Completion!);
        }
    }

    private static void Close(Turn turn, OpenTask task, ContextValue variables)
    {
        turn.Emit(new UserTaskClosed(task.Key, task.Element.Key, true));
        turn.Emit(new CloseUserTask(task.Key, true));
        Elements.Complete(turn, task.Element, variables);
    }

    /// <returns>True when the task has to wait for a listener.</returns>
    private static bool OpenListener(Turn turn, ElementInstance element, TaskListenerEvent on)
    {
        var skip = element.ListenersDone;
        foreach (var listener in ((ModelTask)element.Node!).TaskListeners)
        {
            if (listener.On != on || skip-- > 0)
            {
                continue;
            }

            Jobs.TryOpen(turn, element, JobKind.TaskListener, listener.Type, listener.Retries);
            return true;
        }

        return false;
    }

    private static string? Text(Turn turn, ElementInstance element, Expression? expression) =>
        expression is null ? null : Texts.Of(expression.Evaluate(element, turn.Environment));

    /// <summary>A static text is a list separated by commas; FEEL gives a list, or one name.</summary>
    private static string[] Names(Turn turn, ElementInstance element, Expression? expression)
    {
        if (expression is null)
        {
            return [];
        }

        return expression.Evaluate(element, turn.Environment) switch
        {
            ListValue list => list.Items.Select(Texts.Of).OfType<string>().ToArray(),
            var single when Texts.Of(single) is { } text => text.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            _ => [],
        };
    }

    private static bool TryDate(Turn turn, ElementInstance element, Expression? expression, string what, out DateTimeOffset? date)
    {
        date = null;
        if (expression is null)
        {
            return true;
        }

        var value = expression.Evaluate(element, turn.Environment);
        if (value.IsNull)
        {
            return true;
        }

        date = value is ListValue or ContextValue ? null : TimerSchedule.Of(Model.Events.TimerType.Date, value)?.First(turn.Now)?.Due;
        if (date is not null)
        {
            return true;
        }

        Incidents.Raise(
            turn,
            element,
            IncidentTypes.ExtractValueError,
            $"Expected {what} '{expression}' of '{element.ElementId}' to be a date and time, but it is {Texts.Describe(value)}."
        );
        return false;
    }

    private static bool TryPriority(Turn turn, ElementInstance element, Expression? expression, out int priority)
    {
        priority = DefaultPriority;
        if (expression is null)
        {
            return true;
        }

        var value = expression.Evaluate(element, turn.Environment);
        if (int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out priority) && priority <= 100)
        {
            return true;
        }

        Incidents.Raise(
            turn,
            element,
            IncidentTypes.ExtractValueError,
            $"Expected the priority '{expression}' of '{element.ElementId}' to be a number from 0 to 100, but it is {Texts.Describe(value)}."
        );
        return false;
    }
}
