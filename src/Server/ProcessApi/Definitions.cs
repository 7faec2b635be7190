using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/process-definitions</c>.</summary>
internal static class Definitions
{
    public static void MapDefinitionsApi(this RouteGroupBuilder api)
    {
        var definitions = api.MapGroup("/process-definitions").WithTags("Process definition");
        definitions.MapPost(
            "/search",
            (SearchRequest<DefinitionFilter> request, ProcessQueries queries) =>
            {
                var filter = request.Filter ?? new DefinitionFilter();
                var found = queries
                    .Processes(allVersions: filter.IsLatestVersion != true)
                    .Where(process =>
                        (filter.ProcessDefinitionKey is not { } key || process.Key == key)
                        && (filter.ProcessDefinitionId is not { } id || process.Id == id)
                        && (filter.Name is not { } name || process.Name == name)
                        && (filter.Version is not { } version || process.Version == version)
                        && (filter.VersionTag is not { } tag || process.VersionTag == tag)
                        && (filter.ResourceName is not { } resource || process.ResourceName == resource)
                    );
                return ApiAnswers.Page(found, request.Page, Show);
            }
        );
        definitions.MapGet(
            "/{key:long}",
            IResult (long key, ProcessQueries queries) =>
                queries.Processes(allVersions: true).FirstOrDefault(process => process.Key.Value == key) is { } found
                    ? TypedResults.Ok(Show(found))
                    : ApiAnswers.NotFound($"Process definition {key} is not there.")
        );
        definitions.MapGet(
            "/{key:long}/xml",
            async Task<IResult> (long key, ProcessQueries queries, CancellationToken cancellation) =>
                queries.Processes(allVersions: true).Any(process => process.Key.Value == key)
                && await queries.SourceAsync(new Key(key), cancellation) is { } source
                    ? TypedResults.Text(source, "text/xml")
                    : ApiAnswers.NotFound($"Process definition {key} is not there.")
        );
    }

    private static DefinitionItem Show(DeployedDefinition process) =>
        new(process.Key, process.Id, process.Name, process.Version, process.VersionTag, process.ResourceName, ApiAnswers.Tenant);

    internal sealed record DefinitionFilter(
        Key? ProcessDefinitionKey = null,
        string? ProcessDefinitionId = null,
        string? Name = null,
        int? Version = null,
        string? VersionTag = null,
        string? ResourceName = null,
        bool? IsLatestVersion = null
    );

    internal sealed record DefinitionItem(
        Key ProcessDefinitionKey,
        string ProcessDefinitionId,
        string Name,
        int Version,
        string? VersionTag,
        string ResourceName,
        string TenantId,
        bool HasStartForm = false
    );
}
