using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>What feelin says of an expression: a value, or that it is none.</summary>
/// <param name="Syntax">Why it is no expression; null when it is one.</param>
internal sealed record FeelinAnswer(Value Value, string? Syntax)
{
    public override string ToString() =>
        Syntax is not null ? $"no FEEL ({Syntax})"
        : Value is ContextValue tagged && tagged.TryGet("$number", out var number) ? ValueText.Of(number)
        : Value is ContextValue other && other.TryGet("$duration", out var duration) ? ValueText.Of(duration)
        : ValueText.Of(Value);
}

/// <summary>The npm package feelin, run by node.</summary>
internal static class FeelinProcess
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    /// <summary>Node and the package are there: <c>make test</c> installs it.</summary>
    public static bool IsThere { get; } =
        Directory.Exists(Path.Combine(Folder, "node_modules", "feelin"))
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")));

    public static async Task<IReadOnlyList<FeelinAnswer>> EvaluateAsync(
        IReadOnlyCollection<string> texts,
        string variables,
        CancellationToken cancellation
    )
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", ["feelin.mjs"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var writing = Task.Run(
            async () =>
            {
                foreach (var text in texts)
                {
                    await node.StandardInput.WriteLineAsync($"{{\"text\":{JsonSerializer.Serialize(text)},\"input\":{variables}}}");
                }

                node.StandardInput.Close();
            },
            cancellation
        );
        var problems = node.StandardError.ReadToEndAsync(cancellation);
        var answers = new List<FeelinAnswer>();
        while (await node.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            answers.Add(Read(line));
        }

        await writing;
        answers.Count.ShouldBe(texts.Count, await problems);
        return answers;
    }

    private static FeelinAnswer Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var answer = document.RootElement;
        return answer.TryGetProperty("syntax", out var syntax)
            ? new FeelinAnswer(Value.Null, syntax.GetString())
            : new FeelinAnswer(ValueJson.Read(answer.GetProperty("value")), null);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
