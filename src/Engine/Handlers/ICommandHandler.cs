using Bases.Engine.Commands;
using Bases.Engine.Execution;

namespace Bases.Engine.Handlers;

/// <summary>Carries out one kind of command.</summary>
internal interface ICommandHandler
{
    /// <summary>Looks whether the command can be carried out, before the first event; then emits what follows.</summary>
    /// <returns>Why it cannot, or null.</returns>
    Rejection? Handle(Turn turn, Command command);
}

/// <summary>A handler that knows its command's type.</summary>
internal abstract class CommandHandler<T> : ICommandHandler
    where T : Command
{
    public Rejection? Handle(Turn turn, Command command) => Handle(turn, (T)command);

    protected abstract Rejection? Handle(Turn turn, T command);
}
