using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Imports;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Server.Access;
using Bases.Server.Features.Documents;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers;

/// <summary>
/// Takes units over from a clerk's table: every row is shown with its verdict first, then those that a person has chosen
/// come in, in one transaction, and can be taken back while nothing refers to them.
/// </summary>
public sealed class ImportHosts(
    Viewer viewer,
    RegisterMemory register,
    DocumentStore documents,
    ProcessRuntime runtime,
    TimeProvider clock,
    Dates dates
)
{
    /// <summary>Under this the files stand among the documents.</summary>
    private const string Case = "import-hosts";

    private static readonly UploadLimits Limits = new(5 * 1024 * 1024, [".csv", ".xlsx"]);

    public static bool May(Viewer viewer) => viewer?.IsAny(Roles.CallManager, Roles.Admin) == true;

    public Answer<ImportModel> Show() => May(viewer) ? new ImportModel(null, [], null, Earlier) : new NotFound();

    public async Task<Answer<ImportModel>> PreviewAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (!May(viewer))
        {
            return new NotFound();
        }

        if (file is null)
        {
            return new ImportModel(null, [], "请选择一个文件。", Earlier);
        }

        await using var content = file.OpenReadStream();
        var stored = await documents.UploadAsync(Path.GetFileName(file.FileName), content, Case, viewer.UserName!, Limits, cancellation);
        if (stored.Document is not { } document)
        {
            return stored.Refusal == UploadRefusal.TypeNotAllowed
                ? new ImportModel(null, [], "只接受 .csv 和 .xlsx 文件。", Earlier)
                : new ImportModel(null, [], UploadDocument.Refused(stored).Chinese, Earlier);
        }

        return await ReadAsync(document, register.Current, cancellation) is var (rows, problem)
            ? new ImportModel(problem is null ? document : null, rows, problem, Earlier)
            : new NotFound();
    }

    /// <param name="rows">The rows that were chosen in the preview.</param>
    public async Task<Answer<ImportRecord>> ConfirmAsync(string? fileId, IReadOnlyCollection<int> rows, CancellationToken cancellation)
    {
        if (!May(viewer))
        {
            return NotAllowed.Role;
        }

        if (fileId is null || await documents.FindAsync(fileId, cancellation) is not { CaseId: Case } document)
        {
            return new NotFound();
        }

        // The verdicts are given anew on the register as it is now: somebody may have entered the same unit meanwhile.
        var (read, problem) = await ReadAsync(document, register.Current, cancellation);
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

        return await runtime.ChangeRegisterAsync(
            "hosts.import",
            (changes, _) =>
            {
                foreach (var row in chosen)
                {
                    changes.Put(row.Host!);
                }

                var record = new ImportRecord
                {
                    ImportId = $"DR{dates.Today.Year}{changes.NextNumber("host-import"):000}",
                    FileId = document.Id,
                    FileName = document.FileName,
                    ImportedBy = viewer.UserName!,
                    ImportedAt = clock.GetUtcNow(),
                    HostIds = [.. chosen.Select(row => row.Host!.HostId)],
                    Skipped = read.Count - chosen.Count,
                };
                changes.Put(record);
                return record;
            },
            viewer.UserName,
            cancellation
        );
    }

    /// <returns>How many units were taken back.</returns>
    public async Task<Answer<int>> UndoAsync(string id, string? reason, CancellationToken cancellation)
    {
        if (!May(viewer))
        {
            return NotAllowed.Role;
        }

        if (register.Current.Find<ImportRecord>(id) is not { } record)
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Invalid("请说明撤销的理由。", "Please say why it is undone.");
        }

        if (record.UndoneAt is not null || Referred(register.Current, record.HostIds) is { Count: > 0 })
        {
            return new Overtaken(
                record.UndoneAt is not null
                    ? "这次导入已经撤销。"
                    : $"已有申报、人员或基地引用：{string.Join("、", Referred(register.Current, record.HostIds))}；没有撤销。",
                "It is undone already, or other entries refer to these units; nothing was changed."
            );
        }

        return await runtime.ChangeRegisterAsync(
            "hosts.import-undo",
            (changes, _) =>
            {
                foreach (var host in record.HostIds.Select(changes.Find<Host>).OfType<Host>())
                {
                    changes.Put(host with { Withdrawn = true });
                }

                changes.Put(record with { UndoneBy = viewer.UserName, UndoneAt = clock.GetUtcNow(), UndoneBecause = reason.Trim() });
                return record.HostIds.Count;
            },
            viewer.UserName,
            cancellation
        );
    }

    private IReadOnlyList<ImportRecord> Earlier =>
        [.. register.Current.All<ImportRecord>().OrderByDescending(record => record.ImportedAt).Take(20)];

    private static IReadOnlyList<string> Referred(IRegister current, IReadOnlyList<string> hosts) =>
        [
            .. hosts.Where(id =>
                current.All<Application>().Any(application => application.HostId == id)
                || current.All<Base>().Any(named => named.HostId == id || named.Changes.Any(change => change.NewHostId == id))
                || current.All<Person>().Any(person => person.EmployerHostId == id)
            ),
        ];

    private async Task<(IReadOnlyList<ImportedRow> Rows, string? Problem)> ReadAsync(
        DocumentItem document,
        IRegister current,
        CancellationToken cancellation
    )
    {
        await using var stream = await documents.OpenAsync(document.Id, cancellation) ?? Stream.Null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        try
        {
            return document.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? (HostImport.Read(XlsxReader.Read(content.ToArray()), current, dates.Today), null)
                : (HostImport.Read(content.ToArray(), current, dates.Today), null);
        }
        catch (Exception problem) when (problem is ImportFileException or FormatException)
        {
            return ([], problem.Message);
        }
    }
}
