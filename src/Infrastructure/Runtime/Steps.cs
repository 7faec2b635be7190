using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>Runs commands on instances, inside the writer.</summary>
internal sealed class Steps(StepServices services, InstanceStore store)
{
    public CommandResult<StartedInstance> Start(
        WriteSession session,
        string processId,
        int? version,
        string? businessKey,
        ContextValue variables,
        string? actor,
        IReadOnlyList<string>? beginAt = null
    )
    {
        var catalogue = services.Catalogues.Working;
        var definition = version is { } wanted
            ? catalogue.Find(DefinitionKind.Process, processId, wanted)
            : catalogue.Find(DefinitionKind.Process, processId);
        return definition is null
            ? new CommandResult<StartedInstance>(
                null,
                new Rejection(
                    RejectionCode.NotFound,
                    $"Expected to start process '{processId}'{(version is null ? "" : " in version " + version)}, but it is not deployed."
                )
            )
            : Start(session, definition.Deployed.Key, businessKey, variables, actor, null, beginAt);
    }

    public CommandResult<StartedInstance> Start(
        WriteSession session,
        Key definitionKey,
        string? businessKey,
        ContextValue variables,
        string? actor,
        string? startElementId,
        IReadOnlyList<string>? beginAt = null,
        string? startedBy = null
    )
    {
        var definition = services.Catalogues.Working.Find(definitionKey);
        if (definition is not { Kind: DefinitionKind.Process })
        {
            return new CommandResult<StartedInstance>(
                null,
                new Rejection(RejectionCode.NotFound, $"Expected to start process definition {definitionKey}, but it is not deployed.")
            );
        }

        var deployed = definition.Deployed;
        var key = session.Keys.Next();
        InstanceStore.Add(session, key, definition, businessKey, actor);
        var step = new Step(services, session, definition, null, key, actor);
        if (
            step.Run(new StartProcess(key, deployed.Id, businessKey, variables, startElementId, deployed.Key.Value, beginAt, startedBy)) is
            { } rejection
        )
        {
            return new CommandResult<StartedInstance>(null, rejection);
        }

        InstanceStore.AddState(session, step.State, definition);
        return new CommandResult<StartedInstance>(new StartedInstance(key, deployed.Id, deployed.Key, deployed.Version, businessKey), null);
    }

    public Rejection? Execute(WriteSession session, Key instance, Command command, string? actor)
    {
        if (store.Find(session, instance.Instance) is not { } cached)
        {
            return new Rejection(
                RejectionCode.NotFound,
                $"Expected to carry out {command.GetType().Name} on instance {instance.Instance}, but there is no such instance."
            );
        }

        var step = new Step(services, session, cached.Definition, cached.State, instance.Instance, actor);
        if (step.Run(command) is { } rejection)
        {
            return rejection;
        }

        InstanceStore.Save(session, cached with { State = step.State, Definition = step.Definition });
        return null;
    }
}
