using System.Text.Json;
using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.Events;
using Bases.Engine.State;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

/// <summary>Reads from the journal where the tokens of an instance have been: nothing has to be kept for that beside it.</summary>
internal static class ElementVisits
{
    public static IReadOnlyList<ElementVisit> Of(Reader reader, Key instance, Catalogue catalogue, IDefinitions definitions)
    {
        var visits = new List<ElementVisit>();
        var places = new Dictionary<Key, int>();
        var processes = new Dictionary<Key, Definition>();
        var records = reader.Query(
            "SELECT recorded_at, events FROM journal WHERE instance_key = @0 AND events <> '[]' ORDER BY sequence",
            row => (At: row.Instant(0), Events: row.GetString(1)),
            instance.Value
        );
        foreach (var (at, json) in records)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var happened in document.RootElement.EnumerateArray())
            {
                Apply(EventCodec.Read(happened), at);
            }
        }

        return visits;

        void Apply(Engine.Execution.Event happened, DateTimeOffset at)
        {
            switch (happened)
            {
                case InstanceStarted started:
                    Begin(started.Key, default, started.ProcessId, catalogue.Find(new Key(started.DefinitionKey)), at);
                    break;
                case ProcessCalled called:
                    Begin(called.Key, called.CallActivityKey, called.ProcessId, catalogue.Find(new Key(called.DefinitionKey)), at);
                    break;
                case ElementActivating { Role: not (ElementRole.LoopBody or ElementRole.CompensationScope) } entered:
                    Begin(entered.Key, entered.ScopeKey, entered.ElementId, processes.GetValueOrDefault(entered.ScopeKey), at);
                    break;
                case ElementActivating frame when processes.TryGetValue(frame.ScopeKey, out var process):
                    processes[frame.Key] = process;
                    break;
                case ElementCompleted completed:
                    Change(completed.Key, visit => visit with { State = ElementState.Completed, EndedAt = at });
                    break;
                case ElementTerminated terminated:
                    Change(terminated.Key, visit => visit with { State = ElementState.Terminated, EndedAt = at });
                    break;
                case IncidentRaised raised:
                    Change(raised.Key, visit => visit with { HasIncident = true });
                    break;
                case IncidentClosed closed:
                    Change(closed.Key, visit => visit with { HasIncident = false });
                    break;
                case ProcessMigrated migrated when catalogue.Find(new Key(migrated.DefinitionKey)) is { } target:
                    Migrate(migrated, target);
                    break;
            }
        }

        void Begin(Key key, Key scope, string elementId, Definition? process, DateTimeOffset at)
        {
            if (process is not null)
            {
                processes[key] = process;
            }

            var kind =
                process is not null && definitions.Find(process.Deployed.Key.Value)?.Definition.Find(elementId) is { } node
                    ? node.Kind.ToString()
                    : "Process";
            places[key] = visits.Count;
            visits.Add(
                new ElementVisit(key, scope, process?.Deployed.Id ?? elementId, elementId, kind, ElementState.Active, at, null, false)
            );
        }

        // What stands there goes on at the counterpart; what has ended stays where it was.
        void Migrate(ProcessMigrated migrated, Definition target)
        {
            var source = processes[migrated.Key];
            foreach (var (key, _) in processes.Where(entry => ReferenceEquals(entry.Value, source)).ToList())
            {
                processes[key] = target;
                Change(
                    key,
                    visit =>
                        visit.State == ElementState.Active
                            ? visit with
                            {
                                ProcessId = target.Deployed.Id,
                                ElementId = migrated.Elements.GetValueOrDefault(visit.ElementId, visit.ElementId),
                            }
                            : visit
                );
            }
        }

        void Change(Key key, Func<ElementVisit, ElementVisit> change)
        {
            if (places.TryGetValue(key, out var place))
            {
                visits[place] = change(visits[place]);
            }
        }
    }
}
