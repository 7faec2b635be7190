using System.Globalization;
using System.Text.Json;
using Bases.Dmn.Values;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>Reads one JSON object key by key; what is wrong is noted with its path, and what nobody asked for is wrong too.</summary>
internal sealed class JsonReading
{
    private readonly JsonElement json;
    private readonly List<ScenarioProblem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public JsonReading(JsonElement json, string path, List<ScenarioProblem> problems)
    {
        this.json = json;
        this.problems = problems;
        Path = path;
        IsObject = json.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            Wrong(null, "an object is needed");
        }
    }

    public string Path { get; }

    public bool IsObject { get; }

    public bool Has(string key)
    {
        asked.Add(key);
        return IsObject && json.TryGetProperty(key, out _);
    }

    /// <summary>Remarks that are allowed and not interpreted.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            asked.Add(key);
        }
    }

    public JsonElement? Element(string key) => Has(key) ? json.GetProperty(key) : null;

    public string? Text(string key)
    {
        if (Element(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Wrong(key, "a text is needed");
        return null;
    }

    /// <summary>A text that may be written as a number or a truth value, as keys of messages are.</summary>
    public string? TextOrNumber(string key) =>
        Element(key) switch
        {
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
            { ValueKind: JsonValueKind.Null } => null,
            _ => Text(key),
        };

    public bool? Flag(string key)
    {
        switch (Element(key))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.True }:
                return true;
            case { ValueKind: JsonValueKind.False }:
                return false;
            default:
                Wrong(key, "true or false is needed");
                return null;
        }
    }

    public int? Number(string key, int minimum = 0)
    {
        if (Element(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= minimum)
        {
            return number;
        }

        Wrong(key, $"a whole number from {minimum} is needed");
        return null;
    }

    public ContextValue Variables(string key)
    {
        if (Element(key) is not { } value)
        {
            return ContextValue.Empty;
        }

        if (value.ValueKind == JsonValueKind.Object && ValueJson.Read(value) is ContextValue variables)
        {
            return variables;
        }

        Wrong(key, "an object with variables is needed");
        return ContextValue.Empty;
    }

    public IReadOnlyList<string>? Texts(string key)
    {
        if (Element(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        }

        Wrong(key, "a list of texts is needed");
        return null;
    }

    public DateTimeOffset? Instant(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && text.Contains('T', StringComparison.Ordinal)
        )
        {
            return instant;
        }

        Wrong(key, "an instant such as 2026-03-02T09:00:00+08:00 is needed");
        return null;
    }

    public void Wrong(string? key, string message) => problems.Add(new ScenarioProblem(key is null ? Path : At(key), message));

    public string At(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>Notes every key that nobody asked for: a misspelt expectation must not pass in silence.</summary>
    public void Close()
    {
        if (!IsObject)
        {
            return;
        }

        foreach (var property in json.EnumerateObject().Where(property => !asked.Contains(property.Name)))
        {
            Wrong(property.Name, "this key is not known here");
        }
    }
}
