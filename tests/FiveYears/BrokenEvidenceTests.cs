using System.Text.Json.Nodes;

namespace Bases.FiveYears.Tests;

/// <summary>
/// What no parameter, timer, flow or table can break – the procedures refuse it – is broken in what a run has left behind:
/// the examination says so, with the article.
/// </summary>
[Collection("years")]
public sealed class BrokenEvidenceTests(ShortRun run)
{
    /// <summary>What is changed in the last revision of each entry of a kind, or in all lines of a file.</summary>
    private static readonly Dictionary<string, (int Article, string File, Action<List<JsonNode>> Change)> Cases = new()
    {
        ["title"] = (4, "register", lines => Each(lines, "specialNaming", entry => entry["decidedBy"] = entry["proposedBy"]?.DeepClone())),
        ["conclusion"] = (
            16,
            "register",
            lines => Each(lines, "recognitionDecision", entry => entry["releasedBy"] = entry["decidedBy"]?.DeepClone())
        ),
        ["naming"] = (
            18,
            "register",
            lines => Each(lines, "namingDocument", entry => entry["releasedBy"] = entry["draftedBy"]?.DeepClone())
        ),
        ["support"] = (21, "mails", lines => lines.RemoveAll(line => Text(line["template"]) == "event-invitation")),
        ["excellence"] = (
            25,
            "register",
            lines => Each(lines, "evaluationRound", entry => entry["releasedBy"] = entry["decidedBy"]?.DeepClone())
        ),
        ["money"] = (26, "journal", lines => lines[^1]["element"] = "approve-funds"),
        ["recommendation"] = (
            27,
            "register",
            lines => Each(lines, "nationalRecommendation", entry => entry["releasedBy"] = entry["decidedBy"]?.DeepClone())
        ),
        ["national"] = (30, "register", lines => Each(lines, "nationalAdmission", entry => entry["consentedAt"] = null)),
        ["renewal"] = (31, "register", lines => Each(lines, "redesignation", entry => entry["newBaseId"] = null)),
        ["silence"] = (28, "mails", lines => lines.Add(AfterTheEnd(lines))),
        ["delivery"] = (22, "delivered", lines => lines.RemoveAt(lines.Count / 2)),
        ["digest"] = (22, "mails", lines => lines.RemoveAll(line => Text(line["template"]) == "annual-digest")),
        ["publicity"] = (
            17,
            "register",
            lines => Each(lines, "publicity", entry => entry["chosenEnd"] = Text(entry["publishedAt"])![..10])
        ),
        ["panel"] = (15, "register", lines => Each(lines, "panelReport", entry => entry["figures"]!["mean"] = 99.5m)),
        ["finding"] = (
            29,
            "register",
            lines => Each(lines, "integrityFinding", entry => entry["verifiedBy"] = entry["recordedBy"]?.DeepClone())
        ),
    };

    public static TheoryData<string> Rules => [.. Cases.Keys];

    internal static IEnumerable<string> Broken => Cases.Keys;

    [Theory]
    [MemberData(nameof(Rules))]
    public void Should_name_the_article_that_is_broken(string rule)
    {
        var (article, file, change) = Cases[rule];
        run.Find(file, change).ShouldContain(violation => violation.Rule == rule && violation.Articles.Contains(article));
    }

    private static void Each(List<JsonNode> lines, string kind, Action<JsonNode> change)
    {
        var entries = lines.Where(line => Text(line["kind"]) == kind).ToList();
        entries.ShouldNotBeEmpty($"The run has no {kind}.");
        foreach (var line in entries)
        {
            change(line["content"]!);
        }
    }

    private static JsonNode AfterTheEnd(List<JsonNode> lines)
    {
        var after = lines.First(line => Text(line["template"]) == "base-ended").DeepClone();
        after["template"] = "annual-opened";
        after["at"] = "2026-04-29T01:00:00.0000000+00:00";
        return after;
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
