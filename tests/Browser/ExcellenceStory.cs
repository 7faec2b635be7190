using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bases.Browser.Tests;

/// <summary>
/// A base is found 优秀 by the parameters of the year, although not every expert answered, and the finance office gets its line
/// (articles 24 and 25).
/// </summary>
public sealed class ExcellenceStory(SiteOfItsOwn site) : IClassFixture<SiteOfItsOwn>
{
    /// <summary>B20 of H36.</summary>
    private const string Evaluated = "砚池";

    [Fact]
    [Walks("evaluation/evaluation-round", "evaluation/evaluation")]
    public async Task Should_find_a_base_excellent_and_list_what_is_due_to_it()
    {
        await ChangeShareAsync();
        await site.MoveClockAsync("2027-01-04T09:00");
        await EvaluateAsync();
        await DecideAsync();
        await PayAsync();
        (await (await site.AsAsync("operator1")).TextAsync("/incidents")).ShouldContain("没有");
    }

    /// <summary>How the year's share is rounded is the department's to say: asked for by one, released by another.</summary>
    private async Task ChangeShareAsync()
    {
        var asks = await site.AsAsync("call1");
        await asks.Page.GotoAsync("/policy/evaluation.excellentRounding");
        await asks.Page.SelectOptionAsync("#value", "up");
        await asks.Page.FillAsync("#on", "2027-01-01");
        await asks.Page.FillAsync("#why", "本年度参评基地少，名额进一。");
        await asks.Page.ClickAsync("form[action='/policy/evaluation.excellentRounding'] button");
        var releases = await site.AsAsync("release1");
        (await releases.TextAsync("/policy")).ShouldContain("名额进一");
        await releases.PressAsync("form[action$='/release'] button");
        (await releases.TextAsync("/policy/evaluation.excellentRounding")).ShouldContain("自 2027年1月1日");
    }

    private async Task EvaluateAsync()
    {
        var organiser = await site.AsAsync("review1");
        await organiser.Page.GotoAsync("/evaluations/2027");
        await organiser.Page.ClickAsync("a:has-text('确认评估名单')");
        await organiser.FormAsync();
        var rows = (await organiser.ValuesAsync())["rows"]!.AsArray();
        foreach (var row in rows.OfType<JsonObject>().Where(row => row["baseId"]!.GetValue<string>() != "B20"))
        {
            row["postpone"] = true;
            row["reason"] = "下半年评估。";
        }

        await organiser.HandInAsync(new JsonObject { ["rows"] = rows.DeepClone() });
        await (await site.AsAsync("applicant-h36")).DoAsync(
            "提交自评报告",
            new JsonObject
            {
                ["parts"] = new JsonObject(
                    new[] { "cooperation", "research", "transfer", "team", "management", "contribution" }.Select(part =>
                        KeyValuePair.Create(part, (JsonNode?)"三年来成果突出。")
                    )
                ),
                ["truthful"] = true,
            },
            Evaluated
        );
        await organiser.OpenTaskAsync("确认专家组", Evaluated);
        var experts = (await organiser.ValuesAsync())["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        await organiser.HandInAsync();

        // Three answer; the organiser does not wait for the others.
        await site.ReviewAsync(experts.Take(3), Evaluated);
        await organiser.Page.GotoAsync("/evaluations/2027");
        await organiser.Page.ClickAsync("a.row-link:has-text('砚池')");
        await organiser.ActAsync("结束评审", "两位专家出国，已提交的意见足以汇总。");
        (await (await site.AsAsync(experts[4].ToLowerInvariant())).HasTaskAsync("声明是否回避", Evaluated)).ShouldBeFalse();

        var visit = new JsonObject
        {
            ["heldOn"] = "2027-01-04",
            ["place"] = "基地现场",
            ["team"] = new JsonArray(experts[0]),
        };
        await organiser.DoAsync("安排现场勘验", visit, Evaluated);
        visit["record"] = "核对了三年的项目与成果。";
        visit["conclusion"] = "与自评一致。";
        await organiser.OpenTaskAsync("填写勘验记录", Evaluated);
        await organiser.FillAsync(visit);
        await organiser.AttachAsync("现场照片", "展厅.png", "image/png", Paper.Photo);
        await organiser.HandInAsync();
        await organiser.OpenTaskAsync("提出评估建议", Evaluated);
        (await organiser.ValuesAsync())["summary"]!.GetValue<string>().ShouldContain("专家评审：3/");
        await organiser.HandInAsync(new JsonObject { ["result"] = "excellent", ["reason"] = "成果突出，均分居前。" });
    }

    private async Task DecideAsync()
    {
        var decider = await site.AsAsync("decide1");
        await decider.OpenTaskAsync("评定结果");
        (await decider.Page.Locator("main").InnerTextAsync()).ShouldContain("优秀");
        var rows = (await decider.ValuesAsync())["rows"];
        await decider.HandInAsync(
            new JsonObject
            {
                ["minutesReference"] = "厅务会纪要〔2027〕1号",
                ["rows"] = Paper.Rows(rows, new JsonObject { ["result"] = "excellent", ["reason"] = "同意建议。" }),
            }
        );
        await (await site.AsAsync("release1")).DoAsync("签发评估结果", new JsonObject { ["decision"] = "release" });
    }

    /// <summary>The line on the page, and the same line in both files for the finance office.</summary>
    private async Task PayAsync()
    {
        (await (await site.AsAsync("applicant-h36")).TextAsync("/bases/B20")).ShouldContain("优秀");
        (await (await site.VisitorAsync()).TextAsync("/portal")).ShouldContain("绩效评估");

        var decider = await site.AsAsync("decide1");
        (await decider.TextAsync("/evaluations/2027")).ShouldContain("优秀");
        var csv = await FileAsync(decider, "csv");
        var line = System
            .Text.Encoding.UTF8.GetString(csv)
            .Split("\r\n")
            .Single(text => text.Contains(Evaluated, StringComparison.Ordinal));
        line.ShouldContain("500000");

        var row = Rows(await FileAsync(decider, "xlsx"))
            .Single(cells => cells.Exists(text => text.Contains(Evaluated, StringComparison.Ordinal)));
        row.ShouldContain("500000");
        (await (await site.AsAsync("applicant-h36")).Page.Context.APIRequest.GetAsync("/evaluations/2027/subsidy.csv")).Status.ShouldNotBe(
            200
        );
    }

    private static List<List<string>> Rows(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var texts = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Select(item => item.InnerText).ToList() ?? [];
        return
        [
            .. document
                .WorkbookPart.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Row>())
                .Select(row => row.Descendants<Cell>().Select(Text).ToList()),
        ];

        string Text(Cell cell) =>
            cell.DataType?.Value == CellValues.SharedString
                ? texts[int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)]
                : cell.InnerText;
    }

    private static async Task<byte[]> FileAsync(Person person, string format)
    {
        var address = await person.Page.Locator($"a[href='/evaluations/2027/subsidy.{format}']").GetAttributeAsync("href");
        var answer = await person.Page.Context.APIRequest.GetAsync(address!);
        answer.Status.ShouldBe(200);
        return await answer.BodyAsync();
    }
}
