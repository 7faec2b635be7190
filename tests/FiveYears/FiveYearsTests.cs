using System.Diagnostics;
using System.Text;
using Bases.FiveYears.Checker;
using Bases.FiveYears.Tests.Running;

namespace Bases.FiveYears.Tests;

/// <summary>
/// The whole regulation, year after year: generated bases live from its first day to its last one through the procedures of
/// <c>workflows/</c>, and what is left – journal, mails, register – is examined against the catalogue.
/// </summary>
[Collection("years")]
public class FiveYearsTests
{
    [Fact]
    public async Task Should_live_through_five_years_as_the_catalogue_says()
    {
        var folder = Directory.CreateTempSubdirectory("bases-years-export-").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var report = await new Running.FiveYears().RunAsync(folder);
            var used = Process.GetCurrentProcess().TotalProcessorTime - before;
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{watch.Elapsed.TotalSeconds:0} s, {used.TotalSeconds:0} s of processor time, {report.Sweeps} instants with timers, {report.Appointments} actions of people"
            );

            report.Incidents.ShouldBeEmpty();
            report.Unknown.ShouldBeEmpty();
            var (violations, figures, page) = Examination.Whole(folder);
            WritePage(page);
            string.Join('\n', violations).ShouldBeEmpty();
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value}")));
            figures["bases"].ShouldBeGreaterThan(230);
            figures["applications"].ShouldBeGreaterThan(60);
            figures["named by calls"].ShouldBeGreaterThan(30);
            figures["objections"].ShouldBeGreaterThan(10);
            figures["rejected"].ShouldBeGreaterThan(1);
            figures["years"].ShouldBeGreaterThan(600);
            figures["reminders"].ShouldBeGreaterThan(1_000);
            figures["evaluations"].ShouldBeGreaterThan(80);
            figures["changes"].ShouldBeGreaterThan(20);
            figures["endings"].ShouldBeGreaterThan(20);

            // Of the processor: how long a run takes beside other work says nothing of it.
            used.ShouldBeLessThan(TimeSpan.FromMinutes(3));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WritePage(string page)
    {
        var artifacts = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
        File.WriteAllText(Path.Combine(artifacts, "five-years.html"), page, Encoding.UTF8);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "five-years.html"), page);
        }
    }
}
