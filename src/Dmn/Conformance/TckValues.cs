using System.Xml.Linq;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Conformance;

/// <summary>Values as the kit's test files write them.</summary>
internal static class TckValues
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    // Expected results are given to so many places (the kit's own runner compares alike).
    private static readonly NumberValue Tolerance = NumberValue.Of(0.00000001m);

    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    public static Value Read(XElement element)
    {
        if (element.Child("list") is { } list)
        {
            return IsNil(list) ? Value.Null : new ListValue([.. list.Children("item").Select(Read)]);
        }

        if (element.Children("component").Any())
        {
            return new ContextValue(
                element
                    .Children("component")
                    .Select(component => KeyValuePair.Create(component.Attribute("name")?.Value ?? string.Empty, Read(component)))
            );
        }

        return element.Child("value") is { } value ? Simple(value) : Value.Null;
    }

    public static bool Match(Value expected, Value actual) =>
        (expected, actual) switch
        {
            (NumberValue a, NumberValue b) => NumberValue.Subtract(a, b) is { } difference
                && NumberValue.Abs(difference).CompareTo(Tolerance) <= 0,
            (ListValue a, ListValue b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => Match(pair.First, pair.Second)),
            (ContextValue a, ContextValue b) => a.Count == b.Count
                && a.Entries.All(entry => b.TryGet(entry.Key, out var value) && Match(entry.Value, value)),
            (NullValue, _) => actual.IsNull,
            _ => Equality.Of(expected, actual) == true,
        };

    private static bool IsNil(XElement element) => element.Attribute(Instance + "nil")?.Value is "true" or "1";

    private static Value Simple(XElement value)
    {
        if (IsNil(value))
        {
            return Value.Null;
        }

        var type = value.Attribute(Instance + "type")?.Value ?? "xsd:string";
        var text = value.Value;
        return type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
        {
            "boolean" => BooleanValue.Of(text.Trim() is "true" or "1"),
            "decimal" or "double" or "float" or "integer" or "int" or "long" => NumberValue.TryParse(text.Trim(), out var number)
                ? number
                : Value.Null,
            "date" => (Value?)TemporalText.Date(text.Trim()) ?? Value.Null,
            "time" => (Value?)TemporalText.Time(text.Trim()) ?? Value.Null,
            "dateTime" => (Value?)TemporalText.DateTime(text.Trim()) ?? Value.Null,
            "duration" or "dayTimeDuration" or "yearMonthDuration" => TemporalText.Duration(text.Trim()) ?? Value.Null,
            _ => new StringValue(text),
        };
    }
}
