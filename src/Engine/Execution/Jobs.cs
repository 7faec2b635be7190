using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Work that is done outside the engine.</summary>
internal static class Jobs
{
    private const int DefaultRetries = 3;

    /// <returns>False when type or retries could not be evaluated; an incident tells.</returns>
    public static bool TryOpen(Turn turn, ElementInstance element, JobKind kind, Expression type, Expression? retries)
    {
        if (!Texts.TryText(turn, element, type, "the job type", out var typeText))
        {
            return false;
        }

        var count = DefaultRetries;
        if (retries is not null)
        {
            var value = retries.Evaluate(element, turn.Environment);
            if (!int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1)
            {
                Incidents.Raise(
                    turn,
                    element,
                    IncidentTypes.ExtractValueError,
                    $"Expected the retries of '{element.ElementId}' to be a number from 1, but they are {Texts.Describe(value)}."
                );
                return false;
            }
        }

        var key = turn.NextKey();
        turn.Emit(new JobOpened(key, element.Key, element.ElementId, kind, typeText, count));
        Announce(turn, element.Job!);
        return true;
    }

    /// <summary>Tells the shell that the job is to be done.</summary>
    public static void Announce(Turn turn, Job job)
    {
        var element = job.Element;
        turn.Emit(
            new OpenJob(
                job.Key,
                job.Type,
                element.Definition.ProcessId,
                element.ElementId,
                job.Retries,
                element.Node is { } node ? node.Headers : System.Collections.Immutable.ImmutableDictionary<string, string>.Empty,
                element.VisibleVariables()
            )
        );
    }

    public static void Done(Turn turn, Job job, ContextValue variables)
    {
        var element = job.Element;
        turn.Emit(new JobClosed(job.Key, element.Key, true));
        turn.Emit(new CloseJob(job.Key, true));
        switch (job.Kind)
        {
            case JobKind.Element:
                Elements.Complete(turn, element, variables);
                break;
            case JobKind.TaskListener:
                UserTasks.ListenerDone(turn, element, variables);
                break;
            default:
                Variables.Propagate(turn, element, variables);
                Incidents.Retry(turn, element);
                break;
        }
    }
}
