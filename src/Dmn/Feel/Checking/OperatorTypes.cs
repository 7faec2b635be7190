using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;

namespace Bases.Dmn.Feel.Checking;

/// <summary>What an operator gives for operands of known types, and where it can only give null.</summary>
internal static class OperatorTypes
{
    public static FeelType Result(BinaryExpression binary, FeelType left, FeelType right, Action<int, string> find)
    {
        var (a, b) = (left.Plain, right.Plain);
        var known = !ReferenceEquals(a, FeelType.Any) && !ReferenceEquals(b, FeelType.Any);
        switch (binary.Operator)
        {
            case Operator.And or Operator.Or:
                foreach (var (operand, type) in new[] { (binary.Left, a), (binary.Right, b) })
                {
                    if (!ReferenceEquals(type, FeelType.Any) && !ReferenceEquals(type, FeelType.Boolean))
                    {
                        find(operand.Position, $"Expected a condition (boolean), but this is {type.Name}.");
                    }
                }

                return FeelType.Boolean;
            case Operator.Equal
            or Operator.NotEqual
            or Operator.Less
            or Operator.LessOrEqual
            or Operator.Greater
            or Operator.GreaterOrEqual:
                if (known && Kind(a) != Kind(b))
                {
                    find(binary.Position, $"{a.Name} is compared with {b.Name}: that is always null.");
                }

                return FeelType.Boolean;
            default:
                return Arithmetic(binary, a, b, known, find);
        }
    }

    private static FeelType Arithmetic(BinaryExpression binary, FeelType a, FeelType b, bool known, Action<int, string> find)
    {
        if (ReferenceEquals(a, FeelType.Number) && ReferenceEquals(b, FeelType.Number))
        {
            return FeelType.Number;
        }

        if (binary.Operator == Operator.Add && ReferenceEquals(a, FeelType.String) && ReferenceEquals(b, FeelType.String))
        {
            return FeelType.String;
        }

        // Dates, times and durations combine in many ways; a text, a boolean or a list never does with another kind.
        if (known && (IsPlainKind(a) || IsPlainKind(b)) && !(IsDuration(a) || IsDuration(b)))
        {
            find(binary.Position, $"{a.Name} and {b.Name} cannot be combined like that: it is always null.");
        }

        return FeelType.Any;
    }

    public static string Kind(FeelType type) =>
        type switch
        {
            ListType => "list",
            ContextType => "context",
            RangeType => "range",
            FunctionType => "function",
            _ => type.Name,
        };

    private static bool IsPlainKind(FeelType type) => type is ListType or ContextType || type.Name is "number" or "string" or "boolean";

    private static bool IsDuration(FeelType type) =>
        ReferenceEquals(type, FeelType.DaysTimeDuration) || ReferenceEquals(type, FeelType.YearsMonthsDuration);
}
