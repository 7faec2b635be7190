using Bases.Engine;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bases.Infrastructure.Mail;

/// <summary>
/// Empties the outbox: claims a mail, hands it over, records that. A crash after the server accepted and before the
/// record sends it again under the same Message-ID; anywhere else it goes out once.
/// </summary>
internal sealed class MailDispatcher(
    Writer writer,
    Database database,
    IMailCarrier carrier,
    MailWakeUp wakeUp,
    BasesOptions options,
    TimeProvider clock,
    ILogger<MailDispatcher> log
) : BackgroundService
{
    private const int Parallel = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(6);

    /// <summary>This run of the program: what an earlier one claimed and did not record is free again.</summary>
    private readonly string me = Guid.NewGuid().ToString("N");

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many mails were accepted.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellation)
    {
        var accepted = 0;
        while (true)
        {
            var due = await DueAsync(cancellation);
            if (due.Count == 0)
            {
                return accepted;
            }

            FaultPoint.Hit("before-claim");
            var claimed = await writer.RunAsync(session => Claim(session, due));
            FaultPoint.Hit("after-claim");
            await System.Threading.Tasks.Parallel.ForEachAsync(
                claimed,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
                async (mail, token) =>
                {
                    if (await DeliverAsync(mail, token))
                    {
                        Interlocked.Increment(ref accepted);
                    }
                }
            );
        }
    }

    /// <summary>At start: frees what a run that crashed had claimed.</summary>
    public Task<int> FreeClaimsAsync() =>
        writer.RunAsync(session =>
            session.Sql.Run("UPDATE mails SET state = 0, claimed_by = NULL, claimed_until = NULL WHERE state = 1 AND claimed_by <> @0", me)
        );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
                await wakeUp.WaitAsync(LongestWait, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is Runtime.StoreUnavailableException or Runtime.RuntimeFaultException)
            {
                log.LogError(problem, "The outbox could not be worked on; it is tried again.");
                await Task.Delay(LongestWait, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellation)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            "SELECT id FROM mails WHERE (state = 0 AND next_attempt_at <= @0) OR (state = 1 AND claimed_until <= @0) ORDER BY next_attempt_at, id LIMIT 32",
            row => row.GetInt64(0),
            clock.GetUtcNow().ToStored()
        );
    }

    private List<OutgoingMail> Claim(WriteSession session, List<long> ids)
    {
        var claimed = new List<OutgoingMail>(ids.Count);
        foreach (var id in ids)
        {
            var free = session.Sql.Run(
                "UPDATE mails SET state = 1, claimed_by = @1, claimed_until = @2, attempts = attempts + 1 WHERE id = @0 AND (state = 0 OR (state = 1 AND claimed_until <= @3))",
                id,
                me,
                (session.Now + ClaimedFor).ToStored(),
                session.Now.ToStored()
            );
            if (free > 0)
            {
                claimed.Add(
                    session.Sql.First(
                        "SELECT id, message_id, recipient, copy_to, subject, body_text, body_html, calendar, created_at, attempts FROM mails WHERE id = @0",
                        row => new OutgoingMail(
                            row.GetInt64(0),
                            row.GetString(1),
                            row.GetString(2),
                            row.OptionalText(3),
                            row.GetString(4),
                            row.GetString(5),
                            row.OptionalText(6),
                            row.OptionalText(7),
                            row.Instant(8),
                            row.GetInt32(9)
                        ),
                        id
                    )!
                );
            }
        }

        return claimed;
    }

    private async Task<bool> DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            var response = await carrier.SendAsync(mail, cancellation);
            FaultPoint.Hit("after-accept");
            await writer.RunAsync(session => Sent(session, mail, response));
            FaultPoint.Hit("after-delivery-record");
            return true;
        }
        catch (MailRefusedException refusal)
        {
            log.LogWarning("Mail {Id} was not accepted at attempt {Attempt}: {Reason}", mail.Id, mail.Attempt, refusal.Message);
            await writer.RunAsync(session => Refused(session, mail, refusal));
            return false;
        }
    }

    private static int Sent(WriteSession session, OutgoingMail mail, string response)
    {
        Log(session, mail, accepted: true, response);
        FaultPoint.Hit("during-delivery-record");
        return session.Sql.Run(
            "UPDATE mails SET state = 2, sent_at = @1, claimed_by = NULL, claimed_until = NULL, last_error = NULL WHERE id = @0",
            mail.Id,
            session.Now.ToStored()
        );
    }

    private int Refused(WriteSession session, OutgoingMail mail, MailRefusedException refusal)
    {
        Log(session, mail, accepted: false, refusal.Message);
        if (!refusal.Permanent && mail.Attempt < options.MailAttempts)
        {
            var wait = TimeSpan.FromTicks(
                Math.Min(LongestBackOff.Ticks, options.MailBackOff.Ticks * (1L << Math.Min(mail.Attempt - 1, 20)))
            );
            return session.Sql.Run(
                "UPDATE mails SET state = 0, next_attempt_at = @1, claimed_by = NULL, claimed_until = NULL, last_error = @2 WHERE id = @0",
                mail.Id,
                (session.Now + wait).ToStored(),
                refusal.Message
            );
        }

        var instance = session.Sql.First("SELECT instance_key FROM mails WHERE id = @0", row => row.OptionalKey(0), mail.Id);
        Incidents.RaiseForMail(session, instance, mail, refusal.Message);
        return session.Sql.Run(
            "UPDATE mails SET state = 3, claimed_by = NULL, claimed_until = NULL, last_error = @1 WHERE id = @0",
            mail.Id,
            refusal.Message
        );
    }

    private static void Log(WriteSession session, OutgoingMail mail, bool accepted, string response) =>
        session.Sql.Run(
            "INSERT INTO mail_deliveries (mail_id, attempt, attempted_at, accepted, response, id) VALUES (@0, @1, @2, @3, @4, @5)",
            mail.Id,
            mail.Attempt,
            session.Now.ToStored(),
            accepted ? 1 : 0,
            response,
            session.Keys.NextNumber()
        );

    private static class Incidents
    {
        public static void RaiseForMail(WriteSession session, Key? instance, OutgoingMail mail, string message)
        {
            session.Sql.Run(
                "INSERT INTO incidents (key, raised_at, instance_key, mail_id, type, message, process_id, business_key) "
                    + "SELECT @0, @1, @2, @3, 'MAIL_NOT_DELIVERED', @4, (SELECT process_id FROM instances WHERE key = @2), (SELECT business_key FROM instances WHERE key = @2)",
                session.Keys.Next().Value,
                session.Now.ToStored(),
                instance?.Value,
                mail.Id,
                // Who gets it stands on the mail's own page, which not every operator may open.
                $"{mail.Subject}: {message.Replace(mail.To, "…", StringComparison.OrdinalIgnoreCase)}"
            );
        }
    }
}
