using System.Globalization;
using Bases.Bench.Pages;

// Measures pages as their readers get them, over HTTP, from the server as it is installed.
// Usage: Bases.Bench.Pages [--quick]
const int Readers = 8;
var quick = args.Contains("--quick");
var open = quick ? 1_000 : 10_000;
var each =
    args.Contains("--long") ? 2500
    : quick ? 25
    : 250;

await using var server = await ServerProcess.StartAsync();
await OpenTasks.AddAsync(server.Address, open);
var page = await InboxPage.MeasureAsync(server, Readers, each, open);

Console.WriteLine("| measurement | measured | aim |");
Console.WriteLine("|---|---:|---:|");
Row($"inbox page over HTTP, {open} open tasks, {Readers} readers, p50", page.Percentile(0.5), "");
Row($"inbox page over HTTP, {open} open tasks, {Readers} readers, p99", page.Percentile(0.99), "< 50 ms");
Row("inbox page, processor time of the server", page.ProcessorTime, "");

static void Row(string what, double milliseconds, string aim) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {milliseconds:N1} ms | {aim} |"));
