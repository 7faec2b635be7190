using System.Collections.Immutable;

namespace Bases.Engine.Model.Data;

/// <summary>The type of data (BPMN 2.0.2, 8.4.10).</summary>
public sealed class ItemDefinition : BaseElement
{
    public string? StructureRef { get; init; }

    public bool IsCollection { get; init; }
}

/// <summary>Something that holds data (BPMN 2.0.2, 10.4.1). Its variable has its name, or its id where it has none.</summary>
public abstract class ItemAwareElement : FlowElement
{
    public string Variable => string.IsNullOrWhiteSpace(Name) ? Id : Name;

    public ItemDefinition? ItemSubject { get; internal set; }

    public bool IsCollection { get; internal set; }
}

/// <summary>Data of a process or sub-process: a variable of its scope (BPMN 2.0.2, 10.4.1).</summary>
public sealed class DataObject : ItemAwareElement;

/// <summary>Data that outlives the process (BPMN 2.0.2, 10.4.1).</summary>
public sealed class DataStore : ItemAwareElement;

/// <summary>A variable of a process, activity or event (BPMN 2.0.2, 10.4.1).</summary>
public sealed class Property : ItemAwareElement;

/// <summary>What an activity or throw event takes (BPMN 2.0.2, 10.4.1): a local variable.</summary>
public sealed class DataInput : ItemAwareElement;

/// <summary>What an activity or catch event gives (BPMN 2.0.2, 10.4.1): a local variable.</summary>
public sealed class DataOutput : ItemAwareElement;

/// <summary>Moves data between a scope and an activity or event (BPMN 2.0.2, 10.4.2).</summary>
/// <param name="Sources">References to data objects are resolved to the objects.</param>
/// <param name="Transformation">Gives the value for the target; without one the single source is copied.</param>
/// <param name="Assignments">Each copies a part.</param>
public sealed record DataAssociation(
    string Id,
    int Line,
    ImmutableArray<ItemAwareElement> Sources,
    ItemAwareElement? Target,
    Expression? Transformation,
    ImmutableArray<Assignment> Assignments
);

/// <summary>What an activity needs before it begins (BPMN 2.0.2, 10.4.1).</summary>
/// <param name="Inputs">All that belongs to the set.</param>
/// <param name="Needed">Those that must be available: neither optional nor taken while the activity is at work.</param>
public sealed record InputSet(ImmutableArray<ItemAwareElement> Inputs, ImmutableArray<ItemAwareElement> Needed);

/// <summary>Evaluates <paramref name="From"/> and stores it under the path <paramref name="To"/> (BPMN 2.0.2, 10.4.2).</summary>
public sealed record Assignment(Expression From, string To);
