using System.Collections.Immutable;
using Bases.Engine.Model;
using Bases.Engine.Validation;

namespace Bases.Engine.Reading;

/// <summary>A BPMN file as it was read.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Definitions">The graph; null when the file is not BPMN at all.</param>
/// <param name="Problems">Of reading and of validation, by line.</param>
public sealed record BpmnReading(string File, BpmnDefinitions? Definitions, ImmutableArray<Problem> Problems)
{
    /// <summary>Every FEEL text of the file that compiles, for checks that need to know the variables.</summary>
    public ImmutableArray<FeelUse> Expressions { get; init; } = [];

    /// <summary>True when nothing prevents the execution of this file, taken alone.</summary>
    public bool IsDeployable => Definitions is not null && !Problems.Any(p => p.IsError);

    /// <summary>The executable processes and global tasks; only a deployable file may be executed.</summary>
    public IEnumerable<ProcessDefinition> Executable => Definitions?.Processes.Where(p => p.IsExecutable) ?? [];
}
