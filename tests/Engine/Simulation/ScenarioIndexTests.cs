using System.Text;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Tests.Validation;
using static System.FormattableString;

namespace Bases.Engine.Tests.Simulation;

/// <summary>
/// <c>docs/scenario-index.md</c>: which scenario shows an element or event at which place. An activity that can stand at
/// a place is shown there.
/// </summary>
public class ScenarioIndexTests
{
    /// <summary>What an activity can be beside doing its work, and where it can stand.</summary>
    private static readonly (string Name, Func<Activity, bool> Holds)[] Places =
    [
        ("as it is", activity => activity is { LoopCharacteristics: null, IsForCompensation: false }),
        ("standard loop", activity => activity.LoopCharacteristics is StandardLoopCharacteristics),
        ("multi-instance, parallel", activity => activity.LoopCharacteristics is MultiInstanceLoopCharacteristics { IsSequential: false }),
        ("multi-instance, sequential", activity => activity.LoopCharacteristics is MultiInstanceLoopCharacteristics { IsSequential: true }),
        ("with a compensation handler", activity => activity.CompensationHandler is not null),
        ("as compensation handler", activity => activity.IsForCompensation),
        ("in an event sub-process", activity => activity.Scope.Owner is EventSubProcess),
        ("in an ad-hoc sub-process", activity => activity.Scope.Owner is AdHocSubProcess),
        ("in a transaction", activity => activity.Scope.Owner is Transaction),
    ];

    /// <summary>Nothing leads to it and nothing repeats it: it stands in a process or sub-process as it is.</summary>
    private static readonly string[] OnlyAsItIs =
    [
        "standard loop",
        "multi-instance, parallel",
        "multi-instance, sequential",
        "with a compensation handler",
        "as compensation handler",
    ];

    [Fact]
    public void Should_tell_where_everything_is_shown()
    {
        var shown = ElementScenarios.All.SelectMany(Shown).ToLookup(pair => pair.Entry, pair => pair.Scenario, StringComparer.Ordinal);

        Expected().Where(entry => !shown.Contains(entry)).ShouldBeEmpty();
        GeneratedDocument.ShouldSay("scenario-index.md", Text(shown));
    }

    private static IEnumerable<string> Expected() =>
        from kind in Enum.GetValues<FlowNodeKind>()
        where kind is >= FlowNodeKind.AbstractTask and <= FlowNodeKind.CallActivity
        from place in Places
        where kind != FlowNodeKind.EventSubProcess || !OnlyAsItIs.Contains(place.Name)
        select Entry(kind, place.Name);

    private static IEnumerable<(string Entry, string Scenario)> Shown(string scenario) =>
        ElementScenarios.Visited(scenario).SelectMany(Entries).Distinct(StringComparer.Ordinal).Select(entry => (entry, scenario));

    private static IEnumerable<string> Entries(FlowNode node) =>
        node switch
        {
            Event happening => [$"{ElementScenarios.Place(happening)}"],
            Activity activity => Places.Where(place => place.Holds(activity)).Select(place => Entry(node.Kind, place.Name)),
            _ => [$"{node.Kind}: {Branching(node)}"],
        };

    private static string Entry(FlowNodeKind kind, string place) => $"{kind}: {place}";

    private static string Branching(FlowNode gateway) =>
        (gateway.Incoming.Length > 1, gateway.Outgoing.Length > 1) switch
        {
            (true, true) => "joins and splits",
            (true, false) => "joins",
            _ => "splits",
        };

    private static string Text(ILookup<string, string> shown)
    {
        var text = new StringBuilder(
            """
            # Scenarios by element

            Written by a test: how many scenarios in `tests/Engine/Scenarios` show an element or event at a place, and one of them.
            Models that must be refused are in its folder `refused`. What the elements do: [supported-elements.md](supported-elements.md).

            | element, trigger | place | scenarios | for example |
            |---|---|---:|---|

            """
        );
        foreach (var entry in shown.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var (element, place) = (entry.Key.Split(": ")[0], entry.Key.Split(": ")[1]);
            text.Append(
                Invariant(
                    $"| {element} | {place} | {entry.Count()} | {Path.ChangeExtension(Example(element, entry), null).Replace('\\', '/')} |\n"
                )
            );
        }

        return text.ToString();
    }

    /// <summary>The one that is named after it, where there is one.</summary>
    private static string Example(string element, IEnumerable<string> scenarios) =>
        scenarios.FirstOrDefault(scenario =>
            scenario.Replace("-", "", StringComparison.Ordinal).Contains(element, StringComparison.OrdinalIgnoreCase)
        ) ?? scenarios.First();
}
