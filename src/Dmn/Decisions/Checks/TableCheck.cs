using System.Collections;
using Bases.Dmn.Decisions.Tables;
using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Checks;

/// <summary>
/// Goes through the combinations of inputs that a table tells apart and asks its own rules which of them match.
/// Values of a column that the same rules accept count as one, so that only what differs is gone through.
/// </summary>
internal sealed class TableCheck
{
    private const int MostVisits = 200_000;
    private const int MostFindings = 20;
    private static readonly FeelEnvironment Nowhere = new(DateTimeOffset.UnixEpoch, null);

    private readonly string elementId;
    private readonly DecisionTable table;
    private readonly List<List<(Value Sample, BitArray Rules)>> columns = [];
    private readonly HashSet<int> reached = [];
    private readonly HashSet<string> seen = [];
    private readonly List<TableFinding> findings = [];
    private int visits;

    private TableCheck(string elementId, DecisionTable table)
    {
        this.elementId = elementId;
        this.table = table;
    }

    /// <summary>What was found; nothing for a table with a column that is tested by more than constants.</summary>
    public static IReadOnlyList<TableFinding> Run(string elementId, DecisionTable table)
    {
        var check = new TableCheck(elementId, table);
        return check.Prepare() ? check.Run() : [];
    }

    private bool Prepare()
    {
        var run = new Run(ContextValue.Empty, Nowhere, null);
        for (var i = 0; i < table.Inputs.Length; i++)
        {
            var column = i;
            var cells = table.Rules.Select(rule => rule.Sources[column]);
            if (table.Inputs[i].AllowedSource is { } allowed)
            {
                cells = cells.Append(allowed);
            }

            if (Samples.Of(cells) is not { } samples)
            {
                return false;
            }

            var classes = samples
                .Where(sample =>
                    table.Inputs[column].AllowedValues is not { } test
                    || sample.IsNull
                    || test(run, new Locals(sample, null), sample) == true
                )
                .Select(sample => (sample, Accepting(run, column, sample)))
                .DistinctBy(entry => string.Concat(entry.Item2.Cast<bool>().Select(bit => bit ? '1' : '0')))
                .ToList();
            if (classes.Count == 0)
            {
                return false;
            }

            columns.Add(classes);
        }

        return columns.Count > 0 && table.Rules.Length > 0;
    }

    private BitArray Accepting(Run run, int column, Value sample) =>
        new([.. table.Rules.Select(rule => rule.Tests[column](run, new Locals(sample, null), sample) == true)]);

    private List<TableFinding> Run()
    {
        Visit(0, new BitArray(table.Rules.Length, true), new Value[columns.Count]);
        if (visits > MostVisits)
        {
            findings.Add(
                new TableFinding(
                    TableFindingKind.Incomplete,
                    elementId,
                    [],
                    ContextValue.Empty,
                    "The table has too many combinations to check them all."
                )
            );
            return findings;
        }

        for (var i = 0; i < table.Rules.Length; i++)
        {
            if (!reached.Contains(i))
            {
                var match = table.Rules[i].Match;
                findings.Add(
                    new TableFinding(
                        TableFindingKind.Unreachable,
                        elementId,
                        [match.RuleId],
                        ContextValue.Empty,
                        $"No input reaches rule {match.Row}."
                    )
                );
            }
        }

        return findings;
    }

    private void Visit(int column, BitArray rules, Value[] example)
    {
        if (++visits > MostVisits)
        {
            return;
        }

        if (column == columns.Count)
        {
            Judge(rules, example);
            return;
        }

        foreach (var (sample, accepting) in columns[column])
        {
            example[column] = sample;
            var left = new BitArray(rules).And(accepting);
            if (left.HasAnySet())
            {
                Visit(column + 1, left, example);
                continue;
            }

            // Nothing matches whatever follows: one example is enough.
            for (var i = column + 1; i < columns.Count; i++)
            {
                example[i] = columns[i][0].Sample;
            }

            Judge(left, example);
        }
    }

    private void Judge(BitArray rules, Value[] example)
    {
        var matching = Enumerable.Range(0, rules.Length).Where(i => rules[i]).ToList();
        if (matching.Count == 0)
        {
            if (!table.HasDefault && table.Policy is not (HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder))
            {
                Find(TableFindingKind.Gap, "gap", [], example, "No rule matches");
            }

            return;
        }

        reached.UnionWith(table.Policy == HitPolicy.First ? matching[..1] : matching);
        if (matching.Count > 1 && table.Policy == HitPolicy.Unique)
        {
            Find(
                TableFindingKind.Overlap,
                string.Join(',', matching),
                matching,
                example,
                $"The rules {string.Join(", ", matching.Select(i => table.Rules[i].Match.Row))} match together, but the table is unique,"
            );
        }
    }

    private void Find(TableFindingKind kind, string key, List<int> rules, Value[] example, string message)
    {
        if (findings.Count >= MostFindings || (kind == TableFindingKind.Overlap && !seen.Add(key)))
        {
            return;
        }

        var inputs = new ContextValue(table.Inputs.Select((input, i) => KeyValuePair.Create(input.Label, example[i])));
        findings.Add(
            new TableFinding(
                kind,
                elementId,
                [.. rules.Select(i => table.Rules[i].Match.RuleId)],
                inputs,
                $"{message} for {ValueText.Of(inputs)}."
            )
        );
    }
}
