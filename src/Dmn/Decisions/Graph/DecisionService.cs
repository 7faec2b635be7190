using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>A decision service (DMN 1.5, 6.3.10 and 10.4): decisions as a function of some inputs and decisions.</summary>
internal sealed class DecisionService(string id, string name, FeelType type) : DrgNode(id, name)
{
    private IReadOnlyList<DecisionNode> outputs = [];

    public override bool IsFunction => true;

    /// <summary>The parameters: input decisions after input data.</summary>
    public IReadOnlyList<DrgNode> Parameters { get; private set; } = [];

    public void Complete(IReadOnlyList<DrgNode> parameters, IReadOnlyList<DecisionNode> outputDecisions)
    {
        Parameters = parameters;
        outputs = outputDecisions;
    }

    public override Value Evaluate(GraphEvaluation evaluation) => new Function(this, evaluation);

    /// <summary>The outputs for the given values of the parameters; one output is the value itself.</summary>
    public Value Call(GraphEvaluation evaluation, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            evaluation.Remember(Parameters[i], arguments[i]);
        }

        var value = outputs is [var single]
            ? evaluation.ValueOf(single)
            : new ContextValue(outputs.Select(output => KeyValuePair.Create(output.Name, evaluation.ValueOf(output))));
        return Conversion.To(type, value) ?? evaluation.Fail($"The service {Name} should give {type.Name}, but gave {value.TypeName}.");
    }

    private sealed class Function(DecisionService service, GraphEvaluation evaluation) : CallableFunction
    {
        private readonly DefinedParameter[] parameters =
        [
            .. service.Parameters.Select(parameter => new DefinedParameter(
                parameter.Name,
                parameter is DecisionNode decision ? decision.Type : ((InputDataNode)parameter).Type
            )),
        ];

        public override string Name => service.Name;

        public override FunctionType Type => new([.. parameters.Select(parameter => parameter.Type)], FeelType.Any);

        public override Value Call(Run run, Value[] arguments) => Callee(run).Call(run, arguments);

        public override Value CallNamed(Run run, string[] names, Value[] arguments) => Callee(run).CallNamed(run, names, arguments);

        /// <summary>The conversions of arguments are those of any function.</summary>
        private DefinedFunction Callee(Run run) =>
            new(
                service.Name,
                parameters,
                FeelType.Any,
                (_, locals) =>
                {
                    var arguments = new Value[parameters.Length];
                    for (var i = arguments.Length - 1; i >= 0; i--, locals = locals!.Outer)
                    {
                        arguments[i] = locals!.Value;
                    }

                    return service.Call(evaluation.Inner(run), arguments);
                },
                run.Variables,
                null
            );
    }
}
