using System.Globalization;
using System.Text;
using Bases.Dmn.Bench;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

// One thread; a line a figure: what, how many a second of processor time, bytes allocated each, and the goal.
var environment = new FeelEnvironment(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8)), null);
var ok = true;

const string Condition = "amount > 100 and status = \"ok\"";
var condition = FeelCompiler.CompileExpression(Condition).Expression!;
var order = new ContextValue(
    Enumerable
        .Range(0, 8)
        .Select(i => KeyValuePair.Create($"entry{i}", (Value)NumberValue.Of(i)))
        .Append(KeyValuePair.Create("amount", (Value)NumberValue.Of(150)))
        .Append(KeyValuePair.Create("status", (Value)new StringValue("ok")))
);
ok &= Measure.Run("condition on ten entries", 5_000_000, 100, () => condition.Evaluate(order, environment).IsTrue);

var table = DmnReader.Read(TableOfRules(50)).Model!;
var applicant = new ContextValue([
    KeyValuePair.Create("age", (Value)NumberValue.Of(37)),
    KeyValuePair.Create("kind", (Value)new StringValue("k3")),
    KeyValuePair.Create("amount", (Value)NumberValue.Of(4_800)),
    KeyValuePair.Create("score", (Value)NumberValue.Of(71.5m)),
]);
ok &= Measure.Run(
    "table of 50 rules and 4 inputs",
    200_000,
    null,
    () => table.Evaluate("decision", applicant, environment).Rules.Count == 1
);

var sources = new[]
{
    Condition,
    "for d in orders return if d.price * d.quantity > 1000 then d.price * 0.9 else d.price",
    "some x in applications satisfies x.status = \"待认定\" and x.score >= 60",
    "date(\"2026-11-20\") + duration(\"P5D\") <= deadline and count(items[amount between 1 and 10]) > 0",
};
var size = sources.Sum(Encoding.UTF8.GetByteCount) / sources.Length;
var next = 0;
ok &= Measure.Run(
    "parsing and compiling, bytes",
    5_000_000,
    null,
    () => FeelCompiler.CompileExpression(sources[next++ & 3]).Expression is not null,
    size
);
return ok ? 0 : 1;

static string TableOfRules(int count)
{
    var rules = new StringBuilder();
    for (var i = 0; i < count; i++)
    {
        rules.Append(
            CultureInfo.InvariantCulture,
            $"""
            <rule id="r{i}">
              <inputEntry><text>[{i % 10 * 10}..{(i % 10 * 10) + 9}]</text></inputEntry>
              <inputEntry><text>"k{i / 10}","other"</text></inputEntry>
              <inputEntry><text>&gt;= {i % 5 * 100}</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <outputEntry><text>"result {i}"</text></outputEntry>
            </rule>
            """
        );
    }

    return $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="bench" namespace="bench" id="bench">
          <decision name="decision" id="decision">
            <decisionTable hitPolicy="UNIQUE">
              <input><inputExpression><text>age</text></inputExpression></input>
              <input><inputExpression><text>kind</text></inputExpression></input>
              <input><inputExpression><text>amount</text></inputExpression></input>
              <input><inputExpression><text>score</text></inputExpression></input>
              <output/>
              {rules}
            </decisionTable>
          </decision>
        </definitions>
        """;
}
