using Bases.Dmn.Feel;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Handlers;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// Decides what a command leads to: events, already applied to the state, and effects for the shell to carry out. Knows
/// no clock, no store and no thread; it may be used from several threads with different states.
/// </summary>
/// <param name="calendar">Behind FEEL's working-day functions.</param>
public sealed class ProcessEngine(
    IDefinitions definitions,
    IDecisionEvaluator? decisions = null,
    IWorkingCalendar? calendar = null,
    EngineOptions? options = null
)
{
    private readonly EngineServices services = new(definitions, decisions, calendar, options ?? EngineOptions.Default);
    private Turn? spare;

    /// <summary>Starts a root instance.</summary>
    public Outcome Start(StartProcess command, DateTimeOffset now) => Handle(null, command, now);

    /// <summary>
    /// Carries out a command on an instance and changes <paramref name="state"/>. An exception is a bug and leaves the state
    /// half changed: the caller drops it and replays or reloads.
    /// </summary>
    /// <param name="state">Null for <see cref="StartProcess"/>.</param>
    /// <param name="now">The time of the command: timers are set from it, and FEEL's <c>now()</c> gives it.</param>
    public Outcome Handle(InstanceState? state, Command command, DateTimeOffset now)
    {
        if (Refusal(state, command) is { } refused)
        {
            return new Outcome([], [], refused, state);
        }

        var turn = Interlocked.Exchange(ref spare, null) ?? new Turn();
        turn.Begin(state ?? new InstanceState(services.Definitions), services, now);
        var rejection = CommandHandlers.Of(command).Handle(turn, command);
        if (rejection is null)
        {
            turn.RunToRest();
        }

        var outcome = rejection is null ? turn.End() : turn.Reject(rejection, state);
        spare = turn;
        return outcome;
    }

    /// <summary>The state that these events, from the first on, have led to.</summary>
    public InstanceState Replay(IEnumerable<Event> events) => Replay(null, events);

    /// <summary>Applies further events to a state, for example those written after it was saved.</summary>
    public InstanceState Replay(InstanceState? state, IEnumerable<Event> events)
    {
        state ??= new InstanceState(services.Definitions);
        foreach (var happened in events)
        {
            happened.Apply(state);
        }

        return state;
    }

    private static Rejection? Refusal(InstanceState? state, Command command) =>
        (state, command) switch
        {
            (null, StartProcess) => null,
            (null, _) => new(RejectionCode.NotFound, "Expected a process instance, but there is none."),
            (_, StartProcess) => new(
                RejectionCode.AlreadyExists,
                $"Expected to start a new process instance, but {state.Key} has been started."
            ),
            ({ Root.State: ElementState.Terminating }, ModifyInstance or MigrateInstance) => Expected.State(
                $"carry out {command.GetType().Name}",
                $"process instance {state.Key} is being ended"
            ),
            _ => Expected.Running(state, $"carry out {command.GetType().Name}"),
        };
}
