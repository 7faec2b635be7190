using System.Globalization;
using System.Text.Json;
using Bases.Dmn.Conformance;

namespace Bases.Cli.Tck;

/// <summary>How many results of a group are right; Java-only ones do not count.</summary>
internal sealed record Total(string Name, int Passed, int Failed, int JavaOnly)
{
    public double Percent => Passed + Failed == 0 ? 100 : 100.0 * Passed / (Passed + Failed);

    public static Total Of(string name, IEnumerable<TckResult> results)
    {
        var counts = results.CountBy(result => result.Status).ToDictionary();
        return new Total(
            name,
            counts.GetValueOrDefault(TckStatus.Success),
            counts.GetValueOrDefault(TckStatus.Failure),
            counts.GetValueOrDefault(TckStatus.JavaOnly)
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name, -50} {Passed, 5} of {Passed + Failed, 5} {Percent, 7:0.00} %{(JavaOnly > 0 ? $"  ({JavaOnly} need Java)" : string.Empty)}"
        );
}

internal static class Report
{
    public static async Task WriteAsync(
        TextWriter output,
        IReadOnlyList<(string Level, TckResult Result)> results,
        IReadOnlyList<Total> levels
    )
    {
        foreach (var (level, result) in results)
        {
            var mark = result.Status switch
            {
                TckStatus.Success => "ok  ",
                TckStatus.JavaOnly => "java",
                _ => "FAIL",
            };
            await output.WriteLineAsync($"{mark} {level}/{result.Folder} {result.Case} {result.Result} {result.Detail}".TrimEnd());
        }

        await output.WriteLineAsync();
        foreach (var folder in results.GroupBy(entry => (entry.Level, entry.Result.Folder)))
        {
            await output.WriteLineAsync(
                Total.Of($"{folder.Key.Level}/{folder.Key.Folder}", folder.Select(entry => entry.Result)).ToString()
            );
        }

        await output.WriteLineAsync();
        foreach (var level in levels)
        {
            await output.WriteLineAsync(level.ToString());
        }
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Level, TckResult Result)> results, IReadOnlyList<Total> levels)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var (level, result) in results)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            json.WriteString("folder", result.Folder);
            json.WriteString("file", result.File);
            json.WriteString("case", result.Case);
            json.WriteString("result", result.Result);
            json.WriteString("status", result.Status.ToString());
            json.WriteString("detail", result.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("levels");
        foreach (var level in levels)
        {
            json.WriteStartObject();
            json.WriteString("level", level.Name);
            json.WriteNumber("passed", level.Passed);
            json.WriteNumber("failed", level.Failed);
            json.WriteNumber("javaOnly", level.JavaOnly);
            json.WriteNumber("percent", Math.Round(level.Percent, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
