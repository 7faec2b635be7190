using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bases.Register.Applications;

/// <summary>
/// Reads the facts of a branch by the members they have: the four kinds share none. An object without any known member
/// (an untouched draft) has no facts yet.
/// </summary>
internal sealed class BranchFactsConverter : JsonConverter<BranchFacts>
{
    private static readonly (Type Kind, string[] Members)[] Kinds =
    [
        (typeof(ParkFacts), ["industryFields", "tenants"]),
        (typeof(ServiceFacts), ["network", "eventsPerYear", "dedicatedTeamSize"]),
        (
            typeof(EnterpriseFacts),
            ["finance", "intlRdCenter", "intlRdTeam", "targetMarket", "overseasMarketSharePct", "orderEquivalentSharePct"]
        ),
        (typeof(ResearchFacts), ["projects", "jointPlatform", "jointMechanism", "jointPapers", "jointEvents"]),
    ];

    public override BranchFacts? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("branchFacts must be an object");
        }

        var kind = Kinds.FirstOrDefault(k => k.Members.Any(member => document.RootElement.TryGetProperty(member, out _))).Kind;
        try
        {
            return kind is null ? null : (BranchFacts?)document.RootElement.Deserialize(kind, options);
        }
        catch (JsonException problem)
        {
            // Its path begins anew with the facts: the reader of the whole file adds where they stand.
            throw new JsonException(problem.Message, problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, BranchFacts value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
