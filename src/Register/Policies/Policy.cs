using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bases.Register.Policies;

/// <summary>The policy parameters as they apply on one day.</summary>
public sealed class Policy
{
    private readonly Dictionary<string, JsonElement> values;

    private Policy(Dictionary<string, JsonElement> values) => this.values = values;

    public static Policy On(IRegister register, DateOnly day)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var parameter in register.All<PolicyParameter>())
        {
            if (parameter.ValueOn(day) is { } value)
            {
                values[parameter.ParameterId] = value.Value;
            }
        }

        return new Policy(values);
    }

    /// <summary>The same with the values that a rule pack has of its own.</summary>
    public Policy With(IReadOnlyDictionary<string, JsonElement> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own.Count == 0)
        {
            return this;
        }

        var changed = new Dictionary<string, JsonElement>(values, StringComparer.Ordinal);
        foreach (var (id, value) in own)
        {
            changed[id] = value;
        }

        return new Policy(changed);
    }

    public int Int(string id) => Value(id).GetInt32();

    public decimal Decimal(string id) => Value(id).GetDecimal();

    public bool Bool(string id) => Value(id).GetBoolean();

    public string Text(string id) => Value(id).GetString() ?? throw Missing(id);

    public IReadOnlyList<string> Texts(string id) => [.. Value(id).EnumerateArray().Select(item => item.GetString()!)];

    public IReadOnlyList<int> Ints(string id) => [.. Value(id).EnumerateArray().Select(item => item.GetInt32())];

    /// <summary>One member of a parameter that is a group, such as the mailbox of an office.</summary>
    public string? Member(string id, string name) =>
        values.TryGetValue(id, out var group) && group.TryGetProperty(name, out var member) ? member.GetString() : null;

    /// <summary>The severity that the department gave a rule in place of the regulation's wording (I-8), if any.</summary>
    public string? Severity(string ruleId) =>
        Value("rules.severities").TryGetProperty(ruleId, out var severity) ? severity.GetString() : null;

    /// <summary>As one object for the decision tables: <c>park.minimumTenants</c> becomes a member of <c>park</c>.</summary>
    public JsonObject ToJson()
    {
        var root = new JsonObject();
        foreach (var (id, value) in values)
        {
            var names = id.Split('.');
            var group = root;
            foreach (var name in names[..^1])
            {
                if (group[name] is not JsonObject next)
                {
                    group[name] = next = [];
                }

                group = next;
            }

            group[names[^1]] = JsonNode.Parse(value.GetRawText());
        }

        return root;
    }

    private JsonElement Value(string id) => values.TryGetValue(id, out var value) ? value : throw Missing(id);

    private static PolicyMissingException Missing(string id) => new(id);
}

/// <summary>A parameter that a rule needs has no value on the day in question: the register lacks its policy data.</summary>
public sealed class PolicyMissingException(string parameterId) : Exception($"There is no value of the policy parameter {parameterId}.")
{
    public string ParameterId { get; } = parameterId;
}
