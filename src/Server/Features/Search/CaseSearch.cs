using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.Search;

/// <summary>Cases by number, by the name of the base or call, and by the name of the unit.</summary>
internal sealed class CaseSearch(CaseAccess access, ProcessQueries queries, RegisterMemory register, CaseNames names, Words words)
    : ISearchSource
{
    private const int Most = 8;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var current = register.Current;
        var keys = current
            .All<Application>()
            .Where(application =>
                Matches(application.ApplicationId)
                || Matches(application.ProposedBaseName)
                || Matches(current.Find<Host>(application.HostId)?.Name)
            )
            .Select(application => application.ApplicationId)
            .Concat(current.All<Call>().Where(call => Matches(call.CallId) || Matches(call.Title)).Select(call => call.CallId))
            .Take(Most * 4)
            .Append(text);
        var hits = new List<SearchHit>();
        foreach (var key in keys.Distinct())
        {
            foreach (
                var instance in (
                    await queries.InstancesAsync(new InstanceFilter { BusinessKey = key, Limit = 3 }, cancellation)
                ).Items.Where(access.MaySee)
            )
            {
                var name = names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey);
                hits.Add(new SearchHit(words["事项", "Cases"], name.Title, name.Detail, $"/cases/{instance.Key}"));
            }

            if (hits.Count >= Most)
            {
                break;
            }
        }

        return hits;

        bool Matches(string? value) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
    }
}
