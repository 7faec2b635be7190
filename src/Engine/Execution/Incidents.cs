using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Kinds of trouble, named as in Camunda 8's API where it has a name.</summary>
internal static class IncidentTypes
{
    public const string JobNoRetries = "JOB_NO_RETRIES";
    public const string ConditionError = "CONDITION_ERROR";
    public const string ExtractValueError = "EXTRACT_VALUE_ERROR";
    public const string CalledElementError = "CALLED_ELEMENT_ERROR";
    public const string CalledDecisionError = "CALLED_DECISION_ERROR";
    public const string DecisionEvaluationError = "DECISION_EVALUATION_ERROR";
    public const string EndlessLoop = "ENDLESS_LOOP";
}

/// <summary>Steps that cannot go on, and going on with them once a person has seen to it.</summary>
internal static class Incidents
{
    public static void Raise(Turn turn, ElementInstance element, string type, string message, Key? job = null)
    {
        // What has ended can not be retried; its scope can be, and shows it.
        while (!element.IsAlive && element.Parent is { } scope)
        {
            element = scope;
        }

        if (element.Incident is not null || !element.IsAlive)
        {
            return;
        }

        var key = turn.NextKey();
        turn.Emit(new IncidentRaised(key, element.Key, element.ElementId, type, message, job));
        turn.Emit(new RaiseIncident(key, element.ElementId, type, message));
    }

    public static void Close(Turn turn, ElementInstance element)
    {
        if (element.Incident is { } incident)
        {
            turn.Emit(new IncidentClosed(incident.Key, element.Key));
            turn.Emit(new CloseIncident(incident.Key));
        }
    }

    /// <summary>Takes up the step where it stopped.</summary>
    public static void Retry(Turn turn, ElementInstance element)
    {
        if (element.Job is { } job)
        {
            turn.Emit(new JobRetriesChanged(job.Key, 1, null));
            Jobs.Announce(turn, job);
            return;
        }

        switch (element.State)
        {
            case ElementState.Activating:
                Elements.Proceed(turn, element);
                break;
            case ElementState.Activated:
                Elements.Work(turn, element);
                break;
            case ElementState.Completing:
                Elements.ProceedToCompleted(turn, element);
                break;
        }
    }
}
