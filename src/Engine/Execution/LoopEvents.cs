using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Events that a multi-instance activity throws as its rounds complete, for its boundary to catch (BPMN 2.0.2, 10.3.8, behavior).</summary>
internal static class LoopEvents
{
    public static void Throw(Turn turn, ElementInstance body, ElementInstance iteration, MultiInstanceLoopCharacteristics multiple)
    {
        switch (multiple.Behavior)
        {
            case MultiInstanceBehavior.None when multiple.NoneBehaviorEvent is { } each:
                Throw(turn, body, each);
                break;
            case MultiInstanceBehavior.One when multiple.OneBehaviorEvent is { } first && body.Loop!.Completed == 1:
                Throw(turn, body, first);
                break;
            case MultiInstanceBehavior.Complex:
                foreach (var complex in multiple.ComplexBehaviors)
                {
                    if (!Loops.Holds(turn, iteration, body, complex.Condition))
                    {
                        continue;
                    }

                    foreach (var definition in complex.Events)
                    {
                        if (body.State == ElementState.Activated)
                        {
                            Throw(turn, body, definition);
                        }
                    }
                }

                break;
        }
    }

    /// <summary>Thrown at the activity itself, so that its boundary is the first to see it.</summary>
    private static void Throw(Turn turn, ElementInstance body, EventDefinition definition) => Throws.Throw(turn, body, body, definition);
}
