using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Checks;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation;

/// <summary>Checks what was read against the rules of BPMN 2.0 for executable processes.</summary>
internal static class Validator
{
    public static void Validate(BpmnDefinitions definitions, ProblemList problems)
    {
        if (!definitions.Processes.Any(p => p.IsExecutable && !p.IsGlobalTask))
        {
            problems.Add(FileRules.NoExecutableProcess, null, definitions.Line);
        }

        foreach (var process in definitions.Processes)
        {
            problems.OnlyWarn = !process.IsExecutable;
            foreach (var scope in process.Scopes)
            {
                Validate(scope, problems);
            }
        }

        problems.OnlyWarn = false;
        CollaborationCheck.Check(definitions, problems);
    }

    private static void Validate(FlowScope scope, ProblemList problems)
    {
        if (!scope.Process.IsGlobalTask)
        {
            StartCheck.Check(scope, problems);
            ConnectionCheck.Check(scope, problems);
        }

        LinkCheck.Check(scope, problems);
        CompensationCheck.Check(scope, problems);
        CatchTwiceCheck.Check(scope, problems);
        foreach (var flow in scope.SequenceFlows)
        {
            FlowCheck.Check(flow, problems);
        }

        foreach (var node in scope.Nodes)
        {
            Validate(node, problems);
        }
    }

    private static void Validate(FlowNode node, ProblemList problems)
    {
        switch (node)
        {
            case Event happening:
                EventCheck.Check(happening, problems);
                break;
            case EventBasedGateway gateway:
                GatewayCheck.Check(gateway, problems);
                EventGatewayCheck.Check(gateway, problems);
                break;
            case Gateway gateway:
                GatewayCheck.Check(gateway, problems);
                break;
            case Activity activity:
                ActivityCheck.Check(activity, problems);
                break;
        }
    }
}
