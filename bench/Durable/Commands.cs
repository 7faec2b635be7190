using System.Diagnostics;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;

namespace Bases.Bench.Durable;

/// <summary>Start to a user task, and complete it: state, journal, tasks and outbox written through the real store.</summary>
internal static class Commands
{
    private const int Callers = 64;

    public static async Task MeasureAsync(string folder, int alone, int together, double floor, Report report)
    {
        await using var host = await Host.OpenAsync(Path.Combine(folder, "commands"));
        await WarmUpAsync(host);
        await AloneAsync(host, alone, floor, report);
        await TogetherAsync(host, together, report);
    }

    private static async Task WarmUpAsync(Host host)
    {
        // Twice with a rest between: what is called often is compiled once more, in the background, and is not to be measured.
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 2_000; i++)
            {
                await StartAsync(host);
            }

            foreach (var task in await OpenAsync(host, 2_000))
            {
                await CompleteAsync(host, task);
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task AloneAsync(Host host, int count, double floor, Report report)
    {
        var start = new Stopwatches();
        for (var i = 0; i < count; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await StartAsync(host);
            start.Add(since);
        }

        Add(report, "one caller: start to user task", start.Stop(), floor);
        var tasks = await OpenAsync(host, count);
        var complete = new Stopwatches();
        foreach (var task in tasks)
        {
            var since = Stopwatch.GetTimestamp();
            await CompleteAsync(host, task);
            complete.Add(since);
        }

        Add(report, "one caller: complete user task", complete.Stop(), floor);
    }

    private static void Add(Report report, string what, Stopwatches watch, double floor)
    {
        report.Add(what + ", p50 / p99", $"{Report.Micros(watch.Percentile(0.5))} / {Report.Micros(watch.Percentile(0.99))}");
        report.Add(what + ", CPU above the floor", Report.Micros(watch.CpuMicros - floor), "≤ 300 µs");
    }

    private static async Task TogetherAsync(Host host, int count, Report report)
    {
        var start = new Stopwatches();
        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < count / Callers; i++)
                        {
                            var since = Stopwatch.GetTimestamp();
                            await StartAsync(host);
                            start.Add(since);
                        }
                    })
                )
        );
        Add(report, "start to user task", start.Stop());

        var tasks = await OpenAsync(host, count);
        var complete = new Stopwatches();
        await Task.WhenAll(
            tasks
                .Chunk((tasks.Count + Callers - 1) / Callers)
                .Select(part =>
                    Task.Run(async () =>
                    {
                        foreach (var task in part)
                        {
                            var since = Stopwatch.GetTimestamp();
                            await CompleteAsync(host, task);
                            complete.Add(since);
                        }
                    })
                )
        );
        Add(report, "complete user task", complete.Stop());
    }

    private static void Add(Report report, string what, Stopwatches watch)
    {
        report.Add($"{Callers} callers: {what}", Report.Rate(watch.PerSecond), "≥ 4,000/s");
        report.Add($"{Callers} callers: {what}, p99", Report.Millis(watch.Percentile(0.99) / 1000));
    }

    private static async Task StartAsync(Host host)
    {
        var result = await host.Runtime.StartAsync("bench", Host.Input, null, "bench");
        if (!result.Accepted)
        {
            throw new InvalidOperationException(result.Rejection!.Message);
        }
    }

    private static async Task CompleteAsync(Host host, TaskItem task)
    {
        var result = await host.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, Host.Output), "bench");
        if (!result.Accepted)
        {
            throw new InvalidOperationException(result.Rejection!.Message);
        }
    }

    private static async Task<IReadOnlyList<TaskItem>> OpenAsync(Host host, int count)
    {
        var tasks = new List<TaskItem>(count);
        while (tasks.Count < count)
        {
            var page = await host.Queries.TasksAsync(
                new TaskFilter
                {
                    Order = TaskOrder.Created,
                    Offset = tasks.Count,
                    Limit = 10_000,
                }
            );
            tasks.AddRange(page.Items);
            if (page.Items.Count == 0)
            {
                break;
            }
        }

        return tasks;
    }
}
