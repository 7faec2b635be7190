using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store.Schema;

/// <summary>What a step of a process writes.</summary>
internal static class RuntimeTables
{
    public static void Define(ModelBuilder model)
    {
        // Key numbers are given out in blocks; a crash leaves a gap and never repeats one.
        Table.Of(model, "counters").Text("name").Number("value").Key("name");
        Table.Of(model, "settings").Text("name", "value").Key("name");

        Table
            .Of(model, "instances")
            .Number("key", "definition_key", "deployment_key", "version", "state", "started_at", "open_incidents")
            .Text("process_id")
            .OptionalText("business_key", "started_by")
            .OptionalNumber("ended_at")
            .Key("key")
            .Index("process_id", "state")
            .Index("business_key");

        // Apart from the row above, so that lists do not read through it.
        Table.Of(model, "instance_states").Number("key", "revision").Bytes("content").Key("key");

        Table
            .Of(model, "journal")
            .Number("sequence", "recorded_at")
            .OptionalNumber("instance_key", "definition_key", "definition_version", "form_version")
            .Text("kind", "command", "events")
            .OptionalText("actor", "element_id", "rule_pack")
            .Bytes("previous", "hash")
            .Key("sequence")
            .Index("instance_key", "sequence");

        Table
            .Of(model, "tasks")
            .Number("key", "instance_key", "definition_key", "definition_version", "priority", "state", "created_at")
            .OptionalNumber("form_version", "due_at", "follow_up_at", "closed_at")
            .Text("process_id", "element_id", "name", "candidate_users", "candidate_groups", "headers", "input")
            .OptionalText("business_key", "form_key", "assignee", "closed_by")
            .Key("key")
            .Index("instance_key")
            .IndexWhere("assignee IS NOT NULL", "assignee", "state")
            .IndexWhere("state = 0", "due_at")
            .IndexWhere("closed_by IS NOT NULL", "closed_by", "closed_at");

        // Who may take an open task that nobody has taken: a row for each user and group, in the order of the inbox.
        Table.Of(model, "task_candidates").Text("candidate").Number("due_at", "task_key").Key("candidate", "due_at", "task_key");

        Table.Of(model, "drafts").Number("task_key", "saved_at").Text("user_name", "content").Key("task_key", "user_name");

        Table
            .Of(model, "comments")
            .Number("id", "instance_key", "written_at")
            .OptionalNumber("task_key")
            .Text("author", "content")
            .Key("id")
            .Index("instance_key");

        // Without an instance: a timer start event of the newest version of a process.
        Table
            .Of(model, "timers")
            .Number("key", "due_at", "definition_key", "failures", "wake_at")
            .OptionalNumber("instance_key", "remaining")
            .Text("process_id", "element_id")
            .OptionalText("business_key")
            .Key("key")
            .Index("wake_at")
            .Index("instance_key")
            .Index("process_id");

        // Without an instance: a message or signal start event of the newest version of a process.
        Table
            .Of(model, "subscriptions")
            .Number("key", "kind", "definition_key", "opened_at")
            .OptionalNumber("instance_key")
            .Text("process_id", "element_id", "name")
            .OptionalText("correlation_key")
            .Key("key")
            .Index("name", "correlation_key")
            .Index("instance_key")
            .Index("process_id");

        Table
            .Of(model, "jobs")
            .Number("key", "instance_key", "definition_key", "state", "retries", "created_at")
            .OptionalNumber("deadline", "retry_at")
            .Text("process_id", "element_id", "type", "headers", "variables")
            .OptionalText("worker", "error_message")
            .Key("key")
            .Index("type", "state")
            .Index("instance_key");

        Table
            .Of(model, "incidents")
            .Number("key", "raised_at")
            .OptionalNumber("instance_key", "resolved_at", "job_key", "mail_id")
            .Text("type", "message")
            .OptionalText("process_id", "business_key", "element_id", "resolved_by")
            .Key("key")
            .Index("instance_key")
            .Index("resolved_at");

        // Messages that wait for a receiver (time to live), or whose delivery failed and is tried again.
        Table
            .Of(model, "messages")
            .Number("id", "published_at", "expires_at", "attempts", "next_attempt_at", "deliverable")
            .Text("name", "variables")
            .OptionalText("correlation_key", "message_id", "actor", "last_error")
            .OptionalNumber("target")
            .Key("id")
            .Index("name", "correlation_key")
            .Index("next_attempt_at");

        // Requests that were carried out, with the answer that a repetition gets.
        Table.Of(model, "done_requests").Text("id", "what", "answer").Number("expires_at").Key("id").Index("expires_at");
    }
}
