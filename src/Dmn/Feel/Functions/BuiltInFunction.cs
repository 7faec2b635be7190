using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>A function of FEEL or of this product, with the ways to call it.</summary>
internal sealed class BuiltInFunction(string name, IReadOnlyList<Signature> signatures) : CallableFunction
{
    public override string Name => name;

    public IReadOnlyList<Signature> Signatures => signatures;

    public override FunctionType? Type { get; } =
        signatures is [{ TakesMore: false } only] ? new FunctionType([.. only.Parameters.Select(_ => FeelType.Any)], FeelType.Any) : null;

    public override Value Call(Run run, Value[] arguments)
    {
        // Signatures of one length differ by the kinds of their arguments.
        Value?[]? given = null;
        run.Step();
        foreach (var signature in signatures)
        {
            if (signature.Takes(arguments.Length))
            {
                given = Complete(signature, arguments);
                if (signature.Body(run, given) is { } value)
                {
                    return value;
                }
            }
        }

        return given is null
            ? run.Fail($"{name} cannot be called with {arguments.Length} arguments.")
            : WithSingleItems(run, arguments) ?? run.Fail(Undefined(arguments));
    }

    public override Value CallNamed(Run run, string[] names, Value[] arguments)
    {
        foreach (var signature in signatures)
        {
            if (signature.Order(names) is { } order)
            {
                var ordered = new Value?[signature.Parameters.Length];
                for (var i = 0; i < order.Length; i++)
                {
                    ordered[order[i]] = arguments[i];
                }

                run.Step();
                return signature.Body(run, ordered) ?? run.Fail(Undefined(ordered));
            }
        }

        return run.Fail($"{name} has no parameters {string.Join(", ", names)}.");
    }

    private static Value?[] Complete(Signature signature, Value?[] arguments)
    {
        if (arguments.Length < signature.Parameters.Length)
        {
            Array.Resize(ref arguments, signature.Parameters.Length);
        }

        return arguments;
    }

    /// <summary>A list of one item stands for that item where a list does not fit (DMN 1.5, 10.3.2.9.4).</summary>
    private Value? WithSingleItems(Run run, Value[] arguments)
    {
        if (!Array.Exists(arguments, argument => argument is ListValue { Items.Count: 1 }))
        {
            return null;
        }

        Value?[] single = [.. arguments.Select(argument => argument is ListValue { Items: [var item] } ? item : argument)];
        return signatures
            .Where(signature => signature.Takes(arguments.Length))
            .Select(signature => signature.Body(run, Complete(signature, single)))
            .FirstOrDefault(value => value is not null);
    }

    private string Undefined(Value?[] arguments) =>
        $"{name} is not defined for ({string.Join(", ", arguments.Where(a => a is not null).Select(a => a!.TypeName))}).";
}
