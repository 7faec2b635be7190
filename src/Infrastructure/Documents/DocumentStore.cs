using System.Data.Common;
using System.Globalization;
using Bases.Engine;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;
using Bases.Register.Files;

namespace Bases.Infrastructure.Documents;

/// <summary>Files kept with the cases: uploads and generated documents. Content is stored once, by its hash.</summary>
public sealed class DocumentStore
{
    private const string Columns = "id, file_name, media_type, size, sha256, case_id, stored_at, actor";
    private readonly Writer writer;
    private readonly Database database;
    private readonly DocumentFiles files;
    private readonly RegisterMemory register;

    internal DocumentStore(Writer writer, Database database, DocumentFiles files, RegisterMemory register)
    {
        this.writer = writer;
        this.database = database;
        this.files = files;
        this.register = register;
    }

    /// <summary>Checks and stores an upload. What is refused leaves nothing behind.</summary>
    public async Task<UploadResult> UploadAsync(
        string fileName,
        Stream content,
        string caseId,
        string actor,
        UploadLimits limits,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        if (await ReadAtMostAsync(content, limits.MaximumBytes, cancellation) is not { } bytes)
        {
            return new UploadResult(null, UploadRefusal.TooLarge, limits.MaximumBytes.ToString(CultureInfo.InvariantCulture));
        }

        var check = UploadCheck.Of(fileName, bytes, limits);
        if (check.Refusal is { } refusal)
        {
            return new UploadResult(null, refusal, check.Detail);
        }

        if (Quarantine.Holds(register.Current, DocumentFiles.HashOf(bytes)))
        {
            return new UploadResult(null, UploadRefusal.Held, null);
        }

        var hash = files.Write(bytes);
        var item = await writer.RunAsync(session =>
        {
            var id = session.Keys.NextNumber().ToString(CultureInfo.InvariantCulture);
            var stored = new DocumentItem(id, check.FileName, check.MediaType, bytes.Length, hash, caseId, session.Now, actor);
            Insert(session, stored, null);
            return stored;
        });
        return new UploadResult(item, null, null);
    }

    public async Task<DocumentItem?> FindAsync(string documentId, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.First($"SELECT {Columns} FROM documents WHERE id = @0", Read, documentId);
    }

    public async Task<IReadOnlyList<DocumentItem>> OfCaseAsync(string caseId, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query($"SELECT {Columns} FROM documents WHERE case_id = @0 ORDER BY stored_at, id", Read, caseId);
    }

    /// <summary>Every file kept, the newest first.</summary>
    public async Task<IReadOnlyList<DocumentItem>> AllAsync(CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query($"SELECT {Columns} FROM documents ORDER BY stored_at DESC, id DESC", Read);
    }

    /// <returns>Null when there is no such document, or when it is held as a suspected state secret (article 14).</returns>
    public async Task<Stream?> OpenAsync(string documentId, CancellationToken cancellation = default) =>
        await FindAsync(documentId, cancellation) is { Held: false } item ? files.Open(item.Sha256) : null;

    internal static void Insert(WriteSession session, DocumentItem item, Key? instance) =>
        session.Sql.Run(
            "INSERT INTO documents (id, file_name, media_type, size, sha256, case_id, stored_at, actor, instance_key) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)",
            item.Id,
            item.FileName,
            item.MediaType,
            item.Size,
            item.Sha256,
            item.CaseId,
            item.StoredAt.ToStored(),
            item.Actor,
            instance?.Value
        );

    private static async Task<byte[]?> ReadAtMostAsync(Stream content, long maximum, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(block, cancellation)) > 0)
        {
            if (buffer.Length + read > maximum)
            {
                return null;
            }

            buffer.Write(block, 0, read);
        }

        return buffer.ToArray();
    }

    private DocumentItem Read(DbDataReader row)
    {
        var item = new DocumentItem(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetString(4),
            row.GetString(5),
            row.Instant(6),
            row.OptionalText(7)
        );
        return item with { Held = Quarantine.Holds(register.Current, item.Sha256) };
    }
}
