using System.Text.Json.Nodes;

namespace Bases.Server.Tests.Web;

/// <summary>Forms as the demonstration's applicants filled them in.</summary>
internal static class DemonstrationForm
{
    private static readonly string[] OfficeOwned =
    [
        "applicationId",
        "callId",
        "hostId",
        "submittedAt",
        "documents",
        "recommendation",
        "integrityFindings",
    ];

    /// <summary>What a call asks for.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    ["application_form", "implementation_plan", "cooperation_agreement", "legal_person_certificate"];

    /// <summary>An application, without what the office adds.</summary>
    public static JsonObject Application(string id)
    {
        var all = (JsonArray)JsonNode.Parse(File.ReadAllText(Path.Combine(ServerFixture.Root(), "demo", "applications.json")))!;
        var form = (JsonObject)all.Single(one => one!["applicationId"]!.GetValue<string>() == id)!.DeepClone();
        foreach (var office in OfficeOwned)
        {
            form.Remove(office);
        }

        return form;
    }
}
