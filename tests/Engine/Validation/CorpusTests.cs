using System.Text.Json;
using Bases.Engine.Reading;
using Bases.Engine.Tests.Reading;

namespace Bases.Engine.Tests.Validation;

/// <summary>The public corpora: what must be refused is refused at the right place, what must run is accepted.</summary>
public class CorpusTests
{
    [Theory]
    [InlineData("betsy")]
    [InlineData("camunda7")]
    public void Should_accept_what_runs_and_refuse_what_cannot(string set)
    {
        var failures = new List<string>();
        var cases = 0;
        foreach (var folder in Directory.GetDirectories(Path.Combine(SharedFolder.Bpmn(), set)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            using var scenario = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "scenario.json")));
            foreach (var file in Directory.GetFiles(folder, "*.bpmn"))
            {
                cases++;
                var reading = BpmnReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));
                failures.AddRange(Judge(name, scenario.RootElement, reading));
            }
        }

        cases.ShouldBeGreaterThan(90);
        failures.ShouldBeEmpty();
    }

    private static IEnumerable<string> Judge(string name, JsonElement scenario, BpmnReading reading)
    {
        var expect = scenario.GetProperty("expect");
        if (!expect.TryGetProperty("deployFails", out var fails) || !fails.GetBoolean())
        {
            var mayFail = expect.TryGetProperty("fails", out var late) && late.GetBoolean();
            if (!reading.IsDeployable && !mayFail)
            {
                yield return $"{name} was refused: {string.Join(" | ", reading.Problems.Where(p => p.IsError))}";
            }

            yield break;
        }

        if (reading.IsDeployable)
        {
            yield return $"{name} was not refused";
            yield break;
        }

        var places = expect.GetProperty("problemAt").EnumerateArray().Select(e => e.GetString()).ToHashSet();
        if (!reading.Problems.Any(p => p.IsError && places.Contains(p.ElementId)))
        {
            yield return $"{name} was refused elsewhere: {string.Join(" | ", reading.Problems)}";
        }
    }
}
