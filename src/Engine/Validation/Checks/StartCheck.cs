using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Where a process or sub-process begins (BPMN 2.0.2, 10.5.2 and 13.2).</summary>
internal static class StartCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        var element = (BaseElement?)scope.Owner ?? scope.Process;
        switch (scope.Owner)
        {
            case AdHocSubProcess:
                return;
            case Model.Activities.EventSubProcess:
                EventSubProcess(scope, element, problems);
                return;
        }

        if (scope.StartEvents.Count(e => e.Definitions.IsEmpty) > 1)
        {
            problems.Add(EventRules.StartTwice, element, scope.Id);
        }

        if (scope.Owner is not null)
        {
            foreach (var start in scope.StartEvents.Where(e => !e.Definitions.IsEmpty))
            {
                problems.Add(EventRules.SubProcessStart, start);
            }
        }

        var instantiates = scope.Nodes.Any(n => n is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true });
        if (scope.StartEvents.IsEmpty && !instantiates && scope.Nodes.OfType<EndEvent>().FirstOrDefault() is { } end)
        {
            problems.Add(EventRules.EndWithoutStart, end, scope.Id);
        }

        if (!scope.StartEvents.IsEmpty && !scope.Nodes.Any(n => n is EndEvent))
        {
            problems.Add(EventRules.StartWithoutEnd, element, scope.Id);
        }

        var begins = !scope.InitialNodes.IsEmpty || !scope.StartEvents.IsEmpty || instantiates;
        if (!begins && (scope.Owner is null || !scope.Nodes.IsEmpty))
        {
            problems.Add(EventRules.NoStart, element, scope.Id);
        }
    }

    private static void EventSubProcess(FlowScope scope, BaseElement element, ProblemList problems)
    {
        if (scope.StartEvents.Length != 1)
        {
            problems.Add(EventRules.EventSubProcessStart, element, scope.StartEvents.Length);
        }

        foreach (var start in scope.StartEvents.Where(e => e.Definitions.IsEmpty))
        {
            problems.Add(EventRules.EventSubProcessNoneStart, start);
        }
    }
}
