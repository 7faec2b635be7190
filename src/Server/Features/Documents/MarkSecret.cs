using System.Globalization;
using Bases.Dmn.Values;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Runtime;
using Bases.Register.Files;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Documents;

/// <summary>
/// Whoever handles a case marks a file of it as a suspected state secret (article 14). From that moment nobody reads it,
/// and the security officer has a task; both in one transaction.
/// </summary>
public sealed class MarkSecret(Viewer viewer, RequestIdentity request, OpenDocument open, ProcessRuntime runtime, Dates dates)
{
    private const string Process = "quarantine";

    public async Task<Answer<DocumentItem>> HandleAsync(string documentId, string? reason, CancellationToken cancellation)
    {
        if (await open.FindAsync(documentId, cancellation) is not { } item)
        {
            return new NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500)
        {
            return new Invalid(
                "请写明理由，500 字以内；不要写出涉密内容本身。",
                "Please give the reason, at most 500 characters, without the secret itself."
            );
        }

        if (item.Held)
        {
            return new Overtaken("该文件已在隔离中。", "The file is held already.");
        }

        var result = await runtime
            .Once(request.Id)
            .BeginAsync(
                Process,
                "document.quarantine",
                (changes, _) =>
                {
                    var year = dates.Today.Year;
                    var id = string.Create(CultureInfo.InvariantCulture, $"GL{year}{changes.NextNumber($"{Process}/{year}"):000}");
                    changes.Put(
                        new Quarantine
                        {
                            QuarantineId = id,
                            DocumentId = item.Id,
                            Sha256 = item.Sha256,
                            FileName = item.FileName,
                            CaseId = item.CaseId,
                            MarkedBy = viewer.UserName!,
                            MarkedAt = dates.Now,
                            Reason = reason.Trim(),
                        }
                    );
                    return new NewCase(id, new ContextValue([KeyValuePair.Create("quarantineId", (Value)new StringValue(id))]));
                },
                viewer.UserName,
                cancellation
            );
        return result.Accepted
            ? item
            : new Overtaken(
                "没有标记成功，请重试或立即联系安全保密人员。",
                "The file was not marked; try again, or call the security officer."
            );
    }
}
