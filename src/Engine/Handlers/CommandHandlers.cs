using System.Collections.Frozen;
using Bases.Engine.Commands;

namespace Bases.Engine.Handlers;

/// <summary>Which handler carries out which command.</summary>
internal static class CommandHandlers
{
    private static readonly FrozenDictionary<Type, ICommandHandler> ByCommand = new Dictionary<Type, ICommandHandler>
    {
        [typeof(StartProcess)] = new StartProcessHandler(),
        [typeof(CompleteUserTask)] = new CompleteUserTaskHandler(),
        [typeof(UpdateUserTask)] = new UpdateUserTaskHandler(),
        [typeof(CompleteJob)] = new CompleteJobHandler(),
        [typeof(FailJob)] = new FailJobHandler(),
        [typeof(ThrowError)] = new ThrowErrorHandler(),
        [typeof(FireTimer)] = new FireTimerHandler(),
        [typeof(RescheduleTimer)] = new RescheduleTimerHandler(),
        [typeof(CorrelateMessage)] = new CorrelateMessageHandler(),
        [typeof(DeliverSignal)] = new DeliverSignalHandler(),
        [typeof(TriggerElement)] = new TriggerElementHandler(),
        [typeof(SetVariables)] = new SetVariablesHandler(),
        [typeof(ResolveIncident)] = new ResolveIncidentHandler(),
        [typeof(CancelInstance)] = new CancelInstanceHandler(),
        [typeof(ModifyInstance)] = new ModifyInstanceHandler(),
        [typeof(MigrateInstance)] = new MigrateInstanceHandler(),
    }.ToFrozenDictionary();

    public static ICommandHandler Of(Command command) =>
        ByCommand.TryGetValue(command.GetType(), out var handler)
            ? handler
            : throw new InvalidOperationException($"Nothing handles {command.GetType().Name}.");
}
