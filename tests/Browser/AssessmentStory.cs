using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>
/// A winter of the bases: the yearly report with its correction and visit, the evaluation after three years to its result, and
/// whoever does not report (articles 22 and 24 to 26).
/// </summary>
public sealed class AssessmentStory(SiteOfItsOwn site) : IClassFixture<SiteOfItsOwn>
{
    /// <summary>B11 of H01 reports; B20 of H36 is evaluated and does not report.</summary>
    private const string Reporting = "星槎湾";
    private const string Evaluated = "砚池";

    /// <summary>What the host says of itself.</summary>
    private const string Told = "三年来按协议完成各项任务。";

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
        var experts = await EvaluateAsync();
        await ReviewAsync(experts);
        await VisitAsync(experts[0]);
        await ProposeAsync();
        await DecideAsync();
        await site.MoveClockAsync("2027-01-18T09:00");
        await FindOverdueAsync();
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
        (await supervisor.HasTaskAsync("核查事实", "B10")).ShouldBeTrue();
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

    /// <returns>The panel.</returns>
    private async Task<List<string>> EvaluateAsync()
    {
        await (await site.AsAsync("applicant-h36")).DoAsync(
            "提交自评报告",
            new JsonObject
            {
                ["parts"] = new JsonObject(
                    new[] { "cooperation", "research", "transfer", "team", "management", "contribution" }.Select(part =>
                        KeyValuePair.Create(part, (JsonNode?)Told)
                    )
                ),
                ["figures"] = new JsonObject { ["projects"] = 3, ["papers"] = 12 },
                ["truthful"] = true,
            },
            Evaluated
        );
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("确认专家组", Evaluated);
        var experts = (await organiser.ValuesAsync())["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        experts.ShouldNotBeEmpty();
        await organiser.HandInAsync();
        (await organiser.TextAsync("/evaluations/2027")).ShouldContain("专家评审与现场考察");
        return experts;
    }

    /// <summary>Each is told whom he judges before he says whether he may, and reads what it says of itself only after that.</summary>
    private async Task ReviewAsync(List<string> experts)
    {
        foreach (var id in experts)
        {
            var expert = await site.AsAsync(id.ToLowerInvariant());
            await expert.OpenTaskAsync("声明是否回避", Evaluated);
            var dossier = await expert.Page.Locator(".dossier").InnerTextAsync();
            dossier.ShouldContain(Evaluated);
            dossier.ShouldContain("依托单位");
            dossier.ShouldNotContain(Told);
            await expert.HandInAsync(new JsonObject { ["conflict"] = "none" });
            await expert.DoAsync("签署评审承诺", new JsonObject { ["accepted"] = true }, Evaluated);
            await expert.OpenTaskAsync("打分并提出意见", Evaluated);
            (await expert.Page.Locator(".dossier").InnerTextAsync()).ShouldContain(Told);
            await expert.HandInAsync(Paper.Review());
        }
    }

    private async Task VisitAsync(string expertId)
    {
        var organiser = await site.AsAsync("review1");
        (await organiser.HasTaskAsync("提出评估建议", Evaluated)).ShouldBeFalse("documents and visit are both needed (article 24)");
        var visit = new JsonObject
        {
            ["heldOn"] = "2027-01-04",
            ["place"] = "武汉市洪山区",
            ["team"] = new JsonArray(expertId),
        };
        await organiser.DoAsync("安排现场勘验", visit, Evaluated);
        visit["record"] = "核对了三年的项目与成果。";
        visit["conclusion"] = "与自评一致。";
        await organiser.OpenTaskAsync("填写勘验记录", Evaluated);
        await organiser.FillAsync(visit);
        await organiser.AttachAsync("现场照片", "展厅.png", "image/png", Paper.Photo);
        await organiser.HandInAsync();
    }

    private async Task ProposeAsync()
    {
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("提出评估建议", Evaluated);
        (await organiser.Page.Locator(".reviews").InnerTextAsync()).ShouldContain("合作基础扎实");
        await organiser.HandInAsync(new JsonObject { ["result"] = "qualified", ["reason"] = "均分81，考察与自评一致。" });
    }

    /// <summary>One of one cannot be 优秀 (15 %, rounded down): it is 合格, and nothing is due to it.</summary>
    private async Task DecideAsync()
    {
        var decider = await site.AsAsync("decide1");
        await decider.OpenTaskAsync("评定结果");
        var rows = (await decider.ValuesAsync())["rows"]!.AsArray();
        rows.Select(row => row!["evaluationId"]!.GetValue<string>()).ShouldBe(["evaluation-B20-2027"]);
        rows[0]!["score"]!.ToString().ShouldStartWith("81");
        await decider.HandInAsync(
            new JsonObject
            {
                ["minutesReference"] = "厅务会纪要〔2027〕1号",
                ["rows"] = Paper.Rows(rows, new JsonObject { ["result"] = "qualified", ["reason"] = "同意建议。" }),
            }
        );
        var host = await site.AsAsync("applicant-h36");
        await host.Page.GotoAsync("/bases/B20");
        (await Result(host).CountAsync()).ShouldBe(0, "nothing is told before the release");
        await (await site.AsAsync("release1")).DoAsync("签发评估结果", new JsonObject { ["decision"] = "release" });

        (await host.TextAsync("/evaluations/2027")).ShouldContain("合格");
        await host.Page.GotoAsync("/bases/B20");
        (await Result(host).InnerTextAsync()).ShouldContain("合格");
        await host.Page.GotoAsync("/evaluations/2027");
        await host.Page.ClickAsync("a.row-link:has-text('砚池')");
        (await host.Page.Locator("main").InnerTextAsync()).ShouldContain("结果通知书");

        await decider.Page.GotoAsync("/evaluations/2027");
        var file = await decider.Page.Locator("a[href='/evaluations/2027/subsidy.csv']").GetAttributeAsync("href");
        var list = await (await decider.Page.Context.APIRequest.GetAsync(file!)).TextAsync();
        list.ShouldContain("后补助金额");
        list.ShouldNotContain(Evaluated);
    }

    /// <summary>The line of the evaluation on the page of the base.</summary>
    private static ILocator Result(Person person) =>
        person.Page.Locator("section[aria-labelledby=results] tr", new PageLocatorOptions { HasText = "绩效评估" });

    /// <summary>Not in by the 15th at midnight: proposed as 不合格, found out by one person, released by another (I-2).</summary>
    private async Task FindOverdueAsync()
    {
        var decider = await site.AsAsync("decide1");
        await decider.OpenTaskAsync("逾期未报认定", Evaluated);
        (await decider.ValuesAsync())["proposal"]!.GetValue<string>().ShouldContain("不合格");
        await decider.HandInAsync(new JsonObject { ["fact"] = "not_submitted", ["reason"] = "经电话核实，单位未编制报告。" });
        await (await site.AsAsync("release1")).DoAsync("签发不合格结果", new JsonObject { ["decision"] = "release" }, Evaluated);
        (await (await site.AsAsync("applicant-h36")).TextAsync("/annual/2026")).ShouldContain("不合格");
        (await decider.TextAsync("/annual/2026?state=unqualified")).ShouldContain(Evaluated);
    }
}
