using System.Text.Json;
using Bases.Engine.Model.Timers;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>Reads one step: the key that it has tells what it does.</summary>
internal static class StepReader
{
    private static readonly Dictionary<string, Func<JsonReading, List<ScenarioProblem>, Step?>> Kinds = new(StringComparer.Ordinal)
    {
        ["start"] = (step, _) => new StartStep(Needed(step, "start"), step.Variables("variables")),
        ["completeTask"] = (step, _) => new CompleteTaskStep(Needed(step, "completeTask"), step.Variables("variables"), Which(step)),
        ["completeAllTasks"] = (step, _) => OnlyTrue(step, "completeAllTasks", new CompleteAllTasksStep(step.Variables("variables"))),
        ["completeJob"] = (step, _) => new CompleteJobStep(Needed(step, "completeJob"), step.Variables("variables"), Which(step)),
        ["failJob"] = (step, _) =>
            new FailJobStep(
                Needed(step, "failJob"),
                step.Text("message") ?? "failed by the scenario",
                step.Number("retries") ?? 0,
                Which(step)
            ),
        ["throwError"] = (step, _) =>
            new ThrowErrorStep(
                Needed(step, "throwError"),
                Needed(step, "code"),
                step.Text("message"),
                step.Variables("variables"),
                Which(step)
            ),
        ["message"] = (step, _) =>
            new MessageStep(Needed(step, "message"), step.TextOrNumber("correlationKey"), step.Variables("variables")),
        ["signal"] = (step, _) => new SignalStep(Needed(step, "signal"), step.Variables("variables")),
        ["trigger"] = (step, _) => new TriggerStep(Needed(step, "trigger"), step.Variables("variables"), Which(step)),
        ["fireTimer"] = (step, _) =>
            step.Element("fireTimer") is { ValueKind: JsonValueKind.True }
                ? new FireTimerStep(null)
                : new FireTimerStep(Needed(step, "fireTimer")),
        ["advance"] = (step, _) => ReadAdvance(step),
        ["advanceTo"] = (step, _) => step.Instant("advanceTo") is { } instant ? new AdvanceToStep(instant) : null,
        ["setVariables"] = (step, _) => new SetVariablesStep(step.Variables("setVariables"), step.Text("in")),
        ["cancel"] = (step, _) => OnlyTrue(step, "cancel", new CancelStep()),
        ["resolveIncident"] = (step, _) => new ResolveIncidentStep(Needed(step, "resolveIncident"), step.Variables("variables")),
        ["expect"] = (step, problems) =>
            step.Element("expect") is { } expect
                ? new ExpectStep(ExpectationReader.Read(new JsonReading(expect, step.At("expect"), problems)))
                : null,
        ["refused"] = (step, problems) =>
            step.Element("refused") is { } inner && Read(new JsonReading(inner, step.At("refused"), problems), problems) is { } refused
                ? new RefusedStep(refused)
                : null,
    };

    /// <summary>Steps that may have the text <c>message</c>, which is also a kind of step.</summary>
    private static readonly string[] WithMessageOption = ["failJob", "throwError"];

    public static Step? Read(JsonReading reading, List<ScenarioProblem> problems)
    {
        if (!reading.IsObject)
        {
            return null;
        }

        var keys = Kinds.Keys.Where(reading.Has).ToList();
        if (keys.Count > 1 && keys.Intersect(WithMessageOption).Any())
        {
            keys.Remove("message");
        }

        if (keys.Count != 1)
        {
            reading.Wrong(
                null,
                keys.Count == 0
                    ? $"a step has one of these keys: {string.Join(", ", Kinds.Keys)}"
                    : $"a step does one thing, this one has {string.Join(" and ", keys)}"
            );
            return null;
        }

        var step = Kinds[keys[0]](reading, problems);
        var note = reading.Text("note");
        var times = reading.Number("times", minimum: 1) ?? 1;
        reading.Close();
        return step is null ? null : step with { Note = note, Times = times };
    }

    private static AdvanceStep? ReadAdvance(JsonReading step)
    {
        var period = Needed(step, "advance");
        if (IsoDuration.Parse(period) is { IsPositive: true })
        {
            return new AdvanceStep(period);
        }

        step.Wrong("advance", "a period such as P5D or PT2H30M is needed");
        return null;
    }

    private static string Needed(JsonReading step, string key)
    {
        var text = step.Text(key);
        if (text is null && !step.Has(key))
        {
            step.Wrong(key, "this key is needed");
        }

        return text ?? "";
    }

    private static int Which(JsonReading step) => step.Number("which") ?? 0;

    private static Step? OnlyTrue(JsonReading step, string key, Step result)
    {
        if (step.Flag(key) == true)
        {
            return result;
        }

        step.Wrong(key, "only true makes sense here");
        return null;
    }
}
