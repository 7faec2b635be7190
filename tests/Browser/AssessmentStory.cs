using System.Text.Json.Nodes;

namespace Bases.Browser.Tests;

/// <summary>
/// A winter of the bases: the yearly report with its correction and visit, and the evaluation after three years up to its
/// panel (articles 22 and 24 to 26).
/// </summary>
public sealed class AssessmentStory(SiteOfItsOwn site) : IClassFixture<SiteOfItsOwn>
{
    /// <summary>B11 of H01 reports; B20 of H36 is evaluated.</summary>
    private const string Reporting = "星槎湾";
    private const string Evaluated = "砚池";

    private static readonly string[] Areas =
    [
        "basics",
        "agreements",
        "projects",
        "exchange",
        "training",
        "conferences",
        "organisations",
        "bigScience",
        "platforms",
        "enterprises",
        "transfer",
        "results",
        "management",
        "experience",
        "next",
    ];

    [Fact]
    [Walks(
        "annual-assessment/annual-campaign",
        "annual-assessment/annual-assessment",
        "evaluation/evaluation-round",
        "evaluation/evaluation",
        "rule-pack/rule-pack-expiry",
        "termination/base-check"
    )]
    public async Task Should_assess_and_evaluate_the_bases_through_a_winter()
    {
        await site.MoveClockAsync("2026-12-01T09:30");
        await WarnOfTheEndAsync();
        await CheckBasesAsync();
        await ReportAsync();
        await DrawVisitAsync();
        await CorrectAsync();
        await site.MoveClockAsync("2027-01-04T09:00");
        await ListAsync();
        await EvaluateAsync();
        (await (await site.AsAsync("operator1")).TextAsync("/incidents")).ShouldContain("没有");
    }

    /// <summary>The pack ends on 24 August 2027: warned a year ahead, and somebody arranges what comes after it.</summary>
    private async Task WarnOfTheEndAsync()
    {
        var admin = await site.AsAsync("admin1");
        await admin.DoAsync("安排后续规则", new JsonObject { ["note"] = "修订办法已印发，二月前载入新规则包。" });
        var page = await admin.TextAsync("/rule-packs/HB-2022-6");
        page.ShouldContain("已提示");
        page.ShouldContain("二月前载入新规则包");
    }

    /// <summary>Every morning the tables look at every base; what they find are proposals in the supervisors' hands.</summary>
    private async Task CheckBasesAsync()
    {
        var supervisor = await site.AsAsync("supervisor1");
        var page = await supervisor.TextAsync("/supervision");
        page.ShouldContain("B10");
        (await supervisor.HasTaskAsync("核查事实", "termination-B10")).ShouldBeTrue();
    }

    private async Task ReportAsync()
    {
        var host = await site.AsAsync("applicant-h01");
        (await host.TextAsync("/annual")).ShouldContain("2027年1月15日");
        await host.OpenTaskAsync("填写年度报告", Reporting);
        var values = await host.ValuesAsync();
        await host.HandInAsync(
            new JsonObject
            {
                ["areas"] = new JsonObject(
                    Areas.Select(area => KeyValuePair.Create(area, (JsonNode?)$"2026年{area}情况：与德方联合研究按计划推进。"))
                ),
                ["activityTags"] = new JsonArray("joint_research", "exchange"),
                ["changes"] = Paper.Rows(values["changes"], new JsonObject { ["description"] = "已按规定报告，对基地没有影响。" }),
                ["coordinatorDepartment"] = "科技合作处",
                ["coordinatorName"] = "钱联络",
                ["planForNextYear"] = "新增联合项目2项。",
                ["truthful"] = true,
            }
        );
        await host.DoAsync("单位审核", new JsonObject { ["decision"] = "approve" }, Reporting);
    }

    private async Task CorrectAsync()
    {
        var officer = await site.AsAsync("formal1");
        await officer.DoAsync(
            "省厅审核",
            new JsonObject
            {
                ["decision"] = "return",
                ["items"] = new JsonArray("agreements", "evidence"),
                ["reason"] = "请补充协议的有效期。",
            },
            Reporting
        );
        var host = await site.AsAsync("applicant-h01");
        await host.OpenTaskAsync("补正年度报告", Reporting);
        var rows = (await host.ValuesAsync())["rows"]!.AsArray();
        rows.Select(row => row!["title"]!.GetValue<string>()).ShouldBe(["合作协议", "佐证材料"]);
        (await host.ValuesAsync())["reason"]!.GetValue<string>().ShouldContain("请补充协议的有效期");
        await host.HandInAsync(
            new JsonObject { ["rows"] = Paper.Rows(rows, new JsonObject { ["text"] = "协议有效期至2029年12月31日。" }) }
        );

        (await (await site.AsAsync("operator1")).TextAsync("/incidents")).ShouldContain("没有");
        await officer.OpenTaskAsync("省厅审核", Reporting);
        (await officer.ValuesAsync())["content"]!.GetValue<string>().ShouldContain("2029年12月31日");
        await officer.HandInAsync(new JsonObject { ["decision"] = "qualified" });
        (await host.TextAsync("/annual?q=" + Reporting)).ShouldContain("合格");
    }

    /// <summary>The officer draws the one with the highest risk; an organiser visits it.</summary>
    private async Task DrawVisitAsync()
    {
        var officer = await site.AsAsync("formal1");
        await officer.Page.GotoAsync("/annual/2026");
        await officer.Page.SelectOptionAsync("#method", "risk");
        await officer.Page.FillAsync("#count", "1");
        await officer.PressAsync("form[action='/annual/2026/sample'] button");
        await officer.ToldAsync("已抽选现场考察");

        var organiser = await site.AsAsync("review1");
        var visit = new JsonObject { ["heldOn"] = "2026-12-01", ["place"] = "基地所在园区" };
        await organiser.OpenTaskAsync("安排现场勘验");
        visit["team"] = new JsonArray((await organiser.ValuesAsync())["choices"]![0]!["value"]!.DeepClone());
        await organiser.HandInAsync(visit);
        visit["record"] = "查看实验室与台账。";
        visit["conclusion"] = "与报告一致。";
        await organiser.OpenTaskAsync("填写勘验记录");
        await organiser.FillAsync(visit);
        await organiser.AttachAsync("现场照片", "台账.png", "image/png", Paper.Photo);
        await organiser.HandInAsync();
        (await officer.TextAsync("/annual/2026")).ShouldContain("已登记");
    }

    private async Task ListAsync()
    {
        var organiser = await site.AsAsync("review1");
        await organiser.Page.GotoAsync("/evaluations/2027");
        await organiser.Page.ClickAsync("a:has-text('确认评估名单')");
        await organiser.FormAsync();
        var rows = (await organiser.ValuesAsync())["rows"]!.AsArray();
        rows.Select(row => row!["baseId"]!.GetValue<string>()).ShouldContain("B20");
        foreach (var row in rows.OfType<JsonObject>().Where(row => row["baseId"]!.GetValue<string>() != "B20"))
        {
            row["postpone"] = true;
            row["reason"] = "正在办理重大变化，下半年评估。";
        }

        await organiser.HandInAsync(new JsonObject { ["rows"] = rows.DeepClone() });
        (await organiser.TextAsync("/evaluations/2027")).ShouldContain("暂缓评估");
    }

    private async Task EvaluateAsync()
    {
        await (await site.AsAsync("applicant-h36")).DoAsync(
            "提交自评报告",
            new JsonObject
            {
                ["parts"] = new JsonObject(
                    new[] { "cooperation", "research", "transfer", "team", "management", "contribution" }.Select(part =>
                        KeyValuePair.Create(part, (JsonNode?)"三年来按协议完成各项任务。")
                    )
                ),
                ["figures"] = new JsonObject { ["projects"] = 3, ["papers"] = 12 },
                ["truthful"] = true,
            },
            Evaluated
        );
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("确认专家组", Evaluated);
        (await organiser.ValuesAsync())["expertIds"]!.AsArray().ShouldNotBeEmpty();
        await organiser.HandInAsync();
        (await organiser.TextAsync("/evaluations/2027")).ShouldContain("专家评审与现场考察");
    }
}
