using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Register.Json;

namespace Bases.Register.Folders;

/// <summary>Reads a kind by its name, and a name that is not listed as <paramref name="instead"/>.</summary>
internal sealed class UnlistedKind<T>(T instead) : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Names = Enum.GetValues<T>().ToDictionary(RegisterJson.Name, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Names.GetValueOrDefault(reader.GetString()!, instead) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(RegisterJson.Name(value));
}
