using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>An input of the model (DMN 1.5, 6.3.11), converted to its declared type.</summary>
internal sealed class InputDataNode(string id, string name, FeelType type) : DrgNode(id, name)
{
    public FeelType Type => type;

    public override Value Evaluate(GraphEvaluation evaluation)
    {
        if (!evaluation.Inputs.TryGet(Name, out var value))
        {
            return Value.Null;
        }

        return Conversion.To(type, value)
            ?? FromText(type, value)
            ?? evaluation.Fail($"The input {Name} should be {type.Name}, but is {Describe(value)}.");
    }

    /// <summary>Data that came as JSON has its dates and times as texts; where the model declares one, the text is read.</summary>
    private static Value? FromText(FeelType type, Value value)
    {
        if (value is not StringValue { Content: var text })
        {
            return null;
        }

        var plain = type.Plain;
        var read =
            ReferenceEquals(plain, FeelType.Date) ? TemporalText.Date(text)
            : ReferenceEquals(plain, FeelType.Time) ? TemporalText.Time(text)
            : ReferenceEquals(plain, FeelType.DateTime) ? TemporalText.DateTime(text)
            : ReferenceEquals(plain, FeelType.DaysTimeDuration) || ReferenceEquals(plain, FeelType.YearsMonthsDuration)
                ? TemporalText.Duration(text)
            : (Value?)null;
        return read is not null && type.Accepts(read) ? read : null;
    }

    private static string Describe(Value value) =>
        value is StringValue or NumberValue or BooleanValue ? ValueText.Of(value) : value.TypeName;
}
