using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Documents;

internal static class DocumentEndpoints
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<UploadDocument>();
        services.AddScoped<OpenDocument>();
        services.AddScoped<MarkSecret>();
    }

    public static void MapDocuments(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/documents/{id}",
            async (string id, OpenDocument handler, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.HandleAsync(id, cancellation);
                if (answer.Refusal is { } refusal)
                {
                    return refusal.ToResult(context);
                }

                var (item, content) = answer.Value;

                // What people upload never runs in our pages.
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";
                return TypedResults.File(content, item.MediaType, item.FileName);
            }
        );

        pages.MapGet(
            "/documents/{id}/quarantine",
            async (string id, OpenDocument handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<MarkSecretPage, DocumentItem>(
                    await handler.FindAsync(id, cancellation) is { Held: false } item ? item : new NotFound()
                )
        );

        pages.MapPost(
            "/documents/{id}/quarantine",
            async (
                string id,
                [FromForm] string? reason,
                MarkSecret handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.HandleAsync(id, reason, cancellation),
                    _ =>
                        (
                            "/inbox",
                            words["文件已隔离，安全保密人员已收到告警", "The file is held; the security officer is alerted"],
                            words[
                                "在其处置之前，任何人都不能查看、下载或复制。",
                                "Until it is settled nobody can open, download or copy it."
                            ]
                        )
                )
        );
    }
}

/// <summary>Opens a file for those who see its case, and for whoever sent it in.</summary>
public sealed class OpenDocument(Viewer viewer, CaseAccess access, ReviewAccess reviews, ProcessQueries queries, DocumentStore documents)
{
    public async Task<Answer<(DocumentItem Item, Stream Content)>> HandleAsync(string id, CancellationToken cancellation)
    {
        var item = await FindAsync(id, cancellation);
        if (item is null)
        {
            return new NotFound();
        }

        if (item.Held)
        {
            return new NotAllowed(
                "该文件因疑似涉密已被隔离，任何人不能查看、下载或复制（第十四条）。",
                "The file is held as a suspected state secret: nobody can open, download or copy it (article 14)."
            );
        }

        return await documents.OpenAsync(id, cancellation) is { } content ? (item, content) : new NotFound();
    }

    /// <summary>What is known of a file that the viewer may see; null otherwise.</summary>
    public async Task<DocumentItem?> FindAsync(string id, CancellationToken cancellation) =>
        viewer.SignedIn
        && await documents.FindAsync(id, cancellation) is { } item
        && (item.Actor == viewer.UserName || await MaySeeAsync(item.CaseId, cancellation))
            ? item
            : null;

    private async Task<bool> MaySeeAsync(string caseId, CancellationToken cancellation)
    {
        var cases = await queries.InstancesAsync(new InstanceFilter { BusinessKey = caseId }, cancellation);
        if (cases.Items.Any(access.MaySee))
        {
            return true;
        }

        if (viewer.Is(Roles.Expert))
        {
            return reviews.MayRead(caseId);
        }

        // Somebody who works on a task of the case reads its documents too.
        var tasks = await queries.TasksAsync(
            new TaskFilter
            {
                User = viewer.UserName,
                Groups = viewer.Groups,
                BusinessKey = caseId,
                Limit = 1,
            },
            cancellation
        );
        return tasks.Total > 0;
    }
}
