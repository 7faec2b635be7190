using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>Results as JSON, for <c>bases simulate --json</c> and the designer.</summary>
public static class SimulationJson
{
    internal static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object; the caller may add to it through <paramref name="more"/>.</summary>
    public static void Write(Utf8JsonWriter writer, SimulationResult result, Action<Utf8JsonWriter>? more = null)
    {
        var names = new ElementNames(result.Deployment.Processes);
        writer.WriteStartObject();
        writer.WriteString("name", result.Name);
        if (result.Observation is { } observation)
        {
            WriteObservation(writer, observation, names.Label);
        }

        writer.WriteStartArray("log");
        foreach (var entry in result.Log)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            Write(writer, failure);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (var problem in result.Deployment.Problems)
        {
            Write(writer, problem);
        }

        writer.WriteEndArray();
        more?.Invoke(writer);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", problem.IsError ? "error" : "warning");
        writer.WriteString("file", problem.File);
        writer.WriteString("element", problem.ElementId);
        writer.WriteNumber("line", problem.Line);
        writer.WriteString("rule", problem.RuleId);
        writer.WriteString("message", problem.Message);
        writer.WriteString("messageZh", problem.MessageZh);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteStartObject();
        writer.WriteString("process", coverage.ProcessId);
        writer.WriteNumber("elements", coverage.Elements.Count);
        writer.WriteNumber("flows", coverage.Flows.Count);
        writer.WriteNumber("share", Math.Round(coverage.Share, 4));
        WriteTexts(writer, "missedElements", coverage.MissedElements);
        WriteTexts(writer, "missedFlows", coverage.MissedFlows);
        writer.WriteEndObject();
    }

    /// <summary>Everything that can be observed, as one comparable text.</summary>
    internal static string Snapshot(Observation observation)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            WriteObservation(writer, observation, element => $"{element.ProcessId}/{element.ElementId}");
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteObservation(Utf8JsonWriter writer, Observation observation, Func<ElementRef, string> label)
    {
        writer.WriteString("state", ExpectationChecker.NameOf(observation.State));
        WriteCounts(writer, "active", observation.Active, label);
        WriteCounts(writer, "tasks", observation.Tasks, label);
        WriteCounts(writer, "completed", observation.Completed, label);
        WriteTexts(writer, "trace", observation.Trace);
        writer.WritePropertyName("variables");
        ValueJson.Write(writer, observation.Variables, tagged: false);
        WriteCounts(writer, "timers", observation.Timers, label);
        WriteCounts(writer, "subscriptions", observation.Subscriptions, label);
        WriteCounts(writer, "incidents", observation.Incidents, label);
    }

    private static void WriteCounts(
        Utf8JsonWriter writer,
        string key,
        IReadOnlyDictionary<ElementRef, int> counts,
        Func<ElementRef, string> label
    )
    {
        writer.WriteStartObject(key);
        foreach (
            var (element, count) in counts
                .Select(entry => (Label: label(entry.Key), entry.Value))
                .OrderBy(entry => entry.Label, StringComparer.Ordinal)
        )
        {
            writer.WriteNumber(element, count);
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string key, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LogEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("what", entry.What);
        if (entry.Element is not null)
        {
            writer.WriteString("element", entry.Element);
        }

        if (entry.Detail is not null)
        {
            writer.WriteString("detail", entry.Detail);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Failure failure)
    {
        writer.WriteStartObject();
        if (failure.Step is { } step)
        {
            writer.WriteNumber("step", step);
        }
        else
        {
            writer.WriteNull("step");
        }

        writer.WriteString("key", failure.Key);
        writer.WriteString("expected", failure.Expected);
        writer.WriteString("found", failure.Found);
        writer.WriteEndObject();
    }
}
