using System.Text.Json.Nodes;
using Bases.Activities.Tests.Workflows;

namespace Bases.Activities.Tests.Office;

/// <summary>Forms as people fill them in.</summary>
internal static class Paper
{
    public static object Call(
        string opensAt = "2026-11-23T09:00:00+08:00",
        string closesAt = "2026-12-23T17:30:00+08:00",
        string? municipal = "2026-12-18T17:30:00+08:00"
    ) =>
        new
        {
            call = new
            {
                year = 2026,
                title = "2026年度第二批省国合基地申报",
                kind = "open",
                opensAt,
                closesAt,
                municipalClosesAt = municipal,
                referenceDate = closesAt[..10],
                contact = "国际合作处 027-8713 0000",
            },
        };

    /// <summary>The content of a sample application, as its host would fill it in; the leader fits the host.</summary>
    public static JsonObject Application(string sampleId)
    {
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(WorkflowFolder.Root, "demo", "applications.json")))!.AsArray();
        var form = all.First(entry => entry!["applicationId"]!.GetValue<string>() == sampleId)!.DeepClone().AsObject();
        foreach (var office in (string[])["applicationId", "callId", "hostId", "submittedAt", "recommendation", "integrityFindings"])
        {
            form.Remove(office);
        }

        return form;
    }

    public static object Review(decimal score, string conclusion) =>
        new
        {
            review = new
            {
                score,
                conclusion,
                comment = "评审意见：基础扎实。",
            },
        };
}
