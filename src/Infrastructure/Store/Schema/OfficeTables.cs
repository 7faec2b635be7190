using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store.Schema;

/// <summary>Register, documents and mail.</summary>
internal static class OfficeTables
{
    public static void Define(ModelBuilder model)
    {
        // Every revision stays; the newest of each entry is held in memory.
        Table
            .Of(model, "register_entries")
            .Text("kind", "id", "content")
            .Number("revision", "recorded_at")
            .OptionalText("actor")
            .OptionalNumber("instance_key")
            .Key("kind", "id", "revision");

        Table.Of(model, "series").Text("name").Number("value").Key("name");

        Table
            .Of(model, "documents")
            .Text("id", "file_name", "media_type", "sha256", "case_id")
            .Number("size", "stored_at")
            .OptionalText("actor")
            .OptionalNumber("instance_key")
            .Key("id")
            .Index("case_id");

        Table
            .Of(model, "mails")
            .Number("id", "state", "attempts", "created_at", "next_attempt_at")
            .Text("idempotency_key", "message_id", "template", "recipient", "subject", "body_text")
            .OptionalText("copy_to", "body_html", "calendar", "case_id", "claimed_by", "last_error")
            .OptionalNumber("instance_key", "claimed_until", "sent_at")
            .Key("id")
            .Unique("idempotency_key")
            .Index("state", "next_attempt_at")
            .Index("case_id");

        Table
            .Of(model, "mail_deliveries")
            .Number("id", "mail_id", "attempt", "attempted_at", "accepted")
            .Text("response")
            .Key("id")
            .Index("mail_id");
    }
}
