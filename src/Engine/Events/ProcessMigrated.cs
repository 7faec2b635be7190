using Bases.Engine.Execution;
using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>A process goes on under another version.</summary>
/// <param name="Elements">Counterparts of the elements at which something stands or waits.</param>
public sealed record ProcessMigrated(Key Key, long DefinitionKey, IReadOnlyDictionary<string, string> Elements) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var target =
            state.Definitions.Find(DefinitionKey) ?? throw new InvalidOperationException($"Definition {DefinitionKey} is not deployed.");
        var process = state.Element(Key);
        var source = process.Definition;
        foreach (var member in Migration.Members(process).Prepend(process).ToList())
        {
            member.Definition = target;
            if (member.Node is { } node)
            {
                member.Node = target.Definition.Find(Mapped(node.Id))!;
            }

            foreach (var wait in member.HasWaits ? member.Waits : [])
            {
                wait.Node = target.Definition.Find(Mapped(wait.Node.Id))!;
            }

            if (member.HasTokens)
            {
                var tokens = member.Tokens.Entries.ToList();
                member.Tokens.Clear();
                foreach (var (flow, count) in tokens)
                {
                    member.Tokens.Add(NewIndex(flow), count);
                }
            }

            if (member.ResettingJoins is { } joins)
            {
                member.ResettingJoins = joins.ToDictionary(
                    join => Mapped(join.Key),
                    join => join.Value.Select(NewIndex).Where(flow => flow >= 0).ToHashSet(),
                    StringComparer.Ordinal
                );
            }

            member.Compensables = member.Compensables?.ConvertAll(Map);
            member.Compensating = member.Compensating?.ConvertAll(Map);
        }

        string Mapped(string id) => Migration.Mapped(Elements, id);

        int NewIndex(int flow)
        {
            var id = source.Definition.SequenceFlows[flow].Id;
            return target.Definition.SequenceFlows.FirstOrDefault(candidate => candidate.Id == id)?.Index ?? -1;
        }

        // What a called process did is of that process, which is not migrated with its caller.
        Compensable Map(Compensable entry) =>
            entry.CalledDefinition is not null
                ? entry
                : entry with
                {
                    ElementId = Mapped(entry.ElementId),
                    Inner = [.. entry.Inner.Select(Map)],
                };
    }
}
