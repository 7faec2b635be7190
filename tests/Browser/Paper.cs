using System.Text;
using System.Text.Json.Nodes;

namespace Bases.Browser.Tests;

/// <summary>What people write into the forms of this story.</summary>
internal static class Paper
{
    /// <summary>The labels of the documents that every call asks for.</summary>
    public static string[] RequiredFiles { get; } = ["申报书（盖章扫描件）", "实施方案", "合作协议", "法人证书或营业执照"];

    /// <summary>A PDF of one empty page.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    /// <summary>A picture of one dot.</summary>
    public static byte[] Photo { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static JsonObject Call() =>
        new()
        {
            ["title"] = "2026年度第二批省国合基地申报",
            ["text"] = "请按通知要求提供申报材料。",
            ["year"] = 2026,
            ["kind"] = "open",
            ["opensAt"] = "2026-11-20T10:00:00+08:00",
            ["closesAt"] = "2026-12-04T17:30:00+08:00",
            ["municipalClosesAt"] = "2026-12-02T17:30:00+08:00",
            ["referenceDate"] = "2026-12-04",
            ["contact"] = "省科技厅国际合作处",
        };

    /// <summary>The form of a demonstration application, without what the office adds.</summary>
    public static JsonObject Application(string id)
    {
        var all = (JsonArray)JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "demo", "applications.json")))!;
        var application = (JsonObject)all.Single(one => one!["applicationId"]!.GetValue<string>() == id)!.DeepClone();
        foreach (
            var office in (string[])["applicationId", "callId", "hostId", "submittedAt", "documents", "recommendation", "integrityFindings"]
        )
        {
            application.Remove(office);
        }

        return application;
    }

    public static JsonObject Recommendation() =>
        new()
        {
            ["checklist"] = new JsonArray("complete", "sealed", "consistent", "jurisdiction"),
            ["decision"] = "recommend",
            ["comment"] = "材料齐全，同意推荐。",
            ["priority"] = 1,
            ["letterNumber"] = "武科函〔2026〕1号",
            ["issuedOn"] = "2026-11-20",
        };

    public static JsonObject Review() =>
        new()
        {
            ["rubricScores"] = new JsonObject
            {
                ["cooperation"] = 20,
                ["research"] = 21,
                ["transfer"] = 12,
                ["team"] = 12,
                ["management"] = 8,
                ["contribution"] = 8,
            },
            ["score"] = 81,
            ["conclusion"] = "recommend",
            ["comment"] = "合作基础扎实，目标明确。",
        };

    /// <summary>Every row of a list in a form, with something written into it.</summary>
    public static JsonArray Rows(JsonNode? list, JsonObject more)
    {
        var rows = (JsonArray)(list?.DeepClone() ?? new JsonArray());
        foreach (var row in rows.OfType<JsonObject>())
        {
            foreach (var (name, value) in more)
            {
                row[name] = value?.DeepClone();
            }
        }

        return rows;
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bases.Process.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
