using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

internal sealed record DefinedParameter(string Name, FeelType Type);

/// <summary>A function that an expression or a model defines, with what was in scope where it was defined.</summary>
internal sealed class DefinedFunction(
    string name,
    IReadOnlyList<DefinedParameter> parameters,
    FeelType result,
    Code body,
    IVariables variables,
    Locals? locals
) : CallableFunction
{
    private Locals? locals = locals;

    public override string Name => name;

    public IReadOnlyList<DefinedParameter> Parameters => parameters;

    public override FunctionType Type { get; } = new([.. parameters.Select(parameter => parameter.Type)], result);

    /// <summary>Lets the function call itself by the name it was given in a context.</summary>
    public void BindSelf() => locals = new Locals(this, locals?.Outer);

    public override Value Call(Run run, Value[] arguments)
    {
        if (arguments.Length != parameters.Count)
        {
            return run.Fail($"{Name} expects {parameters.Count} arguments, but got {arguments.Length}.");
        }

        var scope = locals;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Conversion.To(parameters[i].Type, arguments[i]) is not { } argument)
            {
                return run.Fail($"{Name} expects {parameters[i].Name} as {parameters[i].Type.Name}, but got {arguments[i].TypeName}.");
            }

            scope = new Locals(argument, scope);
        }

        run.EnterCall();
        var value = body(run.With(variables), scope);
        run.LeaveCall();
        return Conversion.To(result, value) ?? run.Fail($"{Name} should give {result.Name}, but gave {value.TypeName}.");
    }

    public override Value CallNamed(Run run, string[] names, Value[] arguments)
    {
        var ordered = new Value[parameters.Count];
        Array.Fill(ordered, Value.Null);
        for (var i = 0; i < names.Length; i++)
        {
            var index = IndexOf(names[i]);
            if (index < 0)
            {
                return run.Fail($"{Name} has no parameter {names[i]}.");
            }

            ordered[index] = arguments[i];
        }

        return names.Length == parameters.Count
            ? Call(run, ordered)
            : run.Fail($"{Name} expects {parameters.Count} arguments, but got {names.Length}.");
    }

    private int IndexOf(string parameter)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == parameter)
            {
                return i;
            }
        }

        return -1;
    }
}
