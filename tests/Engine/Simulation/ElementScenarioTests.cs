using System.Text.RegularExpressions;
using Bases.Engine.Behaviors;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Tests.Simulation;

/// <summary>
/// The folder <c>Scenarios</c>: a folder for each element of BPMN, in it models and what they do, as <c>bases simulate</c>
/// runs them. A scenario is <c>NAME.json</c> or <c>NAME.case.json</c> beside <c>NAME.bpmn</c>.
/// </summary>
public sealed partial class ElementScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public static TheoryData<string> Scenarios =>
        [
            .. Directory
                .GetFiles(Folder, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<FlowNodeKind> Kinds => [.. BehaviorRegistry.Supported.Select(supported => supported.Kind)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Should_hold(string scenario)
    {
        var result = Play(Path.Combine(Folder, scenario));
        result.Failures.ShouldBeEmpty();
        result.Verdict.ShouldBe(Verdict.Holds, string.Join(Environment.NewLine, result.Deployment.Problems));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_show_every_element_at_work(FlowNodeKind kind)
    {
        var folder = Path.Combine(Folder, Capital().Replace(kind.ToString(), "-$0").ToLowerInvariant());
        Directory.Exists(folder).ShouldBeTrue($"There is no folder {folder}.");
        Directory.GetFiles(folder, "*.json").SelectMany(Visited).Any(node => node.Kind == kind).ShouldBeTrue();
    }

    [Fact]
    public void Should_show_every_trigger_at_every_place_where_it_is_possible()
    {
        var shown = Directory
            .GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .SelectMany(Visited)
            .OfType<Event>()
            .Select(Place)
            .ToHashSet(StringComparer.Ordinal);

        // A condition at the start of a process is asked when somebody brings variables, for which scenarios have no step.
        Documented().Except(shown).ShouldBe(["Conditional: start"]);
    }

    /// <summary>The table of triggers in <c>docs/supported-elements.md</c>, which another test holds against the validator.</summary>
    private static IEnumerable<string> Documented()
    {
        var rows = File.ReadAllLines(Path.Combine(Validation.GeneratedDocument.Folder, "supported-elements.md"))
            .SkipWhile(line => !line.StartsWith("| trigger |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .ToList();
        foreach (var row in rows.Skip(2))
        {
            for (var column = 1; column < row.Length; column++)
            {
                if (row[column] == "●")
                {
                    yield return $"{row[0]}: {rows[0][column]}";
                }
            }
        }
    }

    private static string Place(Event node)
    {
        var place = node switch
        {
            StartEvent { Scope.Owner: EventSubProcess } start =>
                $"start of an event sub-process, {(start.IsInterrupting ? "interrupting" : "non-interrupting")}",
            StartEvent => "start",
            BoundaryEvent boundary => $"boundary, {(boundary.CancelActivity ? "interrupting" : "non-interrupting")}",
            IntermediateCatchEvent => "intermediate catch",
            IntermediateThrowEvent => "intermediate throw",
            _ => "end",
        };
        return $"{node.Trigger}: {place}";
    }

    private static IEnumerable<FlowNode> Visited(string scenario)
    {
        var result = Play(scenario);
        return result
            .Deployment.Processes.SelectMany(process => process.Definition.Nodes.Select(node => (process.ProcessId, Node: node)))
            .Where(pair => IsVisited(result, pair.ProcessId, pair.Node))
            .Select(pair => pair.Node);
    }

    /// <summary>No token enters a compensation event on a boundary: it is at work when its handler is.</summary>
    private static bool IsVisited(SimulationResult result, string processId, FlowNode node) =>
        !Coverage
            .Of(result.Deployment.Processes.First(process => process.ProcessId == processId), result.Visits)
            .MissedElements.Contains(node.Id);

    private static SimulationResult Play(string path)
    {
        var reading = ScenarioReader.Read(File.ReadAllText(path));
        reading.Problems.ShouldBeEmpty();
        var scenario = reading.Scenario!;
        var folder = Path.GetDirectoryName(path)!;
        var model = $"{Path.GetFileName(path).Split('.')[0]}.bpmn";
        return Simulator.Run(
            SimulatedDeployment.Deploy(Read(folder, model), scenario.With.Select(file => Read(folder, file))),
            scenario,
            new SimulationOptions()
        );
    }

    private static SourceFile Read(string folder, string file) => new(file, File.ReadAllText(Path.Combine(folder, file)));

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
