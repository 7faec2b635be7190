using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Imports;
using Bases.Server.Access;
using Bases.Server.Features.Documents;
using Bases.Server.Features.Registers.Lists;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers.Imports;

/// <summary>
/// Takes units, people, bases or experts over from a table: every row is shown with its verdict first, then those that a
/// person has chosen come in, in one transaction, and can be taken back while nothing refers to them.
/// </summary>
public sealed class ImportTable(
    Viewer viewer,
    RegisterMemory register,
    RegisterArchive archive,
    DocumentStore documents,
    ProcessRuntime runtime,
    IEnumerable<RegisterList> lists,
    TimeProvider clock,
    Words words,
    Dates dates
)
{
    private const int MegaBytes = 5;

    private static readonly UploadLimits Limits = new(MegaBytes * 1024 * 1024, [".csv", ".xlsx"]);

    public static bool May(Viewer viewer) => viewer?.IsAny(Roles.CallManager, Roles.Admin) == true;

    public Answer<ImportModel> Show(string kindId) => Kind(kindId) is { } kind ? Model(kind) : new NotFound();

    public async Task<Answer<ImportModel>> PreviewAsync(string kindId, IFormFile? file, CancellationToken cancellation)
    {
        if (Kind(kindId) is not { } kind)
        {
            return new NotFound();
        }

        if (file is null)
        {
            return Model(kind) with { Problem = "请选择一个文件。" };
        }

        await using var content = file.OpenReadStream();
        var stored = await documents.UploadAsync(
            Path.GetFileName(file.FileName),
            content,
            CaseOf(kind),
            viewer.UserName!,
            Limits,
            cancellation
        );
        if (stored.Document is not { } document)
        {
            return Model(kind) with
            {
                Problem = stored.Refusal switch
                {
                    UploadRefusal.TypeNotAllowed => "只接受 .csv 和 .xlsx 文件。",
                    UploadRefusal.TooLarge => $"文件太大：不超过 {MegaBytes} MB，请分成几个文件。",
                    _ => UploadDocument.Refused(stored).Chinese,
                },
            };
        }

        var (rows, problem) = Read(kind, document, await BytesAsync(document, cancellation), register.Current);
        return Model(kind) with { File = problem is null ? document : null, Rows = Preview(kind, rows), Problem = problem };
    }

    /// <param name="rows">The rows that were chosen in the preview.</param>
    public async Task<Answer<ImportRecord>> ConfirmAsync(
        string kindId,
        string? fileId,
        IReadOnlyCollection<int> rows,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (ImportKinds.Find(kindId) is not { } kind)
        {
            return new NotFound();
        }

        if (!May(viewer))
        {
            return NotAllowed.Role;
        }

        if (fileId is null || await documents.FindAsync(fileId, cancellation) is not { } document || document.CaseId != CaseOf(kind))
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Invalid("请说明导入的依据或理由。", "Please say why it is taken over.");
        }

        var content = await BytesAsync(document, cancellation);
        return await runtime.ChangeRegisterAsync(
            $"{kind.Id}.import {document.FileName}: {reason.Trim()}",
            (changes, _) => TakeOver(changes, kind, document, content, rows, reason.Trim()),
            viewer.UserName,
            cancellation
        );
    }

    /// <summary>Takes an import back.</summary>
    public async Task<Answer<ImportRecord>> UndoAsync(string kindId, string id, string? reason, CancellationToken cancellation)
    {
        if (!May(viewer))
        {
            return NotAllowed.Role;
        }

        if (register.Current.Find<ImportRecord>(id) is not { } record || record.Kind != kindId || Kind(kindId) is not { } kind)
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Invalid("请说明撤销的理由。", "Please say why it is undone.");
        }

        if (record.UndoneAt is null && await ChangedSinceAsync(kind, record, cancellation) is { Count: > 0 } changed)
        {
            return new Overtaken(
                $"导入之后已有变更：{string.Join("、", changed)}；没有撤销。",
                $"Changed since the import: {string.Join(", ", changed)}; nothing was taken back."
            );
        }

        return await runtime.ChangeRegisterAsync(
            $"{kind.Id}.import-undo {id}: {reason.Trim()}",
            (changes, _) => TakeBack(changes, kind, id, reason.Trim()),
            viewer.UserName,
            cancellation
        );
    }

    /// <summary>A kind that the viewer may import.</summary>
    private ImportKind? Kind(string id) => May(viewer) ? ImportKinds.Find(id) : null;

    /// <summary>Under this the files stand among the documents.</summary>
    private static string CaseOf(ImportKind kind) => $"import-{kind.Id}";

    // Inside the writer: the verdicts are given anew, for somebody may have entered the same meanwhile.
    private Answer<ImportRecord> TakeOver(
        IRegisterChanges changes,
        ImportKind kind,
        DocumentItem document,
        byte[] content,
        IReadOnlyCollection<int> rows,
        string reason
    )
    {
        var (read, problem) = Read(kind, document, content, changes);
        var chosen = read.Where(row => rows.Contains(row.Row)).ToList();
        if (problem is not null || chosen.Count == 0)
        {
            return new Invalid(problem ?? "没有选择要导入的行。", problem ?? "No row was chosen.");
        }

        if (chosen.Find(row => row.Verdict is ImportVerdict.Error or ImportVerdict.Duplicate) is { } wrong)
        {
            return new Overtaken(
                $"第 {wrong.Row} 行不能导入：{wrong.Reason}。没有导入任何一行。",
                $"Row {wrong.Row} cannot be taken over; nothing was."
            );
        }

        foreach (var row in chosen)
        {
            changes.Put(row.Entry!);
        }

        var record = new ImportRecord
        {
            ImportId = $"DR{dates.Today.Year}{changes.NextNumber("import"):000}",
            Kind = kind.Id,
            FileId = document.Id,
            FileName = document.FileName,
            ImportedBy = viewer.UserName!,
            ImportedAt = clock.GetUtcNow(),
            Reason = reason,
            EntryIds = [.. chosen.Select(row => row.Entry!.Id)],
            Skipped = read.Count - chosen.Count,
        };
        changes.Put(record);
        return record;
    }

    private Answer<ImportRecord> TakeBack(IRegisterChanges changes, ImportKind kind, string id, string reason)
    {
        var record = changes.Find<ImportRecord>(id)!;
        if (record.UndoneAt is not null)
        {
            return new Overtaken("这次导入已经撤销。", "It is undone already.");
        }

        if (References.Among(changes, record.EntryIds) is { Count: > 0 } named)
        {
            return new Overtaken(
                $"登记簿中已有条目引用：{string.Join("、", named)}；没有撤销。",
                $"Other entries refer to {string.Join(", ", named)}; nothing was taken back."
            );
        }

        foreach (var entry in record.EntryIds.Select(entryId => kind.Find(changes, entryId)).OfType<IRegisterEntry>())
        {
            changes.Remove(entry);
        }

        var undone = record with { UndoneBy = viewer.UserName, UndoneAt = clock.GetUtcNow(), UndoneBecause = reason };
        changes.Put(undone);
        return undone;
    }

    // What came in with the import was recorded in one transaction with its record.
    private async Task<IReadOnlyList<string>> ChangedSinceAsync(ImportKind kind, ImportRecord record, CancellationToken cancellation)
    {
        var imported = (await archive.RevisionsAsync<ImportRecord>(record.ImportId, cancellation))[0].RecordedAt;
        var changed = new List<string>();
        foreach (var entry in record.EntryIds.Select(id => kind.Find(register.Current, id)).OfType<IRegisterEntry>())
        {
            if ((await archive.RevisionsAsync(entry, cancellation))[^1].RecordedAt > imported)
            {
                changed.Add(entry.Id);
            }
        }

        return changed;
    }

    private ImportModel Model(ImportKind kind) =>
        new(
            kind,
            null,
            [],
            null,
            [.. register.Current.All<ImportRecord>().Where(record => record.Kind == kind.Id).OrderByDescending(r => r.ImportedAt).Take(20)]
        );

    private IReadOnlyList<PreviewRow> Preview(ImportKind kind, IReadOnlyList<ImportedRow> rows)
    {
        var list = lists.Single(known => known.Id == kind.Id);
        var view = new RegisterView(register.Current, dates.Today, words, Confidential: false);
        return
        [
            .. rows.Select(row => new PreviewRow(
                row,
                row is { Entry: { } entry, Verdict: ImportVerdict.Ok or ImportVerdict.Warn } ? list.FactsOf(entry, view) : []
            )),
        ];
    }

    private async Task<byte[]> BytesAsync(DocumentItem document, CancellationToken cancellation)
    {
        await using var stream = await documents.OpenAsync(document.Id, cancellation) ?? Stream.Null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    private (IReadOnlyList<ImportedRow> Rows, string? Problem) Read(ImportKind kind, DocumentItem document, byte[] content, IRegister known)
    {
        try
        {
            return document.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? (kind.Read(XlsxReader.Read(content), known, dates.Today), null)
                : (kind.Read(content, known, dates.Today), null);
        }
        catch (Exception problem) when (problem is ImportFileException or FormatException)
        {
            return ([], problem.Message);
        }
    }
}
