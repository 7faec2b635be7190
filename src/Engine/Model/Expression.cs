using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Engine.Model;

/// <summary>
/// A text of the model that is either taken as it stands or evaluated as FEEL. FEEL is compiled when the model is read.
/// </summary>
public sealed class Expression
{
    private readonly FeelExpression? feel;
    private readonly Value? literal;

    private readonly bool isVariable;

    private Expression(string text, FeelExpression? feel, Value? literal, bool isVariable = false)
    {
        Text = text;
        this.feel = feel;
        this.literal = literal;
        this.isVariable = isVariable;
    }

    /// <summary>The text as evaluated: without the leading <c>=</c>.</summary>
    public string Text { get; }

    /// <summary>True when the value is the text itself, whatever the variables are.</summary>
    public bool IsStatic => literal is not null;

    /// <summary>The literal text, or null when it has to be evaluated.</summary>
    public string? StaticText => IsStatic ? Text : null;

    /// <summary>The compiled FEEL; null for a static text, and for FEEL that did not compile (such a model is refused).</summary>
    public FeelExpression? Feel => feel;

    public static Expression Static(string text) => new(text, null, new StringValue(text));

    /// <summary>A constant that is not a string, such as the number of <c>loopMaximum</c>.</summary>
    public static Expression Constant(string text, Value value) => new(text, null, value);

    /// <summary>The value of one variable, whatever characters its name has.</summary>
    public static Expression Variable(string name) => new(name, null, null, isVariable: true);

    public static Expression Of(FeelExpression feel) => new(feel.Text, feel, null);

    /// <summary>An expression whose FEEL is wrong: it stays in the graph so that the rest can be checked.</summary>
    internal static Expression Broken(string text) => new(text, null, null);

    /// <summary>The value under these variables; what FEEL calls an error is null and adds to the warnings.</summary>
    public Value Evaluate(IVariables variables, FeelEnvironment environment, ICollection<string>? warnings = null)
    {
        if (literal is not null)
        {
            return literal;
        }

        if (feel is not null)
        {
            return feel.Evaluate(variables, environment, warnings);
        }

        if (isVariable)
        {
            return variables.TryGet(Text, out var value) ? value : Value.Null;
        }

        throw new InvalidOperationException("A model with a broken expression was not refused: " + Text);
    }

    public override string ToString() => IsStatic ? Text : "=" + Text;
}
