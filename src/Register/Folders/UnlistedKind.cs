using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Register.Json;

namespace Bases.Register.Folders;

/// <summary>Reads a kind by its name, and a name that is not listed as <paramref name="instead"/>.</summary>
/// <param name="synonyms">Further names of listed kinds.</param>
internal sealed class UnlistedKind<T>(T instead, params (string Name, T Kind)[] synonyms) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> names = Enum.GetValues<T>()
        .Select(kind => (Name: RegisterJson.Name(kind), Kind: kind))
        .Concat(synonyms)
        .ToDictionary(known => known.Name, known => known.Kind, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? names.GetValueOrDefault(reader.GetString()!, instead) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(RegisterJson.Name(value));
}
