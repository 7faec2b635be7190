using System.Globalization;
using System.Text.Json;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Values;

/// <summary>
/// Values as JSON. Plain: what other programs expect (a date is its text). Tagged: lossless, a value that JSON
/// has no type for is an object of one member: <c>{"$date": "2026-01-15"}</c>, <c>$time</c>, <c>$dateTime</c>, <c>$duration</c>,
/// <c>$range</c>. Reading understands both. A function has no JSON and is written as null.
/// </summary>
public static class ValueJson
{
    public static Value Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.True => BooleanValue.True,
            JsonValueKind.False => BooleanValue.False,
            JsonValueKind.Number => ReadNumber(json),
            JsonValueKind.String => new StringValue(json.GetString()!),
            JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Read)]),
            JsonValueKind.Object => ReadObject(json),
            _ => Value.Null,
        };

    public static Value Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <param name="tagged">Lossless, for storage; otherwise plain.</param>
    public static void Write(Utf8JsonWriter writer, Value value, bool tagged)
    {
        switch (value)
        {
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.IsTrue);
                break;
            case NumberValue number:
                WriteNumber(writer, number);
                break;
            case StringValue text:
                writer.WriteStringValue(text.Content);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, tagged);
                }

                writer.WriteEndArray();
                break;
            case ContextValue context:
                writer.WriteStartObject();
                foreach (var (name, entry) in context.Entries)
                {
                    writer.WritePropertyName(name);
                    Write(writer, entry, tagged);
                }

                writer.WriteEndObject();
                break;
            case DateValue:
                WriteText(writer, "$date", value.ToString()!, tagged);
                break;
            case TimeValue:
                WriteText(writer, "$time", value.ToString()!, tagged);
                break;
            case DateTimeValue:
                WriteText(writer, "$dateTime", value.ToString()!, tagged);
                break;
            case DaysTimeDurationValue or YearsMonthsDurationValue:
                WriteText(writer, "$duration", value.ToString()!, tagged);
                break;
            case RangeValue range:
                WriteRange(writer, range, tagged);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static NumberValue ReadNumber(JsonElement json)
    {
        if (NumberValue.TryParse(json.GetRawText(), out var number))
        {
            return number;
        }

        throw new FormatException($"The number {json.GetRawText()} is out of range.");
    }

    private static Value ReadObject(JsonElement json)
    {
        using var members = json.EnumerateObject();
        if (members.MoveNext() && members.Current.Name is ['$', ..] && ReadTagged(members.Current) is { } value && !members.MoveNext())
        {
            return value;
        }

        return new ContextValue(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value))));
    }

    private static Value? ReadTagged(JsonProperty member)
    {
        if (member is { Name: "$range", Value.ValueKind: JsonValueKind.Object })
        {
            return ReadRange(member.Value);
        }

        if (member.Value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = member.Value.GetString()!;
        return member.Name switch
        {
            "$date" => TemporalText.Date(text),
            "$time" => TemporalText.Time(text),
            "$dateTime" => TemporalText.DateTime(text),
            "$duration" => TemporalText.Duration(text),
            _ => null,
        };
    }

    private static RangeValue? ReadRange(JsonElement json)
    {
        if (!json.TryGetProperty("start", out var start) || !json.TryGetProperty("end", out var end))
        {
            return null;
        }

        return new RangeValue(
            Read(start),
            json.TryGetProperty("startIncluded", out var first) && first.ValueKind == JsonValueKind.True,
            Read(end),
            json.TryGetProperty("endIncluded", out var last) && last.ValueKind == JsonValueKind.True,
            json.TryGetProperty("comparison", out var comparison) ? comparison.GetString() : null
        );
    }

    private static void WriteNumber(Utf8JsonWriter writer, NumberValue number)
    {
        var wide = number.Wide;
        if (number.IsDecimal || wide.Exponent is >= -60 and <= 30)
        {
            writer.WriteRawValue(number.ToString(), skipInputValidation: true);
            return;
        }

        // Digits and exponent, so that a number of 6,000 places stays short.
        writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{wide.Coefficient}E{wide.Exponent}"), skipInputValidation: true);
    }

    private static void WriteText(Utf8JsonWriter writer, string tag, string text, bool tagged)
    {
        if (!tagged)
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(tag, text);
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, RangeValue range, bool tagged)
    {
        if (!tagged)
        {
            writer.WriteStringValue(ValueText.Of(range));
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartObject("$range");
        writer.WritePropertyName("start");
        Write(writer, range.Start, tagged);
        writer.WriteBoolean("startIncluded", range.StartIncluded);
        writer.WritePropertyName("end");
        Write(writer, range.End, tagged);
        writer.WriteBoolean("endIncluded", range.EndIncluded);
        if (range.Comparison is not null)
        {
            writer.WriteString("comparison", range.Comparison);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
