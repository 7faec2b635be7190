using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Engine;

namespace Bases.Infrastructure.Journal;

/// <summary>How commands stand in the journal. Variables are left out: the events that follow from them carry them.</summary>
internal static class JournalJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new KeyConverter(), new OmittedVariables() },
        };

    private sealed class KeyConverter : JsonConverter<Key>
    {
        public override Key Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Key value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class OmittedVariables : JsonConverter<Dmn.Values.ContextValue>
    {
        public override Dmn.Values.ContextValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Commands are written to the journal and not read back.");

        public override void Write(Utf8JsonWriter writer, Dmn.Values.ContextValue value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Count);
    }
}
