using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Register.Calendars;

namespace Bases.Server.Forms;

/// <summary>
/// What a date field of a form may give. The office works in Beijing: a time without a zone is Beijing time, wherever the
/// browser or the server stands.
/// </summary>
internal static class FormDates
{
    private static readonly string[] Days = ["yyyy-MM-dd"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mmzzz", "HH:mm:sszzz"];
    private static readonly string[] LocalInstants = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>The value with the zone that it is meant in; any other value as it came.</summary>
    public static JsonNode? InBeijing(FormField field, JsonNode? value) =>
        field is { Type: "datetime", Subtype: "datetime" }
        && value is JsonValue text
        && text.TryGetValue<string>(out var written)
        && DateTime.TryParseExact(written, LocalInstants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, LegalTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : value;

    /// <summary>Writes every instant that the form shows as the time in Beijing, without a zone: so the browser shows it as it is.</summary>
    public static void Show(IEnumerable<FormField> fields, JsonObject values)
    {
        foreach (var field in fields)
        {
            if (field.IsList)
            {
                foreach (var row in (field.Path is { } list ? values.At(list) as JsonArray : null) ?? [])
                {
                    Show(field.Children, row as JsonObject ?? []);
                }
            }
            else if (field.IsGroup)
            {
                Show(field.Children, field.Path is { } path ? values.At(path) as JsonObject ?? [] : values);
            }
            else if (
                field is { Type: "datetime", Subtype: "datetime", Key: { } key }
                && values.At(key) is JsonValue text
                && text.TryGetValue<string>(out var written)
                && IsWellFormed(field, text)
            )
            {
                var instant = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                FormCheck.Set(
                    values,
                    key,
                    instant.ToOffset(LegalTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                );
            }
        }
    }

    public static bool IsWellFormed(FormField field, JsonNode value) =>
        value is JsonValue text
        && text.TryGetValue<string>(out var written)
        && DateTime.TryParseExact(
            written,
            field.Subtype switch
            {
                "time" => Times,
                "datetime" => Instants,
                _ => Days,
            },
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
}
