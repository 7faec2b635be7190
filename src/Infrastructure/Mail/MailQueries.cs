using System.Data.Common;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Mail;

/// <summary>The mails that went out, or are to.</summary>
public sealed class MailQueries
{
    private const string Columns =
        "id, template, recipient, copy_to, subject, case_id, instance_key, state, attempts, created_at, sent_at, next_attempt_at, last_error, message_id, (SELECT process_id FROM instances WHERE instances.key = mails.instance_key)";
    private readonly Database database;
    private readonly IMailCarrier carrier;

    internal MailQueries(Database database, IMailCarrier carrier)
    {
        this.database = database;
        this.carrier = carrier;
    }

    /// <summary>Where mails go: a server, or the folder where they lie as .eml files.</summary>
    public string Destination => carrier.Destination;

    /// <summary>No mail server is set: the mails lie in a folder.</summary>
    public bool ToFolder => carrier is FolderCarrier;

    /// <summary>Newest first.</summary>
    public async Task<Page<MailItem>> MailsAsync(MailFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var where = new Conditions();
        where.Add("case_id = ?", filter.CaseId);
        where.Add("recipient = ?", filter.To);
        where.Add("state = ?", (long?)filter.State);
        if (filter.ExceptProcesses.Count > 0)
        {
            var processes = string.Join(", ", filter.ExceptProcesses.Select(_ => "?"));
            where.AddAll(
                $"NOT EXISTS (SELECT 1 FROM instances WHERE instances.key = mails.instance_key AND process_id IN ({processes}))",
                [.. filter.ExceptProcesses]
            );
        }

        await using var reader = await Reader.OpenAsync(database, cancellation);
        var total = reader.First($"SELECT count(*) FROM mails {where}", row => row.GetInt32(0), where.Values);
        var items = reader.Query(
            $"SELECT {Columns} FROM mails {where} ORDER BY id DESC {Conditions.Page(filter.Offset, filter.Limit)}",
            Read,
            where.Values
        );
        return new Page<MailItem>(items, total);
    }

    public async Task<MailDetail?> MailAsync(long id, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        var deliveries = reader.Query(
            "SELECT attempt, attempted_at, accepted, response FROM mail_deliveries WHERE mail_id = @0 ORDER BY id",
            row => new MailDelivery(row.GetInt32(0), row.Instant(1), row.GetInt64(2) != 0, row.GetString(3)),
            id
        );
        return reader.First(
            $"SELECT {Columns}, body_text, body_html, calendar FROM mails WHERE id = @0",
            row => new MailDetail(Read(row), row.GetString(15), row.OptionalText(16), row.OptionalText(17), deliveries),
            id
        );
    }

    private static MailItem Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.OptionalText(3),
            row.GetString(4),
            row.OptionalText(5),
            row.OptionalKey(6),
            row.OptionalText(14),
            (MailState)row.GetInt32(7),
            row.GetInt32(8),
            row.Instant(9),
            row.OptionalInstant(10),
            row.GetInt64(7) == 0 ? row.OptionalInstant(11) : null,
            row.OptionalText(12),
            row.GetString(13)
        );
}
