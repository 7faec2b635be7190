using System.Collections.Immutable;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model;

/// <summary>A BPMN file (BPMN 2.0.2, 8.1).</summary>
public sealed class BpmnDefinitions : BaseElement
{
    private readonly Dictionary<string, ProcessDefinition> processesById = new(StringComparer.Ordinal);

    public string? Name { get; init; }

    /// <summary>The file's name, for messages to people.</summary>
    public required string File { get; init; }

    public string? TargetNamespace { get; init; }

    /// <summary>Processes and global tasks, in the order of the file.</summary>
    public ImmutableArray<ProcessDefinition> Processes { get; private set; } = [];

    public ImmutableArray<Collaboration> Collaborations { get; internal set; } = [];

    public ImmutableArray<Message> Messages { get; internal set; } = [];

    public ImmutableArray<Signal> Signals { get; internal set; } = [];

    public ImmutableArray<Error> Errors { get; internal set; } = [];

    public ImmutableArray<Escalation> Escalations { get; internal set; } = [];

    public ImmutableArray<ItemDefinition> ItemDefinitions { get; internal set; } = [];

    public ProcessDefinition? FindProcess(string? id) => id is null ? null : processesById.GetValueOrDefault(id);

    internal void SetProcesses(ImmutableArray<ProcessDefinition> processes)
    {
        Processes = processes;
        foreach (var process in processes)
        {
            process.Definitions = this;
            processesById.TryAdd(process.Id, process);
        }
    }
}
