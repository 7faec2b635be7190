using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;

namespace Bases.Engine.Handlers;

internal sealed class StartProcessHandler : CommandHandler<StartProcess>
{
    protected override Rejection? Handle(Turn turn, StartProcess command)
    {
        var definitions = turn.Services.Definitions;
        var definition = command.DefinitionKey is { } key ? definitions.Find(key) : definitions.Latest(command.ProcessId);
        if (definition is null || definition.ProcessId != command.ProcessId)
        {
            return new(
                RejectionCode.NotFound,
                $"Expected to start process '{command.ProcessId}', but it is not deployed{(command.DefinitionKey is null ? "" : $" with the key {command.DefinitionKey}")}."
            );
        }

        if (command.InstanceKey.Local != 0 || command.InstanceKey.Value <= 0)
        {
            return Expected.Argument($"start process '{command.ProcessId}' under the key of an instance", $"{command.InstanceKey} is none");
        }

        FlowNode? start = null;
        if (command.BeginAt is { } elements)
        {
            if (elements.Count == 0)
            {
                return Expected.Argument($"start process '{command.ProcessId}' at elements", "none is named");
            }

            foreach (var element in elements)
            {
                if (EntryByHand.Refused(definition, element) is { } rejection)
                {
                    return rejection;
                }
            }
        }
        else if (command.StartElementId is { } id)
        {
            start = definition.Definition.Find(id);
            if (start is null || !IsStart(definition, start))
            {
                return Expected.Argument($"start process '{command.ProcessId}' at '{id}'", "that is none of its start events");
            }
        }
        else if (definition.Definition.Root.InitialNodes.Length == 0)
        {
            return Expected.State($"start process '{command.ProcessId}'", "it has no none start event");
        }

        turn.Emit(
            new InstanceStarted(
                command.InstanceKey,
                definition.Key,
                command.ProcessId,
                command.BusinessKey,
                start?.Id,
                command.BeginAt,
                command.StartedBy
            )
        );
        var root = turn.State.Root!;
        Variables.SetLocal(turn, root, command.Variables);
        Elements.Proceed(turn, root);
        return null;
    }

    private static bool IsStart(DeployedProcess definition, FlowNode node) =>
        ReferenceEquals(node.Scope, definition.Definition.Root)
        && (
            node is StartEvent or ReceiveTask { Instantiate: true }
            || node.Incoming.Any(flow => flow.Source is EventBasedGateway { Instantiate: true })
        );
}
