using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Every compensation handler belongs to an activity (BPMN 2.0.2, 10.7).</summary>
internal static class CompensationCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        var handlers = scope.Nodes.OfType<Activity>().Select(a => a.CompensationHandler).OfType<Activity>().ToHashSet();
        foreach (var activity in scope.Nodes.OfType<Activity>().Where(a => a.IsForCompensation && !handlers.Contains(a)))
        {
            problems.Add(ActivityRules.CompensationHandlerUnused, activity);
        }
    }
}
