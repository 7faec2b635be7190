using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Types;

/// <summary>The implicit conversions where a value meets a declared type (DMN 1.5, 10.3.2.9.4).</summary>
internal static class Conversion
{
    /// <summary>The value as one of the type; null (of C#) when it cannot be.</summary>
    public static Value? To(FeelType type, Value value)
    {
        if (type.Accepts(value))
        {
            return value;
        }

        if (value is ListValue { Items: [var single] } && type.Plain is not ListType && To(type, single) is { } item)
        {
            return item;
        }

        if (type.Plain is ListType && value is not ListValue)
        {
            var list = new ListValue([value]);
            return type.Accepts(list) ? list : null;
        }

        if (ReferenceEquals(type.Plain, FeelType.DateTime) && value is DateValue date)
        {
            var midnight = new DateTimeValue(date.Date, 0, Zone.Utc);
            return type.Accepts(midnight) ? midnight : null;
        }

        return null;
    }
}
