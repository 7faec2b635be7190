using System.Globalization;
using Bases.Dmn.Values;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>Begins a finding about the host or the leader of a base (articles 28(3) and 29); both are filled in.</summary>
public sealed class BeginFinding(
    Viewer viewer,
    BaseFinder finder,
    RequestIdentity request,
    ProcessRuntime runtime,
    ProcessQueries queries,
    Dates dates
)
{
    /// <summary>The task in which the finding is recorded.</summary>
    public async Task<Answer<Key>> HandleAsync(string number, CancellationToken cancellation)
    {
        if (finder.Find(number) is not { } named)
        {
            return new NotFound();
        }

        if (!viewer.Is(Roles.Supervisor))
        {
            return NotAllowed.Role;
        }

        var year = dates.Today.Year;
        var begun = await runtime
            .Once(request.Id)
            .BeginAsync(
                "integrity-finding",
                "finding.number",
                (changes, _) =>
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"XS{year}{changes.NextNumber($"integrity-finding/{year}"):000}");
                    return new NewCase(
                        id,
                        new ContextValue([Text("findingId", id), KeyValuePair.Create("integrityFinding", (Value)About(named))])
                    );
                },
                viewer.UserName,
                cancellation
            );
        if (!begun.Accepted)
        {
            return new Overtaken("线索没有建立，没有做任何更改。", "The finding was not begun; nothing was changed.");
        }

        var tasks = await queries.TasksAsync(new TaskFilter { InstanceKey = begun.Value!.InstanceKey, Limit = 1 }, cancellation);
        return tasks.Items is [var task, ..]
            ? task.Key
            : new Overtaken("线索已建立，请到待办打开。", "The finding is there; open it from the inbox.");
    }

    private ContextValue About(Base named) =>
        new([
            Text("hostId", named.HostOn(dates.Today)),
            Text("personId", named.LeaderOn(dates.Today)),
            Text("baseId", named.BaseId),
            Text("foundOn", dates.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]);

    private static KeyValuePair<string, Value> Text(string name, string value) => KeyValuePair.Create(name, (Value)new StringValue(value));
}
