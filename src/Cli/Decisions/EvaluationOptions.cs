using System.Globalization;
using System.Text.Json;
using Bases.Cli.CommandLine;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Cli.Decisions;

/// <summary>What <c>decide</c> and <c>feel</c> have in common: the input, the time, the working calendar.</summary>
internal static class EvaluationOptions
{
    public static Option Input { get; } = new("--input", "JSON", "the variables, as a JSON object (@FILE reads a file)");

    public static Option Now { get; } =
        new("--now", "TIME", "what now() and today() give, e.g. 2026-11-20T09:00:00+08:00 (otherwise the clock)");

    public static Option From { get; } = new("--from", "DIR", "register data whose calendar years come before those of the installation");

    public static ContextValue Variables(Arguments arguments)
    {
        var given = arguments.Value(Input.Name) ?? "{}";
        return Object(given.StartsWith('@') ? InputFiles.Read(given[1..]).Text : given, Input.Name);
    }

    public static ContextValue Object(string json, string where)
    {
        try
        {
            return ValueJson.Parse(json) as ContextValue ?? throw new CouldNotRunException($"{where}: expected a JSON object.");
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw new CouldNotRunException($"{where}: {problem.Message}");
        }
    }

    public static FeelEnvironment Environment(Arguments arguments, CancellationToken cancellation)
    {
        var now =
            arguments.Value(Now.Name) is not { } text ? TimeProvider.System.GetLocalNow()
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given) ? given
            : throw new CouldNotRunException($"{Now.Name}: {text} is not a time.");
        return new FeelEnvironment(now, new InstallationCalendar(arguments.Value(From.Name))) { Cancellation = cancellation };
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
