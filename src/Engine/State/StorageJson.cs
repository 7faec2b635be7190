using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Dmn.Values;
using Bases.Engine.Execution;

namespace Bases.Engine.State;

/// <summary>How events and states are written: the serialisers are generated, so that nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters = [
        typeof(KeyConverter),
        typeof(ValueConverter<Value>),
        typeof(ValueConverter<ContextValue>),
        typeof(ValueConverter<ListValue>),
    ]
)]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(SavedInstance))]
internal sealed partial class StorageJson : JsonSerializerContext;

internal sealed class KeyConverter : JsonConverter<Key>
{
    public override Key Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Key value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

/// <summary>FEEL values, without loss.</summary>
internal sealed class ValueConverter<T> : JsonConverter<T>
    where T : Value
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return (T)ValueJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        ValueJson.Write(writer, value ?? Value.Null, tagged: true);
}
