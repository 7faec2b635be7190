using System.Text.RegularExpressions;
using Bases.Engine.Behaviors;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Simulation;

namespace Bases.Engine.Tests.Simulation;

/// <summary>The scenarios of <see cref="ElementScenarios"/> hold, and show every element and every event at every place.</summary>
public sealed partial class ElementScenarioTests
{
    public static TheoryData<string> Scenarios => [.. ElementScenarios.All];

    public static TheoryData<FlowNodeKind> Kinds => [.. BehaviorRegistry.Supported.Select(supported => supported.Kind)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Should_hold(string scenario)
    {
        var result = ElementScenarios.Play(scenario);
        result.Failures.ShouldBeEmpty();
        result.Verdict.ShouldBe(Verdict.Holds, string.Join(Environment.NewLine, result.Deployment.Problems));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Should_show_every_element_at_work(FlowNodeKind kind)
    {
        var folder = Capital().Replace(kind.ToString(), "-$0").ToLowerInvariant();
        ElementScenarios
            .All.Where(scenario => Path.GetDirectoryName(scenario) == folder)
            .SelectMany(ElementScenarios.Visited)
            .ShouldContain(node => node.Kind == kind, $"No scenario in the folder {folder} shows it.");
    }

    [Fact]
    public void Should_show_every_trigger_at_every_place_where_it_is_possible()
    {
        var shown = ElementScenarios
            .All.SelectMany(ElementScenarios.Visited)
            .OfType<Event>()
            .Select(ElementScenarios.Place)
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

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
