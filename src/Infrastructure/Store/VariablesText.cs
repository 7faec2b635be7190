using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bases.Dmn.Values;

namespace Bases.Infrastructure.Store;

/// <summary>Variables as the store keeps them: JSON without loss.</summary>
internal static class VariablesText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Value value)
    {
        if (value is ContextValue { Count: 0 })
        {
            return "{}";
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            ValueJson.Write(writer, value, tagged: true);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ContextValue Read(string json) => json == "{}" ? ContextValue.Empty : (ContextValue)ValueJson.Parse(json);
}
