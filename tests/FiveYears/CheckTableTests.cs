using System.Globalization;
using System.Text;
using Bases.FiveYears.Checker;
using Bases.FiveYears.Tests.Running;

namespace Bases.FiveYears.Tests;

/// <summary>Which article is verified by what: no article with a date or a result is without a check, no check without a break.</summary>
public class CheckTableTests
{
    private const string Begin = "<!-- checks -->";
    private const string End = "<!-- /checks -->";

    /// <summary>
    /// Articles of the catalogue that produce a date or a result. Not here: 1 to 3, 5, 7 and 32 lay down aims, roles and who
    /// interprets; 9 and 10 are judged by officers and experts, their tables by <c>bases check applications</c>.
    /// </summary>
    private static readonly int[] Articles = [4, 6, 8, 11, 12, 13, 14, 15, 16, 17, 18, .. Enumerable.Range(19, 13), 33];

    [Fact]
    public void Should_check_every_article_that_produces_a_date_or_a_result() =>
        Articles.Except(Checks.All.SelectMany(check => check.Articles)).ShouldBeEmpty();

    [Fact]
    public void Should_break_every_check_on_purpose() =>
        Checks.All.Select(check => check.Rule).Except(BrokenRunTests.Broken).Except(BrokenEvidenceTests.Broken).ShouldBeEmpty();

    [Fact]
    public void Should_keep_the_table_in_the_docs()
    {
        var path = Path.Combine(Repository.Root, "docs", "five-years.md");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        var expected = page[..from] + "\n" + Table() + page[to..];
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        page.ShouldBe(expected, "WRITE_DOCS=1 writes the table anew.");
    }

    private static string Table()
    {
        var table = new StringBuilder(
            "| article | check | class in `tests/FiveYears/Checker` | verifies | broken on purpose in |\n|---|---|---|---|---|\n"
        );
        var runs = BrokenRunTests.Broken.ToHashSet(StringComparer.Ordinal);
        var evidence = BrokenEvidenceTests.Broken.ToHashSet(StringComparer.Ordinal);
        foreach (
            var (article, check) in Articles.SelectMany(article =>
                Checks.All.Where(check => check.Articles.Contains(article)).Select(check => (article, check))
            )
        )
        {
            var broken = string.Join(
                ", ",
                new[] { runs.Contains(check.Rule) ? "the rules" : "", evidence.Contains(check.Rule) ? "the evidence" : "" }.Where(where =>
                    where.Length > 0
                )
            );
            table.Append(CultureInfo.InvariantCulture, $"| {article} | {check.Rule} | `{check.Class}` | {check.What} | {broken} |\n");
        }

        return table.ToString();
    }
}
