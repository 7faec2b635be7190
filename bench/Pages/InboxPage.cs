using System.Diagnostics;
using System.Globalization;

namespace Bases.Bench.Pages;

/// <summary>The page most people open most often: what there is to do, by real deadline, with its counts.</summary>
internal static class InboxPage
{
    public static async Task<Measured> MeasureAsync(ServerProcess server, int readers, int each, int open)
    {
        var people = await Task.WhenAll(
            Enumerable
                .Range(0, readers)
                .Select(i => Reader.SignInAsync(server.Address, i % 2 == 0 ? "formal1" : "formal2", OpenTasks.Password))
        );
        // Once to warm up: what is called often is compiled once more, in the background.
        await ReadAsync(people, each, open);
        var before = server.ProcessorTime;
        var milliseconds = await ReadAsync(people, each, open);
        var used = server.ProcessorTime - before;
        foreach (var person in people)
        {
            person.Dispose();
        }

        milliseconds.Sort();
        return new Measured(milliseconds, used.TotalMilliseconds / milliseconds.Count);
    }

    private static async Task<List<double>> ReadAsync(Reader[] people, int each, int open)
    {
        var all = await Task.WhenAll(
            people.Select(person =>
                Task.Run(async () =>
                {
                    var milliseconds = new List<double>(each);
                    for (var i = 0; i < each; i++)
                    {
                        var since = Stopwatch.GetTimestamp();
                        var page = await person.PageAsync("/inbox");
                        milliseconds.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                        if (!page.Contains(open.ToString(CultureInfo.InvariantCulture)[..2], StringComparison.Ordinal))
                        {
                            throw new InvalidOperationException("The page does not show the tasks.");
                        }
                    }

                    return milliseconds;
                })
            )
        );
        return [.. all.SelectMany(one => one)];
    }

    /// <param name="Sorted">What each reader waited for each page, in milliseconds.</param>
    /// <param name="ProcessorTime">What the server used for a page, in milliseconds.</param>
    public sealed record Measured(List<double> Sorted, double ProcessorTime)
    {
        public double Percentile(double share) => Sorted[Math.Min(Sorted.Count - 1, (int)(Sorted.Count * share))];
    }
}
