using System.Text.Json;

namespace Bases.Dmn.Values;

/// <summary>
/// Values as JSON. Plain: what other programs expect (a date is its text). Tagged: lossless, a value that JSON
/// has no type for is an object of one member: <c>{"$date": "2026-01-15"}</c>, <c>$time</c>, <c>$dateTime</c>, <c>$duration</c>.
/// Reading understands both.
/// </summary>
public static class ValueJson
{
    public static Value Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.Number => NumberValue.Of(json.GetDecimal()),
        JsonValueKind.String => new StringValue(json.GetString()!),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => new ContextValue(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value)))),
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
                writer.WriteNumberValue(number.ToDecimal());
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
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
