using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Execution;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>Starts what begins by a condition.</summary>
internal static class ConditionalStarts
{
    public static CommandResult<Delivery> Run(
        RuntimeParts parts,
        WriteSession session,
        ContextValue variables,
        Key? definitionKey,
        string? actor
    )
    {
        var catalogue = parts.Catalogues.Working;
        Definition? only = null;
        if (definitionKey is { } key && (only = catalogue.Find(key)) is not { Kind: DefinitionKind.Process })
        {
            return Refused(new Rejection(RejectionCode.NotFound, $"Expected to start process definition {key}, but it is not deployed."));
        }

        var begun = new List<Key>();
        foreach (var trigger in parts.StartEvents.Holding(catalogue, only, variables, session.Now))
        {
            var started = parts.Steps.Start(session, new Key(trigger.Process.Key), null, variables, actor, trigger.ElementId);
            if (started.Value is not { } instance)
            {
                return Refused(started.Rejection!);
            }

            begun.Add(instance.InstanceKey);
        }

        return new CommandResult<Delivery>(new Delivery(begun), null);
    }

    private static CommandResult<Delivery> Refused(Rejection rejection) => new(null, rejection);
}
