using Bases.Infrastructure.Queries;

namespace Bases.Server.Parts;

/// <summary>Where an instance stands in its diagram, by element id.</summary>
public sealed record DiagramStanding(
    IReadOnlyDictionary<string, int> Active,
    IReadOnlyList<string> Completed,
    IReadOnlyList<string> Incidents
)
{
    public static DiagramStanding None { get; } = new(new Dictionary<string, int>(), [], []);

    /// <summary>From the visits of tokens to the elements of one process.</summary>
    public static DiagramStanding Of(IEnumerable<ElementVisit> visits, string processId)
    {
        var own = visits.Where(visit => visit.ProcessId == processId).ToLookup(visit => visit.ElementId);
        var active = own.Where(element => element.Any(visit => visit.State == ElementState.Active));
        return new DiagramStanding(
            active.ToDictionary(element => element.Key, element => element.Count(visit => visit.State == ElementState.Active)),
            [
                .. own.Where(element =>
                        element.Any(visit => visit.State == ElementState.Completed)
                        && element.All(visit => visit.State != ElementState.Active)
                    )
                    .Select(element => element.Key),
            ],
            [.. own.Where(element => element.Any(visit => visit.HasIncident)).Select(element => element.Key)]
        );
    }
}
