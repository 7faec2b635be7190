using System.Text.Json;
using Bases.Cli.CommandLine;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Simulation;

namespace Bases.Cli.Decisions;

/// <summary><c>bases decide</c>: evaluates a decision of a DMN file, once or for a file of cases.</summary>
internal sealed class DecideCommand : ICommand
{
    private static readonly Option Decision = new(
        "--decision",
        "NAME_OR_ID",
        "which decision, decision service or business knowledge model"
    );
    private static readonly Option Cases = new("--cases", "FILE.jsonl", "one {\"decision\", \"input\"} a line; prints one result a line");

    public string Name => "decide";

    public string Summary => "evaluate a decision of a DMN file";

    public Signature Signature { get; } =
        new(
            "FILE.dmn",
            1,
            1,
            [Decision, EvaluationOptions.Input, Cases, EvaluationOptions.Now, EvaluationOptions.From, Option.Json],
            """
            Prints {"value", "rules", "errors"}: the result, the ids of the matched rules, and why something is null.
            In the input a string may be tagged: {"$date": "2026-01-15"}, {"$time"}, {"$dateTime"}, {"$duration"}.
            Imported models are looked for beside the file.
            """
        );

    public async Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var environment = EvaluationOptions.Environment(arguments, cancellation);
        var model = DecisionFiles.Read(arguments.Operands[0], terminal);
        if (arguments.Value(Cases.Name) is { } cases)
        {
            return await RunCasesAsync(model, InputFiles.Read(cases), environment, terminal, cancellation);
        }

        var name =
            arguments.Value(Decision.Name)
            ?? (
                model.Decisions is [var only]
                    ? only.Id
                    : throw new CouldNotRunException(
                        $"Which decision? There are: {string.Join(", ", model.Decisions.Select(d => d.Name))}."
                    )
            );
        var outcome = Evaluate(model, name, EvaluationOptions.Variables(arguments), environment);
        if (arguments.Json)
        {
            terminal.WriteJson(json => Write(json, outcome));
        }
        else
        {
            await terminal.Out.WriteLineAsync(ValueText.Of(outcome.Value));
            foreach (var decision in outcome.Trace)
            {
                await terminal.Out.WriteLineAsync(
                    $"  {decision.DecisionName}: {ValueText.Of(decision.Value)}"
                        + string.Concat(decision.Rules.Select(rule => $" [{rule.Row}: {rule.RuleId}]"))
                );
            }

            foreach (var error in outcome.Errors)
            {
                await terminal.Error.WriteLineAsync(error);
            }
        }

        return outcome.Value.IsNull && outcome.Errors.Count > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    private static async Task<ExitCode> RunCasesAsync(
        DmnModel model,
        SourceFile cases,
        FeelEnvironment environment,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var exit = ExitCode.Fine;
        var number = 0;
        using var lines = new StringReader(cases.Text);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var where = $"{cases.Path}: line {number}";
            var entry = EvaluationOptions.Object(line, where);
            if (entry["decision"] is not StringValue decision)
            {
                throw new CouldNotRunException($"{where}: expected \"decision\".");
            }

            var outcome = Evaluate(model, decision.Content, entry["input"] as ContextValue ?? ContextValue.Empty, environment);
            terminal.WriteJson(json => Write(json, outcome), indented: false);
            exit = outcome.Value.IsNull && outcome.Errors.Count > 0 ? ExitCode.Found : exit;
        }

        return exit;
    }

    /// <summary>A name is looked for among the decisions first, then among what can be called.</summary>
    private static DecisionOutcome Evaluate(DmnModel model, string name, ContextValue input, FeelEnvironment environment) =>
        model.Decisions.Any(decision => decision.Id == name || decision.Name == name) ? model.Evaluate(name, input, environment)
        : model.Services.Any(service => service.Id == name || service.Name == name) ? model.EvaluateService(name, input, environment)
        : model.Functions.Any(function => function.Id == name || function.Name == name) ? model.EvaluateFunction(name, input, environment)
        : model.Evaluate(name, input, environment);

    private static void Write(Utf8JsonWriter json, DecisionOutcome outcome)
    {
        json.WriteStartObject();
        json.WritePropertyName("value");
        ValueJson.Write(json, outcome.Value, tagged: false);
        EvaluationOptions.WriteTexts(json, "rules", outcome.Rules);
        EvaluationOptions.WriteTexts(json, "errors", outcome.Errors);
        json.WriteEndObject();
    }
}
