using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>A function of FEEL or of this product, with the ways to call it.</summary>
internal sealed class BuiltInFunction(string name, IReadOnlyList<Signature> signatures) : CallableFunction
{
    public override string Name => name;

    public IReadOnlyList<Signature> Signatures => signatures;

    public override FunctionType? Type { get; } = signatures is [{ TakesMore: false } only]
        ? new FunctionType([.. only.Parameters.Select(_ => FeelType.Any)], FeelType.Any)
        : null;

    public override Value Call(Run run, Value[] arguments)
    {
        foreach (var signature in signatures)
        {
            if (signature.Takes(arguments.Length))
            {
                return Call(run, signature, arguments);
            }
        }

        return run.Fail($"{name} cannot be called with {arguments.Length} arguments.");
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

                return Call(run, signature, ordered);
            }
        }

        return run.Fail($"{name} has no parameters {string.Join(", ", names)}.");
    }

    private Value Call(Run run, Signature signature, Value?[] arguments)
    {
        run.Step();
        if (arguments.Length < signature.Parameters.Length)
        {
            Array.Resize(ref arguments, signature.Parameters.Length);
        }

        return signature.Body(run, arguments)
            ?? WithSingleItems(run, signature, arguments)
            ?? run.Fail($"{name} is not defined for ({string.Join(", ", arguments.Where(a => a is not null).Select(a => a!.TypeName))}).");
    }

    /// <summary>A list of one item stands for that item where a list does not fit (DMN 1.5, 10.3.2.9.4).</summary>
    private static Value? WithSingleItems(Run run, Signature signature, Value?[] arguments)
    {
        if (!arguments.Any(argument => argument is ListValue { Items.Count: 1 }))
        {
            return null;
        }

        return signature.Body(run, [.. arguments.Select(argument => argument is ListValue { Items: [var single] } ? single : argument)]);
    }
}
