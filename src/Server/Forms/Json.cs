using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Dmn.Values;

namespace Bases.Server.Forms;

/// <summary>Variables as plain JSON, and back.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(this Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            ValueJson.Write(writer, value, tagged: false);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Readable Chinese; whoever puts it into a page keeps it from closing its element.</summary>
    public static string Readable(this JsonNode node) => node.ToJsonString(Relaxed);

    public static JsonNode? Node(this Value value) => JsonNode.Parse(value.Text());

    /// <summary>What stands at a form's path, e.g. <c>files.plan</c>; null where nothing does.</summary>
    public static JsonNode? At(this JsonObject data, string path)
    {
        JsonNode? node = data;
        foreach (var part in path.Split('.'))
        {
            node = (node as JsonObject)?[part];
        }

        return node;
    }

    public static JsonObject Object(this ContextValue value) => (JsonObject)JsonNode.Parse(value.Text())!;

    public static ContextValue Context(this JsonObject json) => (ContextValue)ValueJson.Parse(json.ToJsonString());

    /// <summary>The object in a JSON text, or null when it is something else.</summary>
    public static ContextValue? Context(this JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => (ContextValue)ValueJson.Read(json),
            JsonValueKind.Undefined or JsonValueKind.Null => ContextValue.Empty,
            _ => null,
        };
}
