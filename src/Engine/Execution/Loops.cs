using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// Activities that are repeated (BPMN 2.0.2, 13.3.6 and 13.3.7): the body decides on the rounds, each round is an instance
/// of the activity in it. A standard loop is a sequence of rounds whose number is not known beforehand.
/// </summary>
internal static class Loops
{
    public static void Begin(Turn turn, ElementInstance body)
    {
        if (body.Loop is null)
        {
            var begun = ((Activity)body.Node!).LoopCharacteristics switch
            {
                MultiInstanceLoopCharacteristics multiple => TryCount(turn, body, multiple),
                _ => BeginStandard(turn, body),
            };
            if (!begun)
            {
                return;
            }
        }

        Continue(turn, body);
    }

    /// <summary>Before a round or a body is completed: what it collects or has collected.</summary>
    public static void Settle(Turn turn, ElementInstance element)
    {
        if (element.Role == ElementRole.LoopIteration && element.Parent!.Loop!.Outputs is not null)
        {
            var output = Multiple(element)!.OutputElement!.Evaluate(element, turn.Environment);
            turn.Emit(new LoopOutputCollected(element.Parent.Key, element.LoopCounter, output));
        }
        else if (element.Role == ElementRole.LoopBody && element.Loop is { Outputs: { } outputs })
        {
            Variables.Propagate(turn, element.Parent!, Variables.Single(Multiple(element)!.OutputCollection!, new ListValue([.. outputs])));
        }
    }

    public static void IterationDone(Turn turn, ElementInstance body, ElementInstance iteration)
    {
        if (body.State != ElementState.Activated)
        {
            return;
        }

        if (Multiple(body) is { } multiple)
        {
            LoopEvents.Throw(turn, body, iteration, multiple);
            if (body.State != ElementState.Activated)
            {
                return;
            }

            if (multiple.CompletionCondition is { } condition && Holds(turn, iteration, body, condition))
            {
                Elements.TerminateChildren(turn, body);
                Elements.Complete(turn, body);
                return;
            }
        }

        Continue(turn, body);
    }

    /// <summary>A condition over the variables of the round that completed, and the numbers of rounds.</summary>
    public static bool Holds(Turn turn, ElementInstance iteration, ElementInstance body, Expression condition) =>
        condition.Evaluate(new Counted(iteration, body.Loop!), turn.Environment).IsTrue;

    /// <summary>Begins the next rounds, or completes the body when none is left.</summary>
    public static void Continue(Turn turn, ElementInstance body)
    {
        var loop = body.Loop!;
        switch (((Activity)body.Node!).LoopCharacteristics)
        {
            case MultiInstanceLoopCharacteristics multiple when loop.Started < loop.Total:
                var count = multiple.IsSequential ? Math.Min(1, 1 - loop.Active) : loop.Total.Value - loop.Started;
                if (!turn.HasStepsFor(count))
                {
                    Incidents.Raise(
                        turn,
                        body,
                        IncidentTypes.EndlessLoop,
                        $"Expected at most {turn.Services.Options.StepsPerCommand} steps in one go, but '{body.ElementId}' has {count} rounds to begin."
                    );
                    return;
                }

                for (var i = 0; i < count; i++)
                {
                    Start(turn, body, multiple);
                }

                break;

            case StandardLoopCharacteristics standard when loop.Active == 0 && GoesOn(turn, body, standard):
                Start(turn, body, null);
                break;

            default:
                if (loop.Active == 0)
                {
                    Elements.Complete(turn, body);
                }

                break;
        }
    }

    private static void Start(Turn turn, ElementInstance body, MultiInstanceLoopCharacteristics? multiple)
    {
        var key = turn.NextKey();
        var counter = body.Loop!.Started + 1;
        turn.Emit(new ElementActivating(key, body.Key, body.ElementId, ElementRole.LoopIteration, counter));
        var variables = new List<KeyValuePair<string, Value>>(2) { new("loopCounter", NumberValue.Of(counter)) };
        if (multiple?.InputElement is { } name && body.Loop.Items is { } items)
        {
            variables.Add(new(name, items[counter - 1]));
        }

        turn.Emit(new VariablesSet(key, new ContextValue(variables)));
        turn.Enqueue(body, turn.State.Element(key));
    }

    private static bool GoesOn(Turn turn, ElementInstance body, StandardLoopCharacteristics standard)
    {
        var done = body.Loop!.Completed;
        if (standard.LoopMaximum is { } most && done >= most)
        {
            return false;
        }

        if (done == 0 && !standard.TestBefore)
        {
            return true;
        }

        return standard.LoopCondition is not { } condition
            ? standard.LoopMaximum is not null
            : condition.Evaluate(new Counted(body, body.Loop), turn.Environment).IsTrue;
    }

    private static bool BeginStandard(Turn turn, ElementInstance body)
    {
        turn.Emit(new LoopBegun(body.Key, null, null, false));
        return true;
    }

    private static bool TryCount(Turn turn, ElementInstance body, MultiInstanceLoopCharacteristics multiple)
    {
        ListValue? items = null;
        int total;
        if (multiple.InputCollection is { } collection)
        {
            var value = collection.Evaluate(body, turn.Environment);
            items = value as ListValue;
            if (items is null)
            {
                Incidents.Raise(
                    turn,
                    body,
                    IncidentTypes.ExtractValueError,
                    $"Expected the input collection '{collection}' of '{body.ElementId}' to be a list, but it is {Texts.Describe(value)}."
                );
                return false;
            }

            total = items.Items.Count;
        }
        else
        {
            var value = multiple.LoopCardinality!.Evaluate(body, turn.Environment);
            if (
                !int.TryParse(
                    value.ToString(),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out total
                )
            )
            {
                var found = value is NumberValue ? value.ToString() : Texts.Describe(value);
                Incidents.Raise(
                    turn,
                    body,
                    IncidentTypes.ExtractValueError,
                    $"Expected the loop cardinality '{multiple.LoopCardinality}' of '{body.ElementId}' to be a whole number from 0, but it is {found}."
                );
                return false;
            }
        }

        turn.Emit(new LoopBegun(body.Key, total, items, multiple.OutputCollection is not null && multiple.OutputElement is not null));
        return true;
    }

    private static MultiInstanceLoopCharacteristics? Multiple(ElementInstance element) =>
        ((Activity)element.Node!).LoopCharacteristics as MultiInstanceLoopCharacteristics;

    /// <summary>The variables of a round, and the numbers of rounds.</summary>
    private sealed class Counted(ElementInstance element, LoopProgress loop) : IVariables
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
        {
            int? number = name switch
            {
                "numberOfInstances" => loop.Total,
                "numberOfActiveInstances" => loop.Active,
                "numberOfCompletedInstances" => loop.Completed,
                "numberOfTerminatedInstances" => loop.Terminated,
                "loopCounter" when element.Role == ElementRole.LoopBody => loop.Completed,
                _ => null,
            };
            if (number is null)
            {
                return element.TryGet(name, out value);
            }

            value = NumberValue.Of(number.Value);
            return true;
        }
    }
}
