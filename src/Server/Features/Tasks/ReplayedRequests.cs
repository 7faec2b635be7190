using Microsoft.Extensions.Caching.Memory;

namespace Bases.Server.Features.Tasks;

/// <summary>
/// Requests that were carried out lately, so that one sent again (a lost answer, a double click) is answered as done.
/// After a restart such a repetition is told that it was done already: nothing is done twice either way.
/// </summary>
public sealed class ReplayedRequests : IDisposable
{
    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public bool Known(string request) => known.TryGetValue(request, out _);

    public void Remember(string request) =>
        known.Set(request, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(2) });

    public void Dispose() => known.Dispose();
}
