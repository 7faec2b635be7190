using System.Text.Json;
using Bases.Dmn.Values;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>Reads scenario files (docs/scenarios.md).</summary>
public static class ScenarioReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static ScenarioReading Read(string json)
    {
        var problems = new List<ScenarioProblem>();
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var scenario = ReadScenario(new JsonReading(document.RootElement, "", problems), problems);
            return new ScenarioReading(problems.Count == 0 ? scenario : null, problems);
        }
        catch (JsonException problem)
        {
            return new ScenarioReading(null, [new ScenarioProblem("", $"not JSON: {problem.Message}")]);
        }
    }

    private static Scenario ReadScenario(JsonReading reading, List<ScenarioProblem> problems)
    {
        reading.Ignore("source", "licence", "note");
        var scenario = new Scenario(
            reading.Text("name") ?? "",
            reading.Instant("start") ?? Scenario.DefaultStart,
            ReadProcess(reading),
            reading.Variables("variables"),
            ReadMocks(reading, problems),
            reading.Texts("with") ?? [],
            ReadSteps(reading, problems),
            reading.Element("expect") is { } expect ? ExpectationReader.Read(new JsonReading(expect, "expect", problems)) : null,
            reading.Flag("camunda7Specific") ?? false
        );
        reading.Close();
        return scenario;
    }

    private static StartedProcess ReadProcess(JsonReading reading)
    {
        if (reading.Element("process") is { ValueKind: JsonValueKind.Null })
        {
            return StartedProcess.Nothing;
        }

        return reading.Text("process") is { } id ? StartedProcess.Named(id) : StartedProcess.OnlyOne;
    }

    private static List<Step> ReadSteps(JsonReading reading, List<ScenarioProblem> problems)
    {
        var steps = new List<Step>();
        if (reading.Element("steps") is not { } list)
        {
            return steps;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            reading.Wrong("steps", "a list is needed");
            return steps;
        }

        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (StepReader.Read(new JsonReading(item, $"steps[{number++}]", problems), problems) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static Dictionary<string, IReadOnlyList<JobOutcome>> ReadMocks(JsonReading reading, List<ScenarioProblem> problems)
    {
        var mocks = new Dictionary<string, IReadOnlyList<JobOutcome>>(StringComparer.Ordinal);
        if (reading.Element("mocks") is not { } types)
        {
            return mocks;
        }

        if (types.ValueKind != JsonValueKind.Object)
        {
            reading.Wrong("mocks", "an object is needed: activity type, output");
            return mocks;
        }

        foreach (var type in types.EnumerateObject())
        {
            var path = $"mocks.{type.Name}";
            var outcomes =
                type.Value.ValueKind == JsonValueKind.Array
                    ? type.Value.EnumerateArray().Select((item, index) => ReadMock(item, $"{path}[{index}]", problems)).ToList()
                    : [ReadMock(type.Value, path, problems)];
            if (outcomes.Count == 0)
            {
                problems.Add(new ScenarioProblem(path, "at least one outcome is needed"));
            }

            mocks[type.Name] = outcomes;
        }

        return mocks;
    }

    private static JobOutcome ReadMock(JsonElement json, string path, List<ScenarioProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return new JobOutcome.Completes(ContextValue.Empty);
        }

        var reading = new JsonReading(json, path, problems);
        if (!reading.IsObject)
        {
            return new JobOutcome.Completes(ContextValue.Empty);
        }

        var variables = new ContextValue(
            json.EnumerateObject()
                .Where(property => property.Name is not ("$error" or "$message" or "$fail"))
                .Select(property => KeyValuePair.Create(property.Name, ValueJson.Read(property.Value)))
        );
        if (reading.Text("$fail") is { } failure)
        {
            return new JobOutcome.Fails(failure);
        }

        return reading.Text("$error") is { } code
            ? new JobOutcome.Throws(code, reading.Text("$message"), variables)
            : new JobOutcome.Completes(variables);
    }
}
