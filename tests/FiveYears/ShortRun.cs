using System.Text.Json.Nodes;
using Bases.FiveYears.Checker;

namespace Bases.FiveYears.Tests;

/// <summary>One after the other: each run is measured, and wants the machine.</summary>
[CollectionDefinition("years")]
public sealed class YearsDefinition : ICollectionFixture<ShortRun>;

/// <summary>A smaller life, run once and broken in many ways.</summary>
public sealed class ShortRun : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("bases-years-short-").FullName;

    public async ValueTask InitializeAsync()
    {
        var report = await new Running.FiveYears
        {
            Bases = 40,
            Applicants = 3,
            Until = new DateOnly(2026, 4, 30),
        }.RunAsync(Folder);
        report.Incidents.ShouldBeEmpty();
        report.Unknown.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>What is found when a file of the evidence is changed.</summary>
    internal IReadOnlyList<Violation> Find(string file, Action<List<JsonNode>> change)
    {
        var folder = Directory.CreateTempSubdirectory("bases-years-broken-").FullName;
        try
        {
            foreach (var source in Directory.EnumerateFiles(Folder))
            {
                File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
            }

            var path = Path.Combine(folder, file + ".jsonl");
            var lines = File.ReadLines(path).Select(line => JsonNode.Parse(line)!).ToList();
            change(lines);
            File.WriteAllLines(path, lines.Select(line => line.ToJsonString()));
            return Examination.Of(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
