using System.Globalization;
using System.Text;

namespace Bases.Conformance.Tests;

/// <summary>The results by set and feature, as docs/conformance.md holds them.</summary>
internal static class ConformanceTable
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- /results -->";

    /// <summary><c>make conformance</c> sets this variable: the document is written instead of compared.</summary>
    private const string UpdateVariable = "UPDATE_CONFORMANCE";

    public static string Computed()
    {
        var results = Corpus.Cases.AsParallel().AsOrdered().Select(item => (Case: item, Passes: CaseRunner.Run(item).Count == 0)).ToList();
        var table = new StringBuilder();
        table.AppendLine("| set | feature | cases | pass |").AppendLine("|---|---|---:|---:|");
        foreach (var feature in results.GroupBy(result => (result.Case.Set, result.Case.Feature)))
        {
            Row(table, feature.Key.Set, feature.Key.Feature, feature.Count(), feature.Count(result => result.Passes));
        }

        foreach (var set in results.GroupBy(result => result.Case.Set))
        {
            Row(table, $"**{set.Key}**", "**all**", set.Count(), set.Count(result => result.Passes));
        }

        return table.ToString().ReplaceLineEndings("\n").Trim();
    }

    public static string Written()
    {
        var text = File.ReadAllText(Repository.ConformanceDocument);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return text[from..text.IndexOf(End, StringComparison.Ordinal)].Trim();
    }

    public static void UpdateIfAsked()
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) is null)
        {
            return;
        }

        var text = File.ReadAllText(Repository.ConformanceDocument);
        File.WriteAllText(
            Repository.ConformanceDocument,
            text.Replace($"{Begin}\n{Written()}\n{End}", $"{Begin}\n{Computed()}\n{End}", StringComparison.Ordinal)
        );
    }

    private static void Row(StringBuilder table, string set, string feature, int cases, int passing) =>
        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {set} | {feature} | {cases} | {passing} |"));
}
