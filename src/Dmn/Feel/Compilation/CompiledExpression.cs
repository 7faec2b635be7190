using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

internal sealed class CompiledExpression(string text, Code code) : FeelExpression
{
    public override string Text => text;

    public override Value Evaluate(IVariables variables, FeelEnvironment environment, ICollection<string>? warnings = null)
    {
        try
        {
            return code(new Run(variables, environment, warnings), null);
        }
        catch (LimitException exception)
        {
            warnings?.Add(FeelWarnings.Limit + exception.Message);
            return Value.Null;
        }
    }
}
