using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Bases.Register.Files;
using Bases.Register.Integrity;
using Bases.Register.Json;
using Bases.Register.PublicNotices;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>Files of the cases. Who may open one is asked when it is opened. A file never changes: its history is that it came in, and was held.</summary>
internal sealed class DocumentsList(DocumentStore documents, ProcessQueries queries, RegisterMemory register)
    : RegisterList<DocumentItem>(
        "documents",
        "attachment",
        ("文件", "Documents"),
        ("上传和生成的文件；打开时另行核对权限。", "Uploaded and generated files; opening one asks for the right to see its case.")
    )
{
    protected override IReadOnlyList<RegisterColumn<DocumentItem>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", file => file.Id),
            new("name", "文件名", "Name", file => file.FileName),
            new("case", "事项编号", "Case", file => file.CaseId),
            new("type", "类型", "Type", file => Path.GetExtension(file.FileName).TrimStart('.').ToUpperInvariant()) { Filters = true },
            new("size", "大小（字节）", "Bytes", file => file.Size),
            new("storedAt", "存入时间", "Stored", file => file.StoredAt),
            new("actor", "提交人", "By", file => file.Actor),
            new("hash", "SHA-256", "SHA-256", file => file.Sha256) { OnDemand = true },
        ];

    protected override async Task<IEnumerable<DocumentItem>> ItemsAsync(RegisterView view, CancellationToken cancellation) =>
        (await documents.AllAsync(cancellation)).Where(file =>
            LegalTime.DayOf(file.StoredAt) <= view.Day && (view.Confidential || !IsConfidential(view, file.CaseId))
        );

    private static bool IsConfidential(RegisterView view, string caseId) =>
        view.Register.Find<Objection>(caseId) is not null || view.Register.Find<IntegrityFinding>(caseId) is not null;

    public override async Task<IReadOnlyList<RegisterRevision>> HistoryAsync(
        RegisterArchive archive,
        RegisterLine line,
        CancellationToken cancellation
    )
    {
        if (await documents.FindAsync(line.EntryId, cancellation) is not { } file)
        {
            return [];
        }

        var origin = await queries.InstancesAsync(new InstanceFilter { BusinessKey = file.CaseId, Limit = 1 }, cancellation);
        var history = new List<RegisterRevision>
        {
            new(
                line.EntryKind,
                file.Id,
                1,
                file.StoredAt,
                file.Actor,
                origin.Items.Count > 0 ? origin.Items[0].Key : null,
                Json(file, null)
            ),
        };
        foreach (var held in register.Current.All<Quarantine>().Where(entry => entry.DocumentId == file.Id))
        {
            foreach (var revision in await archive.RevisionsAsync(held, cancellation))
            {
                // Why it is held is the security officer's to know.
                var state = RegisterJson.Read<Quarantine>(revision.Json)?.State;
                history.Add(revision with { Revision = history.Count + 1, Json = Json(file, state) });
            }
        }

        return history;
    }

    private static string Json(DocumentItem file, QuarantineState? held) =>
        RegisterJson.Write(
            new
            {
                file.FileName,
                file.CaseId,
                file.Size,
                file.Sha256,
                Quarantine = held,
            }
        );

    protected override RegisterLine Line(RegisterView view, DocumentItem item, IReadOnlyList<object?> cells) =>
        new("document", item.Id, null, $"/documents/{item.Id}", cells);
}
