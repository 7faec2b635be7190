using System.Text;
using System.Text.Json;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Functions that Camunda's FEEL has besides those of the standard.</summary>
internal static class Extensions
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("get or else(value, default)", (_, a) => a[0] is null or NullValue ? a[1] ?? Value.Null : a[0]),
        Signature.Of(
            "assert(value, condition, cause?)",
            (run, a) => a[1] is { IsTrue: true } ? a[0] : run.Fail(Strings.Text(a[2]) ?? "The assertion does not hold.")
        ),
        Signature.Of(
            "is blank(string)",
            (_, a) => Strings.Text(a[0]) is { } text ? BooleanValue.Of(string.IsNullOrWhiteSpace(text)) : null
        ),
        Signature.Of("trim(string)", (_, a) => Strings.Text(a[0]) is { } text ? new StringValue(text.Trim()) : null),
        Signature.Of(
            "to base64(value)",
            (_, a) => Strings.Text(a[0]) is { } text ? new StringValue(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))) : null
        ),
        Signature.Of("fromAi(value, description?, type?, schema?, options?)", (_, a) => a[0]),
        Signature.Of("from json(value)", (_, a) => Strings.Text(a[0]) is { } text ? FromJson(text) : null),
        Signature.Of("to json(value)", (run, a) => a[0] is { } value ? ToJson(run, value) : null),
    ];

    private static Value? FromJson(string text)
    {
        try
        {
            return ValueJson.Parse(text);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private static StringValue ToJson(Run run, Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ValueJson.Write(writer, value, tagged: false);
        }

        run.CheckStringLength(stream.Length);
        return new StringValue(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
