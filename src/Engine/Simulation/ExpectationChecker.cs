using System.Globalization;
using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Simulation;

/// <summary>Compares what a scenario expects with what is observed.</summary>
internal sealed class ExpectationChecker(ElementNames names)
{
    public IEnumerable<Failure> Check(Expectation expectation, Observation observation, int? step) =>
        Differences(expectation, observation)
            .Select(difference => new Failure(step, difference.Key, difference.Expected, difference.Found));

    private IEnumerable<(string Key, string Expected, string Found)> Differences(Expectation expectation, Observation observation)
    {
        if (expectation.State is { } state && state != observation.State)
        {
            yield return ("state", NameOf(state), NameOf(observation.State));
        }

        if (expectation.Ended is { } ended && ended != observation.Ended)
        {
            yield return ("ended", ended ? "true" : "false", observation.Ended ? "true" : "false");
        }

        foreach (var difference in Elements("tasks", expectation.Tasks, observation.Tasks))
        {
            yield return difference;
        }

        foreach (var difference in Elements("active", expectation.Active, observation.Active))
        {
            yield return difference;
        }

        foreach (var (name, times) in expectation.Completed ?? new Dictionary<string, int>())
        {
            var found = names.Find(name, out var problem) is { } element
                ? Text(observation.Completed.GetValueOrDefault(element))
                : problem!;
            if (found != Text(times))
            {
                yield return ($"completed.{name}", Text(times), found);
            }
        }

        if (expectation.Trace is { } trace && Sorted(trace) is var expected && Sorted(observation.Trace) is var seen && expected != seen)
        {
            yield return ("trace", expected, seen);
        }

        foreach (var (name, value) in expectation.Variables?.Entries ?? [])
        {
            var found = observation.Variables[name];
            if (!Plain(value).Equals(Plain(found)))
            {
                yield return ($"variables.{name}", Json(value), Json(found));
            }
        }

        foreach (
            var (key, count, found) in new[]
            {
                ("timers", expectation.Timers, observation.Timers),
                ("subscriptions", expectation.Subscriptions, observation.Subscriptions),
                ("incidents", expectation.Incidents, observation.Incidents),
            }
        )
        {
            if (count is { } number && number != found.Values.Sum())
            {
                yield return (key, Text(number), Describe(found));
            }
        }
    }

    private IEnumerable<(string, string, string)> Elements(
        string key,
        ElementsExpected? expected,
        IReadOnlyDictionary<ElementRef, int> found
    )
    {
        if (expected is null)
        {
            yield break;
        }

        if (expected.Elements is null)
        {
            if (expected.Count != found.Values.Sum())
            {
                yield return (key, Text(expected.Count), Describe(found));
            }

            yield break;
        }

        var wanted = new Dictionary<ElementRef, int>();
        foreach (var name in expected.Elements)
        {
            if (names.Find(name, out var problem) is not { } element)
            {
                yield return (key, name, problem!);
                yield break;
            }

            wanted[element] = wanted.GetValueOrDefault(element) + 1;
        }

        if (Describe(wanted) is var want && Describe(found) is var have && want != have)
        {
            yield return (key, want, have);
        }
    }

    private string Describe(IReadOnlyDictionary<ElementRef, int> counts) =>
        counts.Count == 0
            ? "none"
            : string.Join(
                ", ",
                counts
                    .Select(entry => entry.Value == 1 ? names.Label(entry.Key) : $"{names.Label(entry.Key)} × {Text(entry.Value)}")
                    .Order(StringComparer.Ordinal)
            );

    private static string Sorted(IReadOnlyList<string> entries) =>
        entries.Count == 0 ? "none" : string.Join(", ", entries.Order(StringComparer.Ordinal));

    internal static string NameOf(RunState state) =>
        state switch
        {
            RunState.Active => "active",
            RunState.Completed => "completed",
            RunState.Terminated => "terminated",
            _ => "incident",
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // JSON has no dates and durations: both sides are compared as other programs would see them.
    private static Value Plain(Value value) => ValueJson.Parse(Json(value));

    private static string Json(Value value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, SimulationJson.WriterOptions))
        {
            ValueJson.Write(writer, value, tagged: false);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
