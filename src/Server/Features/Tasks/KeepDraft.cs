using System.Text.Json;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Tasks;

public sealed record DraftRequest(JsonElement Data);

public sealed record DraftSaved(string SavedAt);

/// <summary>Keeps what a person has typed so far; nobody else sees it.</summary>
public sealed class KeepDraft(Viewer viewer, CaseAccess access, ProcessQueries queries, ProcessRuntime runtime, Dates dates)
{
    private const int MaximumLength = 2_000_000;

    public async Task<Answer<DraftSaved>> HandleAsync(Key key, DraftRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await queries.TaskAsync(key, cancellation) is not { } detail || !access.MaySee(detail.Task))
        {
            return new NotFound();
        }

        if (!access.MayWork(detail.Task))
        {
            return NotAllowed.Role;
        }

        if (request.Data.ValueKind != JsonValueKind.Object || request.Data.GetRawText() is not { Length: <= MaximumLength } text)
        {
            return new Invalid("草稿内容无法保存。", "The draft cannot be kept.");
        }

        var result = await runtime.SaveDraftAsync(key, viewer.UserName!, text, cancellation);
        return result.Accepted
            ? new DraftSaved(dates.Time(dates.Now))
            : new Overtaken("这项任务已经关闭，草稿只保留在本机浏览器中。", "This task is closed; the draft is kept in this browser only.");
    }
}
