using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>A business knowledge model (DMN 1.5, 6.3.9): a function that may call itself and those it requires.</summary>
internal sealed class BusinessKnowledgeModel(string id, string name) : DrgNode(id, name)
{
    private IReadOnlyList<Requirement> requirements = [];
    private Code logic = (_, _) => Value.Null;

    public override bool IsFunction => true;

    public void Complete(IReadOnlyList<Requirement> required, Code code)
    {
        requirements = required;
        logic = code;
    }

    public override Value Evaluate(GraphEvaluation evaluation)
    {
        var scope = new Scope(Name);
        var function = logic(evaluation.Run.With(scope), null);
        scope.Self = function;

        // Known before its requirements are, so that two models may call each other.
        evaluation.Remember(this, function);
        scope.Required = evaluation.ValuesOf(requirements, functions: true);
        return function;
    }

    private sealed class Scope(string name) : IVariables
    {
        public Value Self { get; set; } = Value.Null;

        public ContextValue Required { get; set; } = ContextValue.Empty;

        public bool TryGet(string sought, [MaybeNullWhen(false)] out Value value)
        {
            if (Required.TryGet(sought, out value))
            {
                return true;
            }

            value = Self;
            return sought == name;
        }
    }
}
