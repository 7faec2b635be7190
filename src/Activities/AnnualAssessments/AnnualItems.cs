using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Register.AnnualAssessments;
using Bases.Register.Json;

namespace Bases.Activities.AnnualAssessments;

/// <summary>The items of a report that can be sent back one by one (退回补正), with their names.</summary>
internal static class AnnualItems
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["planForNextYear"] = "下一年度目标和工作计划",
        ["useOfFunds"] = "经费使用说明",
        ["evidence"] = "佐证材料",
    };

    public static IEnumerable<KeyValuePair<string, string>> Of(AnnualAssessment assessment) =>
        AnnualAreas
            .All.Select(area => KeyValuePair.Create(area.Key, area.Value.Zh))
            .Concat((assessment.Report?.Changes ?? []).Select(change => KeyValuePair.Create(change.ChangeKey, Name(change.ChangeKey))))
            .Concat(AnnualCodedItems.All.Select(item => KeyValuePair.Create(item.Key, item.Value.Zh)))
            .Concat(Others);

    public static bool IsCoded(string item) => AnnualCodedItems.All.ContainsKey(item);

    public static string Name(string item) =>
        AnnualAreas.All.TryGetValue(item, out var area) ? area.Zh
        : AnnualCodedItems.All.TryGetValue(item, out var coded) ? coded.Zh
        : Others.TryGetValue(item, out var other) ? other
        : $"重大变化 {item}";

    public static string? Text(AnnualReportContent? report, string item) =>
        report is null ? null
        : report.Areas.TryGetValue(item, out var area) ? area
        : item switch
        {
            "planForNextYear" => report.PlanForNextYear,
            "useOfFunds" => report.UseOfFunds,
            _ => report.Changes.FirstOrDefault(change => change.ChangeKey == item)?.Description,
        };

    /// <summary>With a new text or more evidence for one item; everything else stays as it was.</summary>
    public static AnnualReportContent With(AnnualReportContent report, string item, string? text, IEnumerable<string> files)
    {
        var evidence = report with { EvidenceFileIds = [.. report.EvidenceFileIds.Union(files)] };
        if (string.IsNullOrWhiteSpace(text))
        {
            return evidence;
        }

        return item switch
        {
            "planForNextYear" => evidence with { PlanForNextYear = text },
            "useOfFunds" => evidence with { UseOfFunds = text },
            _ when AnnualAreas.All.ContainsKey(item) => evidence with
            {
                Areas = new Dictionary<string, string>(report.Areas) { [item] = text },
            },
            _ => evidence with
            {
                Changes = [.. report.Changes.Select(change => change.ChangeKey == item ? change with { Description = text } : change)],
            },
        };
    }

    /// <summary>Coded items as they stand in the report.</summary>
    public static JsonObject Coded(AnnualReportContent? report, IEnumerable<string> items)
    {
        var node = JsonSerializer.SerializeToNode(report ?? new AnnualReportContent(), RegisterJson.Options)!;
        return new JsonObject(items.Where(IsCoded).Select(item => KeyValuePair.Create(item, node[item]?.DeepClone())));
    }

    /// <summary>With what the form gives for coded items; one that it leaves out was emptied.</summary>
    /// <exception cref="JsonException">A value is not of the item's kind.</exception>
    public static AnnualReportContent With(AnnualReportContent report, IEnumerable<string> items, JsonObject fields)
    {
        var node = JsonSerializer.SerializeToNode(report, RegisterJson.Options)!.AsObject();
        foreach (var item in items.Where(IsCoded))
        {
            if (fields[item] is { } value)
            {
                node[item] = value.DeepClone();
            }
            else
            {
                node.Remove(item);
            }
        }

        return node.Deserialize<AnnualReportContent>(RegisterJson.Options)!;
    }
}
