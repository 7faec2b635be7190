using System.Globalization;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Bases.Dmn.Tests.Feel;

public class FuzzTests
{
    /// <summary>Bytes that may stay when all tries are over: a few caches, however many tries there were.</summary>
    private const long MostKept = 64 << 20;

    private static readonly string[] Corpus =
    [
        "for x in [1, 2, 3], y in 1..x return {a: x, b: y, \"c d\": [x..y]}",
        "if a.b[1] > 100 then \"yes\" else string(date(\"2026-01-01\") + duration(\"P1Y2M\"))",
        "some i in items satisfies i.price between 1 and 10 and not(i.name in (\"a\", \"b\"))",
        "{f: function(n: number) if n < 2 then 1 else n * f(n - 1), r: f(12)}.r ** 2 / 3",
        "items[item.price >= 2][-1].name = \"x\" or null instance of list<context<a: string>>",
        "sort(concatenate([3, 1], [2]), function(x, y) x < y)[1]",
        "@\"2026-11-20T09:00:00@Asia/Shanghai\" - @\"2026-11-19T00:00:00Z\" > @\"PT1H\"",
        "replace(\"abc\", \"(a)(b)\", \"$2$1\", \"i\") + substring(\"foo🐎bar\", 3, 2)",
        "context put({a: {b: 1}}, [\"a\", \"b\"], get value({c: 2}, \"c\"))",
        "overlaps([1..5), ]3..8]) and 5 in (> 3, <= 10, [1..2], 7)",
        "for i in 1..6 return if i < 3 then 1 else partial[-1] + partial[-2]",
        "exp(log(10)) + sqrt(2) - modulo(-12.5, 3) * round half up(1.255, 2)",
        "every x in flatten([[1], [[2]]]) satisfies x <= max(1, 2) // end",
        "10 ** 6000 * -1.5e-300 + decimal(1 / 3, 40)",
        "range(\"[1..3]\").end included /* c */ and 1 in range(\"(0..2]\")",
        "matches(\"aaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
    ];

    private static readonly string[] Pieces =
    [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "..",
        ".",
        ",",
        ":",
        "\"",
        "\\",
        "@",
        "-",
        "**",
        "null",
        "item",
        "?",
        "for x in ",
        " return ",
        " in ",
        "9999999999",
        "0",
        "1e400",
        "function(",
        "x",
        "(x)",
        "[[[[",
        "if ",
        "\u0000",
        "\uD83D",
        "/*",
        "//",
        "<",
        "instance of ",
        " partial",
        "'",
        " between ",
        "]..[",
    ];

    private static readonly ContextValue Variables = (ContextValue)
        ValueJson.Parse("""{"a": {"b": [150, 2]}, "items": [{"name": "x", "price": 1}, {"name": "y", "price": 2}], "x": 3, "y": null}""");

    private static readonly FeelEnvironment Environment = Evaluation.Environment with
    {
        Limits = new FeelLimits
        {
            Steps = 20_000,
            ListSize = 5_000,
            StringLength = 20_000,
            TextLength = 2_000,
        },
    };

    /// <summary>
    /// Whatever the text, compiling and evaluating end, in bounded time and memory, with a value or a problem; and a value
    /// can be written and compared.
    /// </summary>
    [Fact]
    [Trait("Category", "Fuzz")]
    public void ShouldSurviveMutatedExpressions()
    {
        var count = int.Parse(System.Environment.GetEnvironmentVariable("BASES_FUZZ_CASES") ?? "100000", CultureInfo.InvariantCulture);
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        var use = new FuzzUse();
        Prop.ForAll(seeds, seed => use.Of(Mutated(new Random(seed)), Survives))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true));
        use.Cases.ShouldBe(count);
        use.Kept().ShouldBeLessThan(MostKept);
        TestContext.Current.TestOutputHelper?.WriteLine(use.ToString());
    }

    private static void Survives(string text)
    {
        Survives(text, FeelCompiler.CompileExpression(text));
        Survives(text, FeelCompiler.CompileUnaryTests(text));
    }

    private static void Survives(string text, FeelCompilation compilation)
    {
        try
        {
            if (compilation.Expression is not { } expression)
            {
                compilation.Problems.ShouldHaveSingleItem().Line.ShouldBeGreaterThan(0);
                return;
            }

            var value = expression.Evaluate(Variables, Environment, []);
            ValueText.Of(value).ShouldNotBeNull();
            value.Equals(value).ShouldBeTrue();
            _ = value.GetHashCode();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"A crash on: {text}", exception);
        }
    }

    private static string Mutated(Random random)
    {
        var text = Corpus[random.Next(Corpus.Length)];
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(0, 12));
            text = random.Next(6) switch
            {
                0 => text.Remove(at, end - at),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[end..],
                3 => text.Insert(at, text[at..end]),
                4 => text[..at] + Corpus[random.Next(Corpus.Length)] + text[end..],
                _ => text.Length < 2 ? text : text[..at] + (char)random.Next(32, 127) + text[Math.Min(text.Length, at + 1)..],
            };
        }

        return text.Length > 1_500 ? text[..1_500] : text;
    }
}
