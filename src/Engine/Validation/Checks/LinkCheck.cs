using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Links come in pairs, by name, on one level (BPMN 2.0.2, 10.5.4).</summary>
internal static class LinkCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        var thrown = Links<IntermediateThrowEvent>(scope);
        var caught = Links<IntermediateCatchEvent>(scope);
        foreach (var (node, link) in thrown.Concat(caught).Where(l => l.Link.LinkName.Length == 0))
        {
            problems.Add(EventRules.LinkName, node);
        }

        foreach (var (node, link) in thrown.Where(l => l.Link.LinkName.Length > 0 && l.Link.Target is null))
        {
            problems.Add(EventRules.LinkTarget, node, link.LinkName);
        }

        var reached = thrown.Select(l => l.Link.Target).OfType<Event>().ToHashSet();
        foreach (var named in caught.Where(l => l.Link.LinkName.Length > 0).GroupBy(l => l.Link.LinkName))
        {
            foreach (var (node, _) in named.Skip(1))
            {
                problems.Add(EventRules.LinkTwice, node, named.Key);
            }

            if (!named.Any(l => reached.Contains(l.Node)))
            {
                problems.Add(EventRules.LinkSource, named.First().Node, named.Key);
            }
        }
    }

    private static List<(Event Node, LinkEventDefinition Link)> Links<T>(FlowScope scope)
        where T : Event =>
        [.. scope.Nodes.OfType<T>().SelectMany(e => e.Definitions.OfType<LinkEventDefinition>(), (e, link) => ((Event)e, link))];
}
