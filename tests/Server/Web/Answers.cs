using System.Text.Json.Nodes;

namespace Bases.Server.Tests.Web;

internal static class Answers
{
    public static async Task<JsonNode> ReadFromJsonNodeAsync(this HttpContent content) =>
        JsonNode.Parse(await content.ReadAsStringAsync())!;
}
