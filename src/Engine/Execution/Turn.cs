using Bases.Dmn.Feel;
using Bases.Engine.Effects;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// What one command does to one instance: the events and effects so far, and the tokens that still have to move. A turn
/// ends at rest, when nothing moves without another command.
/// </summary>
internal sealed class Turn
{
    private readonly Queue<Move> moves = new();
    private InstanceState? state;
    private EngineServices? services;
    private FeelEnvironment? environment;
    private readonly List<Event> events = new(32);
    private readonly List<Effect> effects = new(8);
    private int lastLocalKey;
    private int steps;

    public InstanceState State => state!;

    public EngineServices Services => services!;

    public DateTimeOffset Now { get; private set; }

    /// <summary>What expressions see besides variables: the time of the command, never that of the machine.</summary>
    public FeelEnvironment Environment => environment ??= new FeelEnvironment(Now, Services.Calendar);

    /// <summary>Flows chosen by the element that is being left; filled and emptied without anything in between.</summary>
    public List<SequenceFlow> Chosen { get; } = [];

    public IReadOnlyList<Event> Events => events;

    /// <summary>Variables that changed since the conditions were last asked, with <c>create</c> or <c>update</c>.</summary>
    public HashSet<(string Name, string Kind)> ChangedVariables { get; } = [];

    public void Begin(InstanceState instance, EngineServices engine, DateTimeOffset now)
    {
        state = instance;
        services = engine;
        Now = now;
        environment = null;
        lastLocalKey = instance.LastLocalKey;
        steps = 0;
        ChangedVariables.Clear();
        moves.Clear();
    }

    public Outcome End()
    {
        var outcome = new Outcome(events.ToArray(), effects.Count == 0 ? [] : effects.ToArray(), null, state);
        events.Clear();
        effects.Clear();
        state = null;
        services = null;
        environment = null;
        return outcome;
    }

    public Outcome Reject(Rejection rejection, InstanceState? given)
    {
        if (events.Count > 0)
        {
            throw new InvalidOperationException($"A command was rejected after its first event: {rejection.Message}");
        }

        state = null;
        services = null;
        return new Outcome([], [], rejection, given);
    }

    public Key NextKey()
    {
        lastLocalKey = Math.Max(lastLocalKey, State.LastLocalKey) + 1;
        return State.Key.WithLocal(lastLocalKey);
    }

    public void Emit(Event happened)
    {
        events.Add(happened);
        happened.Apply(State);
    }

    public void Emit(Effect effect) => effects.Add(effect);

    /// <summary>A token on its way along a flow of <paramref name="scope"/>.</summary>
    public void Enqueue(ElementInstance scope, SequenceFlow flow) => Enqueue(new Move(scope, scope.Epoch, flow, null, null));

    /// <summary>A token that appears at a node: a start event, the target of a link.</summary>
    public void Enqueue(ElementInstance scope, FlowNode node) => Enqueue(new Move(scope, scope.Epoch, null, node, null));

    /// <summary>A round of a loop that has been created and has yet to begin.</summary>
    public void Enqueue(ElementInstance scope, ElementInstance iteration) => Enqueue(new Move(scope, scope.Epoch, null, null, iteration));

    /// <summary>Counts one activation.</summary>
    /// <returns>False when a command has led to so many that this is an endless loop.</returns>
    public bool CountStep() => ++steps <= Services.Options.StepsPerCommand;

    public bool HasStepsFor(int count) => steps + count <= Services.Options.StepsPerCommand;

    /// <summary>Moves every token until nothing moves without help.</summary>
    public void RunToRest()
    {
        do
        {
            Conditions.Ask(this);
            while (moves.TryDequeue(out var move))
            {
                if (move.Epoch != move.Scope.Epoch || !move.Scope.IsAlive)
                {
                    continue;
                }

                move.Scope.InFlight--;
                if (move.Flow is { } flow)
                {
                    Tokens.Arrive(this, move.Scope, flow);
                }
                else if (move.Node is { } node)
                {
                    Elements.Enter(this, move.Scope, node);
                }
                else
                {
                    Elements.Proceed(this, move.Iteration!);
                }

                Conditions.Ask(this);
            }
        } while (State.IsRunning && Joins.FireNext(this));
    }

    private void Enqueue(Move move)
    {
        move.Scope.InFlight++;
        moves.Enqueue(move);
    }

    private readonly record struct Move(ElementInstance Scope, int Epoch, SequenceFlow? Flow, FlowNode? Node, ElementInstance? Iteration);
}
