using System.Xml.Linq;
using Bases.Dmn.Decisions.Boxed;
using Bases.Dmn.Decisions.Reading;
using Bases.Dmn.Feel.Compilation;

namespace Bases.Dmn.Decisions.Tables;

/// <summary>Compiles decision tables from XML (DMN 1.5, 8.3).</summary>
internal sealed class TableCompiler(TextCompiler texts, BoxedCompiler boxed)
{
    private readonly List<(string ElementId, DecisionTable Table)> found = [];

    /// <summary>Every table compiled so far, with the element that has it.</summary>
    public IReadOnlyList<(string ElementId, DecisionTable Table)> Found => found;

    public Code Compile(XElement table, BoxedScope scope)
    {
        var inputs = table.All("input").ToList();
        var outputs = table.All("output").ToList();
        var cells = inputs.Select(input => scope.WithInput(boxed.KnownTypeOf(input.One("inputExpression")))).ToArray();
        var compiled = new DecisionTable(
            Policy(table),
            AggregationOf(table),
            [.. inputs.Select((input, i) => Input(input, i, scope, cells[i]))],
            [.. outputs.Select(output => Output(output, outputs.Count == 1, scope))],
            [.. table.All("rule").Select((rule, row) => Rule(table, rule, row + 1, cells, outputs.Count, scope))]
        );
        found.Add(
            (
                table.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName is "decision" or "businessKnowledgeModel")?.Id()
                    ?? string.Empty,
                compiled
            )
        );
        return compiled.Evaluate;
    }

    private HitPolicy Policy(XElement table) =>
        (table.AttributeOf("hitPolicy") ?? "UNIQUE").ToUpperInvariant() switch
        {
            "UNIQUE" => HitPolicy.Unique,
            "FIRST" => HitPolicy.First,
            "PRIORITY" => HitPolicy.Priority,
            "ANY" => HitPolicy.Any,
            "COLLECT" => HitPolicy.Collect,
            "RULE ORDER" => HitPolicy.RuleOrder,
            "OUTPUT ORDER" => HitPolicy.OutputOrder,
            var other => Unknown(table, "hitPolicy", other, HitPolicy.Unique),
        };

    private Aggregation AggregationOf(XElement table) =>
        (table.AttributeOf("aggregation") ?? string.Empty).ToUpperInvariant() switch
        {
            "" => Aggregation.None,
            "SUM" => Aggregation.Sum,
            "COUNT" => Aggregation.Count,
            "MIN" => Aggregation.Min,
            "MAX" => Aggregation.Max,
            var other => Unknown(table, "aggregation", other, Aggregation.None),
        };

    private T Unknown<T>(XElement table, string attribute, string value, T instead)
    {
        texts.Problem(table, "table", $"The {attribute} {value} is not one of DMN.");
        return instead;
    }

    private TableInput Input(XElement input, int index, BoxedScope scope, BoxedScope cell)
    {
        var expression = input.One("inputExpression");
        var text = expression.TextOf();
        var label = input.AttributeOf("label") ?? (text.Length > 0 ? text : $"{index + 1}");
        if (text.Length == 0)
        {
            texts.Problem(input, "table", $"The input {label} has no expression.");
        }

        var value = expression is null ? texts.Expression(input, string.Empty, scope) : texts.Expression(expression, text, scope);
        return
            input.One("inputValues") is { } allowed
            && allowed.TextOf() is { Length: > 0 } tests
            && texts.Parse(allowed, tests, cell) is { } parsed
            ? new TableInput(label, value, texts.Tests(allowed, tests, parsed, cell), parsed)
            : new TableInput(label, value, null, null);
    }

    private TableOutput Output(XElement output, bool single, BoxedScope scope)
    {
        var name = output.AttributeOf("name") is { Length: > 0 } given && !single ? DmnXml.Normal(given) : null;
        if (name is null && !single)
        {
            texts.Problem(output, "table", "Each output of a table of several must have a name.");
        }

        var values = output.One("outputValues");
        var priorities = values is null || values.TextOf().Length == 0 ? null : texts.Parse(values, values.TextOf(), scope);
        var defaultEntry = output.One("defaultOutputEntry");
        return new TableOutput(
            name ?? (single ? null : string.Empty),
            boxed.TypeOf(output),
            [.. priorities?.Tests.Select(test => texts.Compile(test, scope)) ?? []],
            defaultEntry is null ? null : texts.Expression(defaultEntry, defaultEntry.TextOf(), scope)
        );
    }

    private TableRule Rule(XElement table, XElement rule, int row, BoxedScope[] cells, int outputs, BoxedScope scope)
    {
        var tests = rule.All("inputEntry").ToList();
        var results = rule.All("outputEntry").ToList();
        if (tests.Count != cells.Length || results.Count != outputs)
        {
            texts.Problem(
                rule,
                "table",
                $"The rule {row} has {tests.Count} inputs and {results.Count} outputs, but the table has {cells.Length} and {outputs}."
            );
        }

        var sources = tests.Take(cells.Length).Select((test, i) => texts.Parse(test, test.TextOf(), cells[i])).ToList();
        return new TableRule(
            [
                .. Enumerable
                    .Range(0, cells.Length)
                    .Select(i => i < sources.Count ? texts.Tests(tests[i], tests[i].TextOf(), sources[i], cells[i]) : (_, _, _) => true),
            ],
            [.. Enumerable.Range(0, cells.Length).Select(i => i < sources.Count ? sources[i] : null)],
            [
                .. Enumerable
                    .Range(0, outputs)
                    .Select(i =>
                        i < results.Count
                            ? texts.Expression(results[i], results[i].TextOf(), scope)
                            : texts.Expression(rule, string.Empty, scope)
                    ),
            ],
            new MatchedRule(rule.Id() ?? $"rule_{row}", row, Annotations(table, rule))
        );
    }

    private static Dictionary<string, string> Annotations(XElement table, XElement rule)
    {
        var names = table.All("annotation").Select(annotation => annotation.AttributeOf("name")).ToList();
        var annotations = rule.All("annotationEntry")
            .Select(
                (entry, i) =>
                    (Name: i < names.Count && names[i] is { Length: > 0 } name ? name : $"annotation {i + 1}", Text: entry.TextOf())
            )
            .Where(annotation => annotation.Text.Length > 0)
            .ToDictionary(annotation => annotation.Name, annotation => annotation.Text, StringComparer.Ordinal);
        if (rule.One("description")?.Value.Trim() is { Length: > 0 } description)
        {
            annotations.TryAdd("description", description);
        }

        return annotations;
    }
}
