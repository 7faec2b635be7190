using Bases.Cli.CommandLine;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Cli.Decisions;

/// <summary><c>bases feel</c>: evaluates one expression.</summary>
internal sealed class FeelCommand : ICommand
{
    private static readonly Option UnaryTests = new(
        "--unary-tests",
        null,
        "read the text as the cell of a decision table; the input is the variable ?"
    );

    public string Name => "feel";

    public string Summary => "evaluate a FEEL expression";

    public Signature Signature { get; } =
        new(
            "EXPRESSION",
            1,
            1,
            [EvaluationOptions.Input, EvaluationOptions.Now, EvaluationOptions.From, UnaryTests, Option.Json],
            """
            An expression that gives null with a warning ends with 1; a text that is no FEEL too, with line, column and what was expected.

              ./bases feel 'for d in orders return d.price * 1.13' --input '{"orders": [{"price": 100}]}'
              ./bases feel 'date("2026-11-20") + duration("P5D")' --json
            """
        );

    public async Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var variables = EvaluationOptions.Variables(arguments);
        var environment = EvaluationOptions.Environment(arguments, cancellation);
        var options = new FeelOptions
        {
            Names = [.. variables.Entries.Select(entry => entry.Key)],
            Members = [.. MembersOf(variables).Distinct()],
        };
        var text = arguments.Operands[0];
        var compilation = arguments.Has(UnaryTests.Name)
            ? FeelCompiler.CompileUnaryTests(text, options)
            : FeelCompiler.CompileExpression(text, options);
        var errors = compilation.Problems.Select(problem => $"{problem.Line}:{problem.Column}: {problem.Message}").ToList();
        var value = compilation.Expression?.Evaluate(variables, environment, errors) ?? Value.Null;
        if (arguments.Json)
        {
            terminal.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("value");
                ValueJson.Write(json, value, tagged: false);
                EvaluationOptions.WriteTexts(json, "rules", []);
                EvaluationOptions.WriteTexts(json, "errors", errors);
                json.WriteEndObject();
            });
        }
        else
        {
            await terminal.Out.WriteLineAsync(ValueText.Of(value));
            foreach (var error in errors)
            {
                await terminal.Error.WriteLineAsync(error);
            }
        }

        return errors.Count == 0 || !value.IsNull ? ExitCode.Fine : ExitCode.Found;
    }

    private static IEnumerable<string> MembersOf(Value value) =>
        value switch
        {
            ContextValue context => context.Entries.SelectMany(entry => MembersOf(entry.Value).Prepend(entry.Key)),
            ListValue list => list.Items.SelectMany(MembersOf),
            _ => [],
        };
}
