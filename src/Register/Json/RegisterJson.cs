using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bases.Register.Json;

/// <summary>
/// The one way in which register entries are JSON: in the store, in process variables, in form data and in the files of
/// <c>demo/</c>. camelCase names, snake_case states, dates as <c>yyyy-MM-dd</c>, instants with their offset.
/// </summary>
public static class RegisterJson
{
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>For files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    public static string Write<T>(T entry) => JsonSerializer.Serialize(entry, Options);

    /// <summary>The name under which a state or kind stands in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value, Options).GetString()!;

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
                new InstantConverter(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
