using Bases.Engine.Execution;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Mail;

internal static class MailRows
{
    public static CommandResult<Executed> Retry(WriteSession session, long mail, string? actor)
    {
        var changed = session.Sql.Run(
            "UPDATE mails SET state = 0, attempts = 0, next_attempt_at = @1 WHERE id = @0 AND state = 3",
            mail,
            session.Now.ToStored()
        );
        if (changed == 0)
        {
            return new CommandResult<Executed>(
                null,
                new Rejection(RejectionCode.InvalidState, $"Expected to send mail {mail} again, but it was not given up.")
            );
        }

        session.Sql.Run(
            "UPDATE incidents SET resolved_at = @1, resolved_by = @2 WHERE mail_id = @0 AND resolved_at IS NULL",
            mail,
            session.Now.ToStored(),
            actor
        );
        session.Journal.Append(
            session.Sql,
            session.Now,
            null,
            actor,
            "RetryMail",
            System.Text.Json.JsonSerializer.Serialize(new { mail }, JournalJson.Options),
            "[]"
        );
        session.After.MailWaits();
        return new CommandResult<Executed>(new Executed(default), null);
    }
}
