using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Dmn.Values;
using Bases.Register.Json;

namespace Bases.Activities.Contract;

/// <summary>Variables to records and back: by name in camelCase, as register entries are written.</summary>
public static class ActivityJson
{
    public static JsonSerializerOptions Options => RegisterJson.Options;

    public static T Read<T>(ContextValue variables)
        where T : class =>
        JsonSerializer.Deserialize<T>(Buffer(variables).WrittenSpan, Options)
        ?? throw new JsonException("Expected an object, but found null.");

    public static ContextValue Write<T>(T output)
        where T : class
    {
        using var document = JsonSerializer.SerializeToDocument(output, output.GetType(), Options);
        return ValueJson.Read(document.RootElement) as ContextValue ?? ContextValue.Empty;
    }

    /// <summary>Variables as a JSON tree that may be changed.</summary>
    public static JsonObject ToNode(ContextValue variables) => JsonNode.Parse(Buffer(variables).WrittenSpan)!.AsObject();

    private static ArrayBufferWriter<byte> Buffer(ContextValue variables)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        ValueJson.Write(writer, variables, tagged: false);
        writer.Flush();
        return buffer;
    }
}
