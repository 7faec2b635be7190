using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Activities (BPMN 2.0.2, 10.3).</summary>
internal static class ActivityCheck
{
    public static void Check(Activity activity, ProblemList problems)
    {
        if (activity.LoopCharacteristics is MultiInstanceLoopCharacteristics multiInstance)
        {
            MultiInstanceCheck.Check(activity, multiInstance, problems);
        }

        foreach (var association in activity.DataInputAssociations.Concat(activity.DataOutputAssociations))
        {
            if (association.Target is null && association.Assignments.IsEmpty)
            {
                problems.Add(ReferenceRules.AssociationTarget, activity);
            }
        }

        switch (activity)
        {
            case ServiceTask { TaskDefinition: null }:
            case ScriptTask { TaskDefinition: null, Script: null }:
            case BusinessRuleTask { TaskDefinition: null, CalledDecision: null }:
            case SendTask { TaskDefinition: null, Message: null }:
                problems.Add(ActivityRules.JobMissing, activity, Term.Of(activity));
                break;
            case SendTask send:
                EventDefinitionCheck.Message(send, send.Message, problems);
                break;
            case ReceiveTask receive:
                Receive(receive, problems);
                break;
            case CallActivity call:
                Call(call, problems);
                break;
            case AdHocSubProcess adHoc:
                AdHoc(adHoc, problems);
                break;
        }
    }

    private static void Receive(ReceiveTask receive, ProblemList problems)
    {
        EventDefinitionCheck.Message(receive, receive.Message, problems);
        if (receive is { Instantiate: true, Scope.Owner: not null })
        {
            problems.Add(ActivityRules.InstantiateNested, receive);
        }

        if (receive is { Instantiate: true, Message: null })
        {
            problems.Add(ActivityRules.InstantiateMessage, receive);
        }
    }

    private static void Call(CallActivity call, ProblemList problems)
    {
        if (call.CalledElement is not { } called)
        {
            problems.Add(ActivityRules.CalledElementMissing, call);
            return;
        }

        var process = call.Scope.Process.Definitions.FindProcess(called.ProcessId.StaticText);
        if (process is { Root.InitialNodes.IsEmpty: true })
        {
            problems.Add(ActivityRules.CalledProcessHasNoStart, call, process.Id);
        }
    }

    private static void AdHoc(AdHocSubProcess adHoc, ProblemList problems)
    {
        foreach (var node in adHoc.Content.Nodes.Where(n => n is StartEvent or EndEvent))
        {
            problems.Add(ActivityRules.AdHocEvents, node, Term.Of(node));
        }

        if (!adHoc.Content.Nodes.Any(n => n is Activity))
        {
            problems.Add(ActivityRules.AdHocEmpty, adHoc);
        }
    }
}
