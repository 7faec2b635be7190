using Bases.Infrastructure.Register;
using Bases.Register.NamedBases;
using Bases.Server.Features.Search;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>Bases by number, by name and by the unit that has them.</summary>
internal sealed class BaseSearch(BaseFinder finder, RegisterMemory memory, Words words, Dates dates) : ISearchSource
{
    private const int Most = 8;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string text, CancellationToken cancellation)
    {
        var register = memory.Current;
        IReadOnlyList<SearchHit> hits =
            text.Length == 0
                ? []
                :
                [
                    .. finder
                        .Seen()
                        .Select(named =>
                            (named, name: register.NameOf(named), host: register.Find<Host>(named.HostOn(dates.Today))?.Name ?? "")
                        )
                        .Where(line =>
                            new[] { line.name, line.host, BaseFinder.NumberOf(line.named) }.Any(word =>
                                word.Contains(text, StringComparison.OrdinalIgnoreCase)
                            )
                        )
                        .Take(Most)
                        .Select(line => new SearchHit(
                            words["基地", "Bases"],
                            line.name,
                            $"{BaseFinder.NumberOf(line.named)} · {line.host}",
                            $"/bases/{BaseFinder.NumberOf(line.named)}"
                        )),
                ];
        return Task.FromResult(hits);
    }
}
