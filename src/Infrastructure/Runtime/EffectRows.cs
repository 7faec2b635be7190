using Bases.Engine;
using Bases.Engine.Effects;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Timers;
using Bases.Infrastructure.Writing;
using InstanceState = Bases.Engine.State.InstanceState;
using UserTask = Bases.Engine.Effects.UserTask;

namespace Bases.Infrastructure.Runtime;

/// <summary>Carries effects out as rows: tasks, timers, subscriptions, jobs, incidents.</summary>
internal sealed class EffectRows(WriteSession session, CatalogueWork catalogues, Definition root, string? actor)
{
    public void Open(UserTask task, InstanceState state)
    {
        var definition = DefinitionOf(task.Key, state);
        var form = task.FormKey is { } formKey
            ? catalogues.Working.Find(DefinitionKind.Form, formKey, definition.Deployed.DeploymentKey)?.Deployed.Version
            : null;
        session.Sql.Run(
            "INSERT INTO tasks (key, instance_key, definition_key, definition_version, priority, state, created_at, form_version, due_at, follow_up_at, process_id, element_id, name, "
                + "candidate_users, candidate_groups, headers, input, business_key, form_key, assignee) "
                + "VALUES (@0, @1, @2, @3, @4, 0, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18)",
            task.Key.Value,
            state.Key.Value,
            definition.Deployed.Key.Value,
            definition.Deployed.Version,
            task.Priority,
            session.Now.ToStored(),
            form,
            task.DueDate.ToStored(),
            task.FollowUpDate.ToStored(),
            task.ProcessId,
            task.ElementId,
            task.Name,
            Lists.Write(task.CandidateUsers),
            Lists.Write(task.CandidateGroups),
            Lists.Write(task.Headers),
            VariablesText.Write(task.Input),
            state.BusinessKey,
            task.FormKey,
            task.Assignee
        );
        AddCandidates(task);
        FaultPoint.Hit("after-task-row");
    }

    public void Change(UserTask task)
    {
        RemoveCandidates(task.Key);
        session.Sql.Run(
            "UPDATE tasks SET assignee = @1, candidate_users = @2, candidate_groups = @3, due_at = @4, follow_up_at = @5, priority = @6 WHERE key = @0",
            task.Key.Value,
            task.Assignee,
            Lists.Write(task.CandidateUsers),
            Lists.Write(task.CandidateGroups),
            task.DueDate.ToStored(),
            task.FollowUpDate.ToStored(),
            task.Priority
        );
        AddCandidates(task);
    }

    /// <summary>After a migration: what waits stands at other elements, of another version.</summary>
    public void Renamed(InstanceState state)
    {
        foreach (var task in state.Tasks)
        {
            var definition = DefinitionOf(task.Key, state).Deployed;
            session.Sql.Run(
                "UPDATE tasks SET definition_key = @1, definition_version = @2, process_id = @3, element_id = @4, name = @5 WHERE key = @0",
                task.Key.Value,
                definition.Key.Value,
                definition.Version,
                definition.Id,
                task.Element.ElementId,
                task.Element.Node!.Label
            );
        }

        foreach (var timer in state.Timers)
        {
            Rename("timers", timer.Key, timer.ElementId);
        }

        foreach (var subscription in state.Subscriptions)
        {
            Rename("subscriptions", subscription.Key, subscription.ElementId);
        }

        foreach (var job in state.Jobs)
        {
            Rename("jobs", job.Key, job.Element.ElementId);
        }
    }

    public void Close(CloseUserTask close)
    {
        RemoveCandidates(close.TaskKey);
        session.Sql.Run(
            "UPDATE tasks SET state = @1, closed_at = @2, closed_by = @3 WHERE key = @0",
            close.TaskKey.Value,
            (int)(close.Completed ? TaskState.Completed : TaskState.Cancelled),
            session.Now.ToStored(),
            actor
        );
        session.Sql.Run("DELETE FROM drafts WHERE task_key = @0", close.TaskKey.Value);
    }

    public void Open(ScheduleTimer timer, InstanceState state)
    {
        TimerRows.Insert(
            session,
            timer.TimerKey,
            state.Key,
            root.Deployed.Key,
            root.Deployed.Id,
            state.BusinessKey,
            timer.ElementId,
            timer.DueDate
        );
        FaultPoint.Hit("after-timer-row");
    }

    public void Open(OpenSubscription subscription, InstanceState state)
    {
        // Conditions are asked by the engine itself whenever a variable changes.
        if (subscription.Kind == SubscriptionKind.Conditional)
        {
            return;
        }

        session.Sql.Run(
            "INSERT INTO subscriptions (key, kind, definition_key, opened_at, instance_key, process_id, element_id, name, correlation_key) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)",
            subscription.SubscriptionKey.Value,
            (int)subscription.Kind,
            root.Deployed.Key.Value,
            session.Now.ToStored(),
            state.Key.Value,
            root.Deployed.Id,
            subscription.ElementId,
            subscription.Name,
            subscription.CorrelationKey
        );
    }

    public void Close(CloseSubscription close) => session.Sql.Run("DELETE FROM subscriptions WHERE key = @0", close.SubscriptionKey.Value);

    /// <summary>A job that waits for a worker, or that failed and waits for a person.</summary>
    public void Keep(OpenJob job, InstanceState state, JobState jobState, int retries, string? error)
    {
        session.Sql.Run("DELETE FROM jobs WHERE key = @0", job.JobKey.Value);
        session.Sql.Run(
            "INSERT INTO jobs (key, instance_key, definition_key, state, retries, created_at, process_id, element_id, type, headers, variables, error_message) "
                + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
            job.JobKey.Value,
            state.Key.Value,
            root.Deployed.Key.Value,
            (int)jobState,
            retries,
            session.Now.ToStored(),
            job.ProcessId,
            job.ElementId,
            job.Type,
            Lists.Write(job.Headers),
            VariablesText.Write(job.Variables),
            error
        );
        if (jobState == JobState.Open)
        {
            session.After.JobWaits();
        }
    }

    public void Retry(RetryJob retry) =>
        session.Sql.Run(
            "UPDATE jobs SET state = 0, retries = @1, retry_at = @2, worker = NULL, deadline = NULL WHERE key = @0",
            retry.JobKey.Value,
            retry.Retries,
            retry.NotBefore.ToStored()
        );

    public void Close(CloseJob close) => session.Sql.Run("DELETE FROM jobs WHERE key = @0", close.JobKey.Value);

    public void Raise(RaiseIncident incident, InstanceState state)
    {
        var job = state.TryGetIncident(incident.IncidentKey, out var known) ? known.JobKey : null;
        session.Sql.Run(
            "INSERT INTO incidents (key, raised_at, instance_key, job_key, type, message, process_id, business_key, element_id) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)",
            incident.IncidentKey.Value,
            session.Now.ToStored(),
            state.Key.Value,
            job?.Value,
            incident.Type,
            incident.Message,
            root.Deployed.Id,
            state.BusinessKey,
            incident.ElementId
        );
        session.Sql.Run("UPDATE instances SET open_incidents = open_incidents + 1 WHERE key = @0", state.Key.Value);
        if (job is { } failed)
        {
            session.Sql.Run(
                "UPDATE jobs SET state = 2, retries = 0, error_message = @1, worker = NULL, deadline = NULL WHERE key = @0",
                failed.Value,
                incident.Message
            );
        }
    }

    public void Close(CloseIncident close, InstanceState state)
    {
        var closed = session.Sql.Run(
            "UPDATE incidents SET resolved_at = @1, resolved_by = @2 WHERE key = @0 AND resolved_at IS NULL",
            close.IncidentKey.Value,
            session.Now.ToStored(),
            actor
        );
        session.Sql.Run("UPDATE instances SET open_incidents = open_incidents - @1 WHERE key = @0", state.Key.Value, closed);
    }

    private void Rename(string table, Key key, string elementId) =>
        session.Sql.Run(
            $"UPDATE {table} SET definition_key = @1, process_id = @2, element_id = @3 WHERE key = @0",
            key.Value,
            root.Deployed.Key.Value,
            root.Deployed.Id,
            elementId
        );

    /// <summary>Of a called process, its own.</summary>
    private Definition DefinitionOf(Key task, InstanceState state) =>
        state.TryGetTask(task, out var open) && open.Element.Definition.Key != root.Deployed.Key.Value
            ? catalogues.Working.Find(new Key(open.Element.Definition.Key)) ?? root
            : root;

    /// <summary>As the row of the task still has them: each by its whole key, so that no second index is kept for this.</summary>
    private void RemoveCandidates(Key task)
    {
        var row = session.Sql.First(
            "SELECT candidate_users, candidate_groups, due_at FROM tasks WHERE key = @0",
            row => new Candidates(Lists.Names(row.GetString(0)), Lists.Names(row.GetString(1)), row.OptionalNumber(2)),
            task.Value
        );
        foreach (var candidate in row is null ? [] : Candidacies(row.Users, row.Groups))
        {
            session.Sql.Run(
                "DELETE FROM task_candidates WHERE candidate = @0 AND due_at = @1 AND task_key = @2",
                candidate,
                row!.Due ?? long.MaxValue,
                task.Value
            );
        }
    }

    private static IEnumerable<string> Candidacies(IEnumerable<string> users, IEnumerable<string> groups) =>
        users.Select(user => "user:" + user).Concat(groups.Select(group => "group:" + group)).Distinct(StringComparer.Ordinal);

    private sealed record Candidates(IReadOnlyList<string> Users, IReadOnlyList<string> Groups, long? Due);

    private void AddCandidates(UserTask task)
    {
        if (task.Assignee is not null)
        {
            return;
        }

        foreach (var candidate in Candidacies(task.CandidateUsers, task.CandidateGroups))
        {
            session.Sql.Run(
                "INSERT INTO task_candidates (candidate, due_at, task_key) VALUES (@0, @1, @2)",
                candidate,
                task.DueDate.ToStored() ?? long.MaxValue,
                task.Key.Value
            );
        }
    }
}
