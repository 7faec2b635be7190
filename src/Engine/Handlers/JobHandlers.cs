using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

internal sealed class CompleteJobHandler : CommandHandler<CompleteJob>
{
    protected override Rejection? Handle(Turn turn, CompleteJob command)
    {
        if (!turn.State.TryGetJob(command.JobKey, out var job))
        {
            return Expected.Found("complete a job", "job", command.JobKey);
        }

        if (job.Element.Incident is not null)
        {
            return Expected.State($"complete the job of '{job.Element.ElementId}'", "an incident holds it");
        }

        Jobs.Done(turn, job, command.Variables);
        return null;
    }
}

internal sealed class FailJobHandler : CommandHandler<FailJob>
{
    protected override Rejection? Handle(Turn turn, FailJob command)
    {
        if (!turn.State.TryGetJob(command.JobKey, out var job))
        {
            return Expected.Found("fail a job", "job", command.JobKey);
        }

        if (job.Element.Incident is not null)
        {
            return Expected.State($"fail the job of '{job.Element.ElementId}'", "an incident holds it already");
        }

        if (command.Retries < 0)
        {
            return Expected.Argument("leave a job retries from 0", $"they are {command.Retries}");
        }

        turn.Emit(new JobRetriesChanged(job.Key, command.Retries, command.Message));
        if (command.Retries == 0)
        {
            Incidents.Raise(turn, job.Element, IncidentTypes.JobNoRetries, command.Message, job.Key);
        }
        else
        {
            turn.Emit(new RetryJob(job.Key, command.Retries, turn.Now + (command.BackOff ?? TimeSpan.Zero)));
        }

        return null;
    }
}

internal sealed class ThrowErrorHandler : CommandHandler<ThrowError>
{
    protected override Rejection? Handle(Turn turn, ThrowError command)
    {
        ElementInstance element;
        if (turn.State.TryGetJob(command.JobOrTaskKey, out var job))
        {
            element = job.Element;
        }
        else if (turn.State.TryGetTask(command.JobOrTaskKey, out var task))
        {
            element = task.Element;
        }
        else
        {
            return Expected.Found("throw an error from a job or user task", "job or user task", command.JobOrTaskKey);
        }

        if (element.Role == ElementRole.CancelListener)
        {
            return Expected.State($"throw an error from '{element.ElementId}'", "the task has ended, and only listeners look at that");
        }

        if (string.IsNullOrWhiteSpace(command.Code))
        {
            return Expected.Argument($"throw an error from '{element.ElementId}'", "it has no code");
        }

        // A round of a multi-instance activity throws out of the whole activity: its boundary is the body's.
        Throws.Error(turn, element, command.Code, command.Variables);
        return null;
    }
}
