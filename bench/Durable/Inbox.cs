using System.Diagnostics;
using Bases.Infrastructure.Queries;

namespace Bases.Bench.Durable;

/// <summary>The inbox: the first page of what a person may do, by real deadline, with the count of all.</summary>
internal static class Inbox
{
    private const int Readers = 8;

    public static async Task MeasureAsync(string folder, int open, int perReader, Report report)
    {
        await using var host = await Host.OpenAsync(Path.Combine(folder, "inbox"));
        await Task.WhenAll(Enumerable.Range(0, open).Select(i => host.Runtime.StartAsync("bench", Host.Input, "A-" + i, "bench")));
        var watch = new Stopwatches();
        await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(reader =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < perReader; i++)
                        {
                            var since = Stopwatch.GetTimestamp();
                            var page = await host.Queries.TasksAsync(
                                new TaskFilter
                                {
                                    User = "person" + reader,
                                    Groups = ["formal-checker", "staff"],
                                    Limit = 50,
                                }
                            );
                            watch.Add(since);
                            if (page.Total != open)
                            {
                                throw new InvalidOperationException($"The inbox shows {page.Total} of {open} tasks.");
                            }
                        }
                    })
                )
        );
        watch.Stop();
        report.Add($"inbox query, {open} open tasks, {Readers} readers, p50", Report.Millis(watch.Percentile(0.5) / 1000));
        report.Add($"inbox query, {open} open tasks, {Readers} readers, p99", Report.Millis(watch.Percentile(0.99) / 1000), "< 50 ms");
    }
}
