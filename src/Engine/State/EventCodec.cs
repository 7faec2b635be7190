using System.Text.Json;
using Bases.Engine.Execution;

namespace Bases.Engine.State;

/// <summary>
/// Events as JSON: <c>{"event": "element-activated", …}</c>. Field names and discriminators are stored for ever; a field is
/// only ever added, with a default for records that lack it.
/// </summary>
public static class EventCodec
{
    /// <summary>Raised when what is written can no longer be read by the code before.</summary>
    public const int Version = 1;

    public static byte[] Write(Event happened) => JsonSerializer.SerializeToUtf8Bytes(happened, StorageJson.Default.Event);

    public static void Write(Utf8JsonWriter writer, Event happened) =>
        JsonSerializer.Serialize(writer, happened, StorageJson.Default.Event);

    public static Event Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, StorageJson.Default.Event) ?? throw new JsonException("An event cannot be null.");

    public static Event Read(JsonElement json) =>
        json.Deserialize(StorageJson.Default.Event) ?? throw new JsonException("An event cannot be null.");
}
