using System.Globalization;
using Bases.Engine.Model.Activities;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Multi-instance characteristics (BPMN 2.0.2, 10.3.8).</summary>
internal static class MultiInstanceCheck
{
    public static void Check(Activity activity, MultiInstanceLoopCharacteristics loop, ProblemList problems)
    {
        if (
            loop.LoopCardinality is { } count
            && decimal.TryParse(
                count.Text.Replace(" ", "", StringComparison.Ordinal),
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
            && (number < 0 || number != decimal.Truncate(number))
        )
        {
            problems.Add(ActivityRules.MultiInstanceCountNegative, activity.Id, loop.Line, count.Text);
        }

        if ((loop.OutputCollection is null) != (loop.OutputElement is null))
        {
            problems.Add(ActivityRules.MultiInstanceOutput, activity.Id, loop.Line);
        }

        var missing = loop.Behavior switch
        {
            MultiInstanceBehavior.One when loop.OneBehaviorEvent is null => "oneBehaviorEventRef",
            MultiInstanceBehavior.None when loop.NoneBehaviorEvent is null => "noneBehaviorEventRef",
            MultiInstanceBehavior.Complex when loop.ComplexBehaviors.IsEmpty => "complexBehaviorDefinition",
            _ => null,
        };
        if (missing is not null)
        {
            problems.Add(ActivityRules.MultiInstanceEvent, activity.Id, loop.Line, loop.Behavior, missing);
        }
    }
}
