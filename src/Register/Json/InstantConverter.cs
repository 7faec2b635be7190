using System.Text.Json;
using System.Text.Json.Serialization;
using Bases.Register.Calendars;

namespace Bases.Register.Json;

/// <summary>An instant without an offset is Beijing time (I-25), whatever the zone of the machine that reads it.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var instant = reader.GetDateTimeOffset();
        return HasOffset(reader.GetString()!) ? instant : new DateTimeOffset(instant.DateTime, LegalTime.Offset);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    // 2026-10-16T17:30:00+08:00, …Z; a date alone has hyphens too.
    private static bool HasOffset(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is > 0 and var time && text.AsSpan(time).ContainsAny('Z', '+', '-');
}
