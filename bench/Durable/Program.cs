using Bases.Bench.Durable;

// Measures what the store costs on this machine, beside what the machine itself costs, in one run.
// Usage: Bases.Bench.Durable [--quick] [--folder DIR]
var quick = args.Contains("--quick");
var at = Array.IndexOf(args, "--folder");
var folder = at >= 0 ? args[at + 1] : Path.Combine(Path.GetTempPath(), "bases-bench-" + Environment.ProcessId);
Directory.CreateDirectory(folder);
try
{
    var report = new Report();
    var floor = Floors.Measure(folder, quick ? 100 : 500, report);
    await Commands.MeasureAsync(folder, quick ? 300 : 2_000, quick ? 4_000 : 24_000, floor, report);
    await Inbox.MeasureAsync(folder, quick ? 2_000 : 10_000, quick ? 50 : 250, report);
    report.Print();
}
finally
{
    Directory.Delete(folder, recursive: true);
}
