using System.Diagnostics;
using System.Text;
using Bases.FiveYears.Checker;
using Bases.FiveYears.Tests.Running;

namespace Bases.FiveYears.Tests;

/// <summary>
/// The whole regulation, year after year: generated bases live from its first day to its last one through the procedures of
/// <c>workflows/</c>, and what is left – journal, mails, register – is examined against the catalogue.
/// </summary>
public class FiveYearsTests
{
    [Fact]
    public async Task Should_live_through_five_years_as_the_catalogue_says()
    {
        var folder = Directory.CreateTempSubdirectory("bases-years-export-").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            var report = await new Running.FiveYears().RunAsync(folder);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{watch.Elapsed.TotalSeconds:0} s, {report.Sweeps} instants with timers, {report.Appointments} actions of people"
            );

            report.Incidents.ShouldBeEmpty();
            report.Unknown.ShouldBeEmpty();
            WritePage(folder);
            string.Join('\n', Examination.Of(folder)).ShouldBeEmpty();
            var figures = Examination.Figures(folder);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value}")));
            figures["bases"].ShouldBe(200);
            figures["years"].ShouldBeGreaterThan(600);
            figures["reminders"].ShouldBeGreaterThan(1_000);
            figures["evaluations"].ShouldBeGreaterThan(80);
            figures["changes"].ShouldBeGreaterThan(20);
            figures["endings"].ShouldBeGreaterThan(20);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3) * Slowness);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Three minutes are meant for a machine that does nothing else; elsewhere <c>BASES_SLOW</c> says how much slower it is.</summary>
    private static int Slowness => int.TryParse(Environment.GetEnvironmentVariable("BASES_SLOW"), out var factor) ? factor : 1;

    private static void WritePage(string folder)
    {
        var artifacts = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
        var page = Page.Of(folder);
        File.WriteAllText(Path.Combine(artifacts, "five-years.html"), page, Encoding.UTF8);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "five-years.html"), page);
        }
    }
}
