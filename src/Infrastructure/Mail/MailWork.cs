using System.Globalization;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;
using Bases.Register.Calendars;

namespace Bases.Infrastructure.Mail;

/// <summary>The outbox of one step: what its activities want to leave, written with the rest of the step or not at all.</summary>
internal sealed class MailWork(
    WriteSession session,
    MailTemplates templates,
    BasesOptions options,
    Func<string, Resource?> find,
    Key? instance,
    string? actor
) : IOutbox
{
    private const string Insert =
        "INSERT INTO mails (id, state, attempts, created_at, next_attempt_at, idempotency_key, message_id, template, recipient, copy_to, subject, body_text, body_html, calendar, case_id, instance_key) "
        + "VALUES (@0, 0, 0, @1, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12) ON CONFLICT (idempotency_key) DO NOTHING";

    private readonly List<MailRequest> mails = [];
    private readonly List<QueuedMessage> messages = [];

    public void Send(MailRequest mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentException.ThrowIfNullOrWhiteSpace(mail.To);
        ArgumentException.ThrowIfNullOrWhiteSpace(mail.IdempotencyKey);
        mails.Add(mail);
    }

    public void Publish(string messageName, string? correlationKey, ContextValue variables) =>
        messages.Add(new QueuedMessage(messageName, correlationKey, variables, actor));

    public void PublishToAll(string messageName, string correlationKey, ContextValue variables) =>
        messages.Add(new QueuedMessage(messageName, correlationKey, variables, actor, Origin: instance, Everyone: true));

    /// <summary>Where an activity begins, to come back to when it fails.</summary>
    public (int Mails, int Messages) Here() => (mails.Count, messages.Count);

    public void Return((int Mails, int Messages) position)
    {
        mails.RemoveRange(position.Mails, mails.Count - position.Mails);
        messages.RemoveRange(position.Messages, messages.Count - position.Messages);
    }

    /// <summary>Renders and writes what was sent since the last flush.</summary>
    public void Flush()
    {
        foreach (var mail in mails)
        {
            Write(mail);
        }

        foreach (var message in messages)
        {
            session.Messages.Add(message);
        }

        mails.Clear();
        messages.Clear();
    }

    /// <summary>By the calendar of this transaction: a notice that is entered in it counts.</summary>
    private bool IsProvisional(DateTimeOffset due) =>
        templates.IsProvisional(due)
        && session.Register.Find<CalendarYear>(LegalTime.DayOf(due.AddTicks(-1)).Year.ToString(CultureInfo.InvariantCulture))
            is not { Status: CalendarStatus.Official };

    private void Write(MailRequest mail)
    {
        var rendered = templates.Render(mail.Template, mail.Model, find);
        var id = session.Keys.NextNumber();
        var messageId = MailAddressing.MessageId(id, mail.IdempotencyKey, options.MailFrom);
        var written = session.Sql.Run(
            Insert,
            id,
            session.Now.ToStored(),
            mail.IdempotencyKey,
            messageId,
            mail.Template,
            mail.To,
            mail.Cc,
            rendered.Subject,
            rendered.Text,
            rendered.Html,
            mail.CalendarEntry is { } entry ? CalendarFile.Write(entry, messageId, session.Now, IsProvisional(entry.At)) : null,
            mail.CaseId,
            instance?.Value
        );
        FaultPoint.Hit("after-mail-row");
        if (written > 0)
        {
            session.After.MailWaits();
        }
    }
}
