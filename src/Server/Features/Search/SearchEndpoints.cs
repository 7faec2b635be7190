using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Wording;

namespace Bases.Server.Features.Search;

internal static class SearchEndpoints
{
    private const int Longest = 20;

    public static void AddSearch(this IServiceCollection services)
    {
        services.AddScoped<ISearchSource, PageSearch>();
        services.AddScoped<ISearchSource, CaseSearch>();
    }

    public static void MapSearch(this RouteGroupBuilder pages) =>
        pages.MapGet(
            "/search",
            async (string? q, IEnumerable<ISearchSource> sources, CancellationToken cancellation) =>
            {
                var words = q?.Trim() is { Length: <= 100 } text ? text : "";
                var hits = new List<SearchHit>();
                foreach (var source in sources)
                {
                    hits.AddRange(await source.FindAsync(words, cancellation));
                }

                return TypedResults.Ok(hits.Take(Longest));
            }
        );
}

/// <summary>Something that ⌘K finds. A feature adds its own with <c>services.AddScoped&lt;ISearchSource, …&gt;()</c>.</summary>
public interface ISearchSource
{
    /// <summary>What the viewer may see and matches; with no words, what he most likely wants.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(string words, CancellationToken cancellation);
}

/// <param name="Kind">The heading it stands under.</param>
public sealed record SearchHit(string Kind, string Title, string? Detail, string Href);

/// <summary>The pages of the navigation.</summary>
internal sealed class PageSearch(Viewer viewer, IEnumerable<NavigationEntry> entries, Words words) : ISearchSource
{
    public Task<IReadOnlyList<SearchHit>> FindAsync(string text, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SearchHit>>([
            .. entries
                .Where(entry => entry.IsFor(viewer))
                .Where(entry =>
                    text.Length == 0
                    || entry.Chinese.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || entry.English.Contains(text, StringComparison.OrdinalIgnoreCase)
                )
                .OrderBy(entry => entry.Section)
                .ThenBy(entry => entry.Order)
                .Select(entry => new SearchHit(words["页面", "Pages"], words[entry.Chinese, entry.English], null, entry.Href)),
        ]);
}
