using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;

namespace Bases.Engine.State;

/// <summary>
/// One activation of an element. It is a scope of variables, and of tokens where its element contains others. As
/// <see cref="IVariables"/> it shows what an expression sees here: its own variables, then those of the scopes
/// around it up to its process.
/// </summary>
public sealed class ElementInstance : IVariables, IKeyed
{
    private List<ElementInstance>? children;
    private List<EventWait>? waits;
    private VariableScope? variables;
    private TokenCounts? tokens;

    internal ElementInstance(Key key, ElementInstance? parent, DeployedProcess definition, FlowNode? node, ElementRole role)
    {
        Key = key;
        Parent = parent;
        Definition = definition;
        Node = node;
        Role = role;
    }

    public Key Key { get; }

    /// <summary>The scope in which it stands; null for the root process.</summary>
    public ElementInstance? Parent { get; internal set; }

    /// <summary>The version of the process to which the element belongs.</summary>
    public DeployedProcess Definition { get; internal set; }

    /// <summary>Null for a process.</summary>
    public FlowNode? Node { get; internal set; }

    public ElementRole Role { get; }

    public ElementState State { get; internal set; }

    public string ElementId => Node?.Id ?? Definition.ProcessId;

    /// <summary>The round of a multi-instance or looping activity, from 1; 0 elsewhere.</summary>
    public int LoopCounter { get; internal set; }

    /// <summary>What stands in it, oldest first.</summary>
    public IReadOnlyList<ElementInstance> Children => (IReadOnlyList<ElementInstance>?)children ?? [];

    /// <summary>The flow nodes that may become active in it; null where the element contains none.</summary>
    public FlowScope? Content =>
        Role switch
        {
            ElementRole.Process => Definition.Definition.Root,
            ElementRole.LoopBody => null,
            _ => (Node as SubProcess)?.Content,
        };

    /// <summary>Variables of this scope alone.</summary>
    public VariableScope Variables => variables ??= new();

    internal bool HasVariables => variables is { IsEmpty: false };

    public Job? Job { get; internal set; }

    public OpenTask? Task { get; internal set; }

    internal List<ElementInstance> ChildList => children ??= new(4);

    internal int ChildCount => children?.Count ?? 0;

    /// <summary>Timers and subscriptions that belong to it: its own, those on its boundary, those of its event sub-processes.</summary>
    internal List<EventWait> Waits => waits ??= new(2);

    internal bool HasWaits => waits is { Count: > 0 };

    internal Incident? Incident { get; set; }

    /// <summary>Tokens that wait at joins in this scope.</summary>
    internal TokenCounts Tokens => tokens ??= new();

    internal bool HasTokens => tokens is { IsEmpty: false };

    internal LoopProgress? Loop { get; set; }

    /// <summary>What completed in this scope and can be compensated, oldest first.</summary>
    internal List<Compensable>? Compensables { get; set; }

    /// <summary>What this throw event, cancel end event or compensation scope has yet to compensate; the next is the last.</summary>
    internal List<Compensable>? Compensating { get; set; }

    /// <summary>Complex gateways that have fired and wait for the rest of their tokens (BPMN 2.0.2, 13.4.5), with the flows on which one had come.</summary>
    internal Dictionary<string, HashSet<int>>? ResettingJoins { get; set; }

    /// <summary>Where it begins, if not at its none start event.</summary>
    internal Beginning? Beginning { get; init; }

    /// <summary>The first tokens of the scope have appeared: that does not happen again when an incident at it is resolved.</summary>
    internal bool Begun { get; set; }

    /// <summary>How far activating or completing has come: an incident resumes there and nothing happens twice.</summary>
    internal ElementProgress Progress { get; set; }

    /// <summary>Listeners of the present stage that are done.</summary>
    internal int ListenersDone { get; set; }

    /// <summary>An interrupting event sub-process has taken over: no other one of this scope is triggered.</summary>
    internal bool Interrupted { get; set; }

    /// <summary>What a wait brought that completes it once its input is settled; see <see cref="Events.ElementActivating"/>.</summary>
    internal bool Triggered { get; set; }

    /// <summary>Compensation of this scope, entered again, has begun.</summary>
    internal bool CompensationStarted { get; set; }

    /// <summary>The throw event or cancel end event that waits for this compensation.</summary>
    internal Key? CompensatedFor { get; set; }

    /// <summary>A sub-process, a call or a called process that is entered again only to undo what completed in it.</summary>
    internal bool IsUndone => Role == ElementRole.CompensationScope || (Role == ElementRole.Process && CompensatedFor is not null);

    /// <summary>Tokens on the way to an element of this scope within the present step; always 0 between commands.</summary>
    internal int InFlight { get; set; }

    /// <summary>Raised when the tokens on their way are void because the scope was interrupted or terminated.</summary>
    internal int Epoch { get; set; }

    internal bool IsAlive => State < ElementState.Completed;

    /// <summary>The process in which it stands; itself for a process.</summary>
    public ElementInstance ProcessInstance
    {
        get
        {
            var instance = this;
            while (instance.Role != ElementRole.Process)
            {
                instance = instance.Parent!;
            }

            return instance;
        }
    }

    public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
    {
        for (var scope = this; scope is not null; scope = scope.Role == ElementRole.Process ? null : scope.Parent)
        {
            if (scope.variables is not null && scope.variables.TryGet(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>All that an expression sees here, in one context.</summary>
    public ContextValue VisibleVariables()
    {
        ElementInstance? single = null;
        for (var scope = this; scope is not null; scope = scope.Role == ElementRole.Process ? null : scope.Parent)
        {
            if (!scope.HasVariables)
            {
                continue;
            }

            if (single is not null)
            {
                return MergeScopes();
            }

            single = scope;
        }

        return single?.Variables.ToContext() ?? ContextValue.Empty;
    }

    /// <summary>Its own variables in one context.</summary>
    public ContextValue LocalVariables() => HasVariables ? Variables.ToContext() : ContextValue.Empty;

    public override string ToString() => $"{ElementId} {Key} {State}";

    internal void Move(ElementState next)
    {
        if (!Lifecycle.Allows(State, next))
        {
            throw new InvalidOperationException($"Element instance {this} cannot become {next}.");
        }

        State = next;
    }

    /// <summary>Takes it out of its scope; the root stays readable.</summary>
    internal void Leave(InstanceState state)
    {
        if (Progress == ElementProgress.AwaitingInput)
        {
            state.AwaitingInput--;
        }

        Parent?.ChildList.Remove(this);
        state.ElementList.Remove(Key);
    }

    private ContextValue MergeScopes()
    {
        var scopes = new Stack<ElementInstance>();
        for (var scope = this; scope is not null; scope = scope.Role == ElementRole.Process ? null : scope.Parent)
        {
            scopes.Push(scope);
        }

        var merged = new OrderedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            if (!scope.HasVariables)
            {
                continue;
            }

            foreach (var (name, value) in scope.Variables.ToContext().Entries)
            {
                merged[name] = value;
            }
        }

        return new ContextValue(merged);
    }
}
