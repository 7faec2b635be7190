using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>A function that an evaluation can call.</summary>
internal abstract class CallableFunction : FunctionValue
{
    /// <summary>Its type; null when it has several.</summary>
    public abstract FunctionType? Type { get; }

    public abstract Value Call(Run run, Value[] arguments);

    public abstract Value CallNamed(Run run, string[] names, Value[] arguments);
}
