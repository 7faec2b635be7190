using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bases.Server.ProcessApi;

/// <summary>Keys are strings in JSON, for they exceed what JavaScript counts exactly; numbers are understood too.</summary>
internal sealed class KeyJson : JsonConverter<Key>
{
    public override Key Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? new Key(number)
        : reader.TokenType == JsonTokenType.String
        && long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var text)
            ? new Key(text)
        : throw new JsonException("Expected a key, a string of digits.");

    public override void Write(Utf8JsonWriter writer, Key value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
