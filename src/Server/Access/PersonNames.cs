using System.Collections.Concurrent;
using Bases.Infrastructure.Store;
using Microsoft.EntityFrameworkCore;

namespace Bases.Server.Access;

/// <summary>The names of people behind the accounts that tasks and journal name.</summary>
public sealed class PersonNames(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Looks up those that are not known yet, so that <see cref="Of"/> can answer at once.</summary>
    public async Task LoadAsync(IEnumerable<string?> accounts, CancellationToken cancellation)
    {
        var missing = accounts.OfType<string>().Where(account => !known.ContainsKey(account)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var found = await scope
            .ServiceProvider.GetRequiredService<BasesDbContext>()
            .Users.AsNoTracking()
            .Where(user => missing.Contains(user.UserName!))
            .Select(user => new { user.UserName, user.DisplayName })
            .ToListAsync(cancellation);
        foreach (var user in found)
        {
            known[user.UserName!] = user.DisplayName;
        }
    }

    /// <summary>The person's name; the account's where there is none.</summary>
    public string Of(string account) => known.GetValueOrDefault(account, account);
}
