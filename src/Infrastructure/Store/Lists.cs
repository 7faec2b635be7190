using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bases.Infrastructure.Store;

/// <summary>Lists of names and headers as JSON text in a column.</summary>
internal static class Lists
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<string> names) => names.Count == 0 ? "[]" : JsonSerializer.Serialize(names, Options);

    public static IReadOnlyList<string> Names(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json, Options)!;

    public static string Write(IReadOnlyDictionary<string, string> headers) =>
        headers.Count == 0 ? "{}" : JsonSerializer.Serialize(headers, Options);

    public static IReadOnlyDictionary<string, string> Headers(string json) =>
        json == "{}"
            ? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options)!;
}
