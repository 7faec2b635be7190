using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>A decision (DMN 1.5, 6.3.7).</summary>
internal sealed class DecisionNode(string id, string name, FeelType type) : DrgNode(id, name)
{
    private Code logic = (_, _) => Value.Null;

    public FeelType Type => type;

    public IReadOnlyList<Requirement> Requirements { get; private set; } = [];

    /// <summary>True when the logic may read any input by name, as in models that declare none (Camunda's).</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Requirements may go in any order of the file, so the logic comes when all nodes are known.</summary>
    public void Complete(IReadOnlyList<Requirement> requirements, Code code, bool isOpen)
    {
        Requirements = requirements;
        logic = code;
        IsOpen = isOpen;
    }

    public override Value Evaluate(GraphEvaluation evaluation)
    {
        var inputs = evaluation.ValuesOf(Requirements, functions: false);
        var functions = evaluation.ValuesOf(Requirements, functions: true);
        IVariables variables = functions.Count == 0 ? inputs : new LayeredVariables(functions, inputs);
        if (IsOpen)
        {
            variables = new LayeredVariables(variables, evaluation.Inputs);
        }

        var matched = new List<MatchedRule>();
        var asked = new List<KeyValuePair<string, Value>>();
        var run = evaluation.Run.Of(variables, matched, asked);
        var value = logic(run, null);
        value = Conversion.To(type, value) ?? run.Fail($"The decision {Name} should give {type.Name}, but gave {value.TypeName}.");

        // A model that declares no inputs reads variables by name: what its tables asked for tells most.
        var read = inputs.Entries.Count == 0 && asked.Count > 0 ? new ContextValue(asked.DistinctBy(entry => entry.Key)) : inputs;
        evaluation.Traced(new DecisionTrace(Id, Name, read, matched, value));
        return value;
    }
}
