using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Documents;

internal static class DocumentEndpoints
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<UploadDocument>();
        services.AddScoped<OpenDocument>();
    }

    public static void MapDocuments(this RouteGroupBuilder pages) =>
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
}

/// <summary>Opens a file for those who see its case, and for whoever sent it in.</summary>
public sealed class OpenDocument(Viewer viewer, CaseAccess access, ReviewAccess reviews, ProcessQueries queries, DocumentStore documents)
{
    public async Task<Answer<(DocumentItem Item, Stream Content)>> HandleAsync(string id, CancellationToken cancellation)
    {
        var item = await documents.FindAsync(id, cancellation);
        if (item is null || !(item.Actor == viewer.UserName || await MaySeeAsync(item.CaseId, cancellation)))
        {
            return new NotFound();
        }

        return await documents.OpenAsync(id, cancellation) is { } content ? (item, content) : new NotFound();
    }

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
