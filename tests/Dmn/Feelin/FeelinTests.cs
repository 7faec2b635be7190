using System.Globalization;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel;
using Bases.Dmn.Tests.Documentation;
using Bases.Dmn.Tests.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>
/// feelin, the FEEL of the forms in the browser, as an oracle: generated expressions give the same in both, or differ in a way
/// that <see cref="Differences"/> lists and docs/feelin.md decides by the specification.
/// </summary>
public partial class FeelinTests
{
    private const int Seed = 20221122;

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("BASES_FEELIN_CASES") ?? "2000",
        CultureInfo.InvariantCulture
    );

    private static readonly ContextValue Variables = (ContextValue)ValueJson.Parse(Templates.Variables);

    [Fact]
    public async Task ShouldAgreeOrDifferAsListed()
    {
        Assert.SkipUnless(FeelinProcess.IsThere, "node, or the package of tests/Dmn/Feelin, is not installed.");
        var generator = new ExpressionGenerator(Seed);
        var samples = Enumerable.Range(0, Count).Select(_ => generator.Next()).ToList();
        var differences = await FindAsync(samples);
        differences
            .Where(difference => !Differences.All.Any(known => known.Covers(difference)))
            .Select(difference => $"{difference.Sample.Template}: {difference}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldDifferAsDocumented()
    {
        Assert.SkipUnless(FeelinProcess.IsThere, "node, or the package of tests/Dmn/Feelin, is not installed.");
        var rows = Row().Matches(Examples.Text("feelin.md")).Select(row => row.Groups).ToList();
        rows.Select(row => row["id"].Value).ShouldBe(Differences.All.Select(known => known.Id).Distinct(), ignoreOrder: true);
        var texts = rows.Select(row => row["text"].Value).ToList();
        var answers = await FeelinProcess.EvaluateAsync(texts, Templates.Variables, TestContext.Current.CancellationToken);
        texts.Select(text => Ours(text).ToString()).ShouldBe(rows.Select(row => row["ours"].Value));
        answers.Select(answer => answer.ToString()).ShouldBe(rows.Select(row => row["theirs"].Value));
        texts.Zip(answers).ShouldAllBe(pair => Ours(pair.First).ToString() != pair.Second.ToString());
    }

    /// <summary>The smallest expressions that differ: none of their parts does.</summary>
    private static async Task<IReadOnlyList<Difference>> FindAsync(IReadOnlyList<Sample> samples)
    {
        var texts = samples.SelectMany(sample => sample.All).Select(sample => sample.Text).Distinct(StringComparer.Ordinal).ToList();
        var answers = await FeelinProcess.EvaluateAsync(texts, Templates.Variables, TestContext.Current.CancellationToken);
        var theirs = texts.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var differing = new Dictionary<string, Difference?>(StringComparer.Ordinal);
        var smallest = new List<Difference>();
        foreach (var sample in samples.SelectMany(sample => sample.All))
        {
            if (differing.ContainsKey(sample.Text))
            {
                continue;
            }

            var difference = Difference.Of(sample, Ours(sample.Text), theirs[sample.Text]);
            differing.Add(
                sample.Text,
                difference ?? sample.Parts.Select(part => differing[part.Text]).FirstOrDefault(part => part is not null)
            );
            if (difference is not null && sample.Parts.All(part => differing[part.Text] is null))
            {
                smallest.Add(difference);
            }
        }

        return smallest;
    }

    private static FeelinAnswer Ours(string text)
    {
        var compilation = FeelCompiler.CompileExpression(
            text,
            new FeelOptions { Names = [.. Variables.Entries.Select(entry => entry.Key)] }
        );
        return compilation.Expression is { } expression
            ? new FeelinAnswer(expression.Evaluate(Variables, Evaluation.Environment), null)
            : new FeelinAnswer(Value.Null, compilation.Problems[0].Message);
    }

    [GeneratedRegex(@"^\| (?<id>[a-z-]+) \| `(?<text>.+?)` \| `(?<ours>.+?)` \| `(?<theirs>.+?)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
