using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Events;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Extensions;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Processes and global tasks that call activities run inside the same instance (BPMN 2.0.2, 10.3.6).</summary>
internal static class Calls
{
    public static void Begin(Turn turn, ElementInstance caller)
    {
        var called = ((CallActivity)caller.Node!).CalledElement!;
        if (!Texts.TryText(turn, caller, called.ProcessId, "the called process", out var processId))
        {
            return;
        }

        if (Resolve(turn, caller, called.Binding, processId) is not { } definition)
        {
            Incidents.Raise(
                turn,
                caller,
                IncidentTypes.CalledElementError,
                $"Expected process '{processId}' to be deployed{Wanted(called.Binding)}, but it is not."
            );
            return;
        }

        if (definition.Definition.Root.InitialNodes.Length == 0)
        {
            Incidents.Raise(
                turn,
                caller,
                IncidentTypes.CalledElementError,
                $"Expected process '{processId}' to have a none start event, but it has none."
            );
            return;
        }

        var key = turn.NextKey();
        turn.Emit(new ProcessCalled(key, caller.Key, definition.Key, processId));
        var process = turn.State.Element(key);
        var input = called.PropagateAllParentVariables ? caller.VisibleVariables() : caller.LocalVariables();
        Variables.SetLocal(turn, process, input);
        Elements.Proceed(turn, process);
    }

    /// <summary>The called process has completed: its variables, as far as they are wanted, are the call's result.</summary>
    public static void Returned(Turn turn, ElementInstance caller, ElementInstance process)
    {
        if (caller.State != ElementState.Activated)
        {
            return;
        }

        var node = (CallActivity)caller.Node!;
        var wanted = node.CalledElement!.PropagateAllChildVariables || node.IoMapping.Outputs.Length > 0;
        Elements.Complete(turn, caller, wanted ? process.LocalVariables() : ContextValue.Empty);
    }

    private static DeployedProcess? Resolve(Turn turn, ElementInstance caller, Binding binding, string processId) =>
        binding.Type switch
        {
            BindingType.Deployment => turn.Services.Definitions.InDeployment(processId, caller.Definition.DeploymentKey),
            BindingType.VersionTag => turn.Services.Definitions.Tagged(processId, binding.VersionTag ?? ""),
            _ => turn.Services.Definitions.Latest(processId),
        };

    private static string Wanted(Binding binding) =>
        binding.Type switch
        {
            BindingType.Deployment => " together with the caller",
            BindingType.VersionTag => $" with the version tag '{binding.VersionTag}'",
            _ => "",
        };
}
