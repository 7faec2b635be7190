using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Tests.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Documentation;

public class DocumentTests
{
    private const string InputMark = "// input:";
    private const string ResultMark = "// =";

    private static readonly FeelEnvironment Environment = Evaluation.Environment with { Calendar = new SundaysOnly() };

    [Fact]
    public void ShouldGiveTheResultsOfFeelExamples()
    {
        var examples = 0;
        foreach (var block in Examples.Blocks("feel.md", "feel"))
        {
            var input = ContextValue.Empty;
            foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith(InputMark, StringComparison.Ordinal))
                {
                    input = (ContextValue)ValueJson.Parse(line[InputMark.Length..]);
                    continue;
                }

                // The whole line is the expression: its result is a comment of FEEL.
                var compilation = FeelCompiler.CompileExpression(line);
                compilation.Problems.ShouldBeEmpty(line);
                var value = compilation.Expression!.Evaluate(input, Environment);
                ValueText
                    .Of(value)
                    .ShouldBe(line[(line.LastIndexOf(ResultMark, StringComparison.Ordinal) + ResultMark.Length)..].Trim(), line);
                examples++;
            }
        }

        examples.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void ShouldGiveTheProblemsOfFeelExamples()
    {
        foreach (var line in Examples.Blocks("feel.md", "feel-problem").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = line.LastIndexOf("//", StringComparison.Ordinal);
            var text = line[..mark];
            var problem = FeelCompiler.CompileExpression(text[..^1]).Problems.ShouldHaveSingleItem(line);
            $"{problem.Line}:{problem.Column}: {problem.Message}".ShouldBe(line[(mark + 2)..].Trim());
        }
    }

    [Fact]
    public void ShouldNameEveryFunction()
    {
        var text = Examples.Text("feel.md");
        foreach (var function in FeelCompiler.Functions)
        {
            text.ShouldContain($"`{function[..function.IndexOf('(', StringComparison.Ordinal)]}");
        }
    }

    [Fact]
    public void ShouldDecideAsInTheExample()
    {
        var reading = DmnReader.Read(Examples.Blocks("dmn.md", "xml").Single());
        reading.Problems.ShouldBeEmpty();
        var cases = Examples.Blocks("dmn.md", "jsonl").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        cases.Length.ShouldBe(4);
        foreach (var line in cases)
        {
            var example = (ContextValue)ValueJson.Parse(line);
            var outcome = reading.Model!.Evaluate(((StringValue)example["decision"]).Content, (ContextValue)example["input"], Environment);
            outcome.Value.ShouldBe(example["value"], line);
            outcome.Rules.Select(rule => (Value)new StringValue(rule)).ShouldBe(((ListValue)example["rules"]).Items, line);
        }
    }

    private sealed class SundaysOnly : IWorkingCalendar
    {
        public bool IsWorkingDay(DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday;

        public bool IsOfficial(int year) => year == 2026;
    }
}
