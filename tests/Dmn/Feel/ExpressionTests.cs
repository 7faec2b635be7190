namespace Bases.Dmn.Tests.Feel;

public class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("1 / 3", "0.3333333333333333333333333333333333")]
    [InlineData("2 / 3 * 3", "2")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("10 ** 40 + 1", "10000000000000000000000000000000000000000")]
    [InlineData("1 / 0", "null")]
    [InlineData("\"a\" + \"b\"", "ab")]
    [InlineData("null + 1", "null")]
    [InlineData("if null then 1 else 2", "2")]
    [InlineData("false and null", "false")]
    [InlineData("true and null", "null")]
    [InlineData("3 between 1 and 5 and true", "true")]
    [InlineData("5 in [1..5)", "false")]
    [InlineData("5 in (> 3, 1)", "true")]
    [InlineData("[1..10[.end included", "false")]
    [InlineData("for x in 1..3 return x * x", "[1, 4, 9]")]
    [InlineData("for x in 1..5 return if x < 3 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5]")]
    [InlineData("for x in [1, 2], y in [x..3] return x + y", "[2, 3, 4, 4, 5]")]
    [InlineData("some x in [1, 2] satisfies x > 1", "true")]
    [InlineData("every x in [1, 2] satisfies x > 1", "false")]
    [InlineData("[1, 2, 3, 4][item > 2]", "[3, 4]")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b", "[4]")]
    [InlineData("{a: 1, b: a + 1, \"c d\": b * 2}.c d", "4")]
    [InlineData("{fact: function(n) if n < 2 then 1 else n * fact(n - 1), r: fact(20)}.r", "2432902008176640000")]
    [InlineData("(function(a: number, b) a - b)(b: 1, a: 3)", "2")]
    [InlineData("@\"2026-01-31\" + @\"P1M\"", "2026-02-28")]
    [InlineData("date(\"2026-11-20\") - date(\"2026-11-01\")", "P19D")]
    [InlineData("date and time(\"2026-11-20T09:00:00@Asia/Shanghai\") = @\"2026-11-20T01:00:00Z\"", "true")]
    [InlineData("time(\"23:00:00\") + duration(\"PT2H\")", "01:00:00")]
    [InlineData("years and months duration(@\"2020-02-29\", @\"2026-02-28\")", "P5Y11M")]
    [InlineData("now()", "2026-11-20T09:00:00+08:00")]
    [InlineData("today()", "2026-11-20")]
    [InlineData("\"x\" instance of string", "true")]
    [InlineData("[1] instance of list<number>", "true")]
    [InlineData("{a: 1} instance of context<a: number>", "true")]
    [InlineData("1 instance of days and time duration", "false")]
    [InlineData("day of week(today())", "Friday")]
    [InlineData("substring(\"foo🐎bar\", 4, 2)", "🐎b")]
    [InlineData("string join([\"a\", \"b\"], \"-\")", "a-b")]
    [InlineData("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "[1=ab][2=]cd")]
    [InlineData("min(3, 1, 2) + max([4, 5])", "6")]
    [InlineData("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}")]
    [InlineData("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]")]
    [InlineData("/* comment */ 1 // one", "1")]
    [InlineData("overlaps([1..5], [5..8])", "true")]
    [InlineData("sqrt(2)", "1.414213562373095048801688724209698")]
    [InlineData("exp(1)", "2.718281828459045235360287471352662")]
    [InlineData("log(10)", "2.302585092994045684017991454684364")]
    [InlineData("modulo(-10, 3)", "2")]
    [InlineData("get or else(null, 3)", "3")]
    public void ShouldEvaluate(string expression, string expected) => Evaluation.TextOf(expression).ShouldBe(expected);

    [Theory]
    [InlineData("amount > 100 and status = \"ok\"", "true")]
    [InlineData("order total + 1", "8")]
    [InlineData("date of birth", "x")]
    [InlineData("金额 * 2", "10")]
    [InlineData("items[price > 1].name", "[b]")]
    [InlineData("items.price[1]", "1")]
    [InlineData("count(items)", "2")]
    [InlineData("is defined(amount) and not(is defined(nothing))", "true")]
    [InlineData("missing", "null")]
    public void ShouldReadVariables(string expression, string expected) =>
        Evaluation
            .TextOf(
                expression,
                """{"amount": 150, "status": "ok", "order total": 7, "date of birth": "x", "金额": 5, "count": 3, "items": [{"price": 1, "name": "a"}, {"price": 2, "name": "b"}]}"""
            )
            .Replace("\"", string.Empty, StringComparison.Ordinal)
            .ShouldBe(expected);
}
