using System.Text.Json;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>Reads what must be true at a point of the run.</summary>
internal static class ExpectationReader
{
    public static Expectation Read(JsonReading reading)
    {
        reading.Ignore("note");
        var expectation = new Expectation
        {
            State = ReadState(reading),
            Ended = reading.Flag("ended"),
            Tasks = ReadElements(reading, "tasks"),
            Active = ReadElements(reading, "active"),
            Completed = ReadCounts(reading, "completed"),
            Trace = reading.Texts("trace"),
            Variables = reading.Has("variables") ? reading.Variables("variables") : null,
            Timers = reading.Number("timers"),
            Subscriptions = reading.Number("subscriptions"),
            Incidents = reading.Number("incidents"),
            DeployFails = reading.Flag("deployFails"),
            Fails = reading.Flag("fails"),
            ProblemAt = ReadOneOrMore(reading, "problemAt"),
        };
        reading.Close();
        return expectation;
    }

    private static RunState? ReadState(JsonReading reading)
    {
        switch (reading.Text("state"))
        {
            case null:
                return null;
            case "active":
                return RunState.Active;
            case "completed":
                return RunState.Completed;
            case "terminated":
                return RunState.Terminated;
            case "incident":
                return RunState.Incident;
            default:
                reading.Wrong("state", "one of active, completed, terminated, incident is needed");
                return null;
        }
    }

    private static ElementsExpected? ReadElements(JsonReading reading, string key)
    {
        if (reading.Element(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return reading.Number(key) is { } count ? ElementsExpected.Number(count) : null;
        }

        return reading.Texts(key) is { } elements ? ElementsExpected.Exactly(elements) : null;
    }

    private static Dictionary<string, int>? ReadCounts(JsonReading reading, string key)
    {
        if (reading.Element(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            reading.Wrong(key, "an object is needed: element, how often");
            return null;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in value.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetInt32(out var count) && count >= 0)
            {
                counts[entry.Name] = count;
            }
            else
            {
                reading.Wrong($"{key}.{entry.Name}", "a whole number from 0 is needed");
            }
        }

        return counts;
    }

    private static IReadOnlyList<string>? ReadOneOrMore(JsonReading reading, string key) =>
        reading.Element(key) is { ValueKind: JsonValueKind.String } one ? [one.GetString()!] : reading.Texts(key);
}
