using System.Globalization;

namespace Bases.Bench.Durable;

/// <summary>The table that the run ends with.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Measured, string Aim)> rows = [];

    public void Add(string what, string measured, string aim = "") => rows.Add((what, measured, aim));

    public void Print()
    {
        Console.WriteLine("| measurement | measured | aim |");
        Console.WriteLine("|---|---:|---:|");
        foreach (var (what, measured, aim) in rows)
        {
            Console.WriteLine($"| {what} | {measured} | {aim} |");
        }
    }

    public static string Micros(double microseconds) => string.Create(CultureInfo.InvariantCulture, $"{microseconds:N0} µs");

    public static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:N0}/s");

    public static string Millis(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:N1} ms");
}
