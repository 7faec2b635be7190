using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Dmn.Values;

namespace Bases.Activities.Contract;

/// <summary>Variables to records and back: by name in camelCase, enums by their camelCase names, dates as their text.</summary>
public static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static T Read<T>(ContextValue variables)
        where T : class
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ValueJson.Write(writer, variables, tagged: false);
        }

        return JsonSerializer.Deserialize<T>(buffer.WrittenSpan, Options)
            ?? throw new JsonException("Expected an object, but found null.");
    }

    public static ContextValue Write<T>(T output)
        where T : class
    {
        using var document = JsonSerializer.SerializeToDocument(output, output.GetType(), Options);
        return ValueJson.Read(document.RootElement) as ContextValue ?? ContextValue.Empty;
    }
}
