using System.Text.Json.Nodes;

namespace Bases.Browser.Tests;

/// <summary>A base changes and ends, as its host and the department see it in their browsers (articles 23, 28 and 29).</summary>
[Collection(BrowserCollection.Name)]
public sealed class BaseWalks(Site site)
{
    [Fact]
    [Walks("significant-change/significant-change")]
    public async Task Should_report_a_new_leader_and_put_him_on_record()
    {
        var host = await site.AsAsync("applicant-h31");
        await host.Page.GotoAsync("/bases/B18");
        await host.Page.ClickAsync("text=报告重大变化");
        await host.Page.CheckAsync("input[name=kind][value=leader]");
        await host.Page.FillAsync("#occurredOn", "2026-11-10");
        await host.Page.ClickAsync("form[action='/bases/B18/changes'] button");
        await host.FormAsync();
        await host.FillAsync(
            new JsonObject
            {
                ["newLeaderPersonId"] = "new",
                ["newLeader"] = new JsonObject
                {
                    ["name"] = "赵新任",
                    ["employmentType"] = "formal",
                    ["titleLevel"] = "senior_full",
                    ["researchLeadRole"] = true,
                },
                ["description"] = "原负责人到龄退休。",
            }
        );
        await host.HandInAsync();

        // The rules of a leader are over the form: no project led in three years, so article 9(3) fails.
        var officer = await site.AsAsync("formal1");
        await officer.OpenTaskAsync("办理变更", "B18");
        (await officer.Page.Locator("main").InnerTextAsync()).ShouldContain("A09-3");
        await officer.FillAsync(new JsonObject { ["decision"] = "record", ["opinion"] = "备案；请补充项目情况。" });
        await officer.HandInAsync();

        var page = await host.TextAsync("/bases/B18");
        page.ShouldContain("赵新任");
        page.ShouldContain("备案");
        (await host.TextAsync("/bases/B18?on=2026-11-09")).ShouldContain("您看到的是");
    }

    [Fact]
    [Walks("termination/termination", "termination/ending-decision")]
    public async Task Should_terminate_a_base_after_hearing_it()
    {
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.Page.GotoAsync("/bases/B10");
        await supervisor.Page.SelectOptionAsync("#ground", "TERMINATE_A28-1-EVAL");
        await supervisor.Page.FillAsync("#reason", "阶段性综合绩效评估不合格。");
        await supervisor.Page.ClickAsync("form[action='/bases/B10/termination'] button");
        await supervisor.Page.ClickAsync("dialog.ask button[value=yes]");
        await supervisor.Page.WaitForURLAsync("**/cases/**");
        await supervisor.DoAsync("核查事实", new JsonObject { ["established"] = "yes", ["text"] = "经核查，评估结果属实。" }, "B10");
        await supervisor.DoAsync(
            "告知拟作决定",
            new JsonObject { ["mode"] = "notice", ["text"] = "拟终止并注销命名：绩效评估不合格。" },
            "B10"
        );

        var host = await site.AsAsync("applicant-h18");
        await host.DoAsync("陈述申辩", new JsonObject { ["text"] = "请考虑整改进展。" }, "B10");
        await (await site.AsAsync("decide1")).DoAsync(
            "作出决定",
            new JsonObject { ["decision"] = "end", ["reasons"] = "评估不合格，事实清楚。" },
            "B10"
        );
        await (await site.AsAsync("release1")).DoAsync("复核签发", new JsonObject { ["decision"] = "release" }, "B10");

        var page = await host.TextAsync("/bases/B10");
        page.ShouldContain("终止并注销命名（第二十八条）");
        (await host.Page.Locator("a[href='/bases/B10/changes/new']").CountAsync()).ShouldBe(0);
        (await (await site.VisitorAsync()).TextAsync("/portal")).ShouldContain("终止并注销命名");
    }

    [Fact]
    [Walks("revocation/revocation", "termination/ending-decision", "designation/integrity-finding")]
    public async Task Should_revoke_a_base_on_a_finding_that_a_second_person_verified()
    {
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.Page.GotoAsync("/bases/B13");
        await supervisor.Page.ClickAsync("form[action='/bases/B13/findings'] button");
        await supervisor.FormAsync();
        var found = await supervisor.ValuesAsync();
        found["baseId"]!.GetValue<string>().ShouldBe("B13");
        await supervisor.FillAsync(
            new JsonObject
            {
                ["hostId"] = "",
                ["personId"] = "",
                ["kind"] = "false_material",
                ["stage"] = "annual_assessment",
                ["facts"] = "年度报告所附合作成果系伪造。",
            }
        );
        await supervisor.HandInAsync();
        await (await site.AsAsync("supervisor2")).DoAsync(
            "核实问题",
            new JsonObject
            {
                ["confirmed"] = "yes",
                ["toObtain"] = true,
                ["reason"] = "经函询合作机构查实。",
            }
        );

        (await supervisor.TextAsync("/supervision")).ShouldContain("撤销命名（第二十九条）");
        await supervisor.DoAsync(
            "核查影响范围",
            new JsonObject
            {
                ["established"] = "yes",
                ["text"] = "涉及2024年度考核。",
                ["annulledResults"] = new JsonArray("annual/2024"),
            },
            "B13"
        );
        await supervisor.DoAsync("告知拟作决定", new JsonObject { ["mode"] = "skip", ["skipReason"] = "证据确凿，须立即处置。" }, "B13");
        await (await site.AsAsync("decide1")).DoAsync(
            "作出决定",
            new JsonObject { ["decision"] = "end", ["reasons"] = "查实骗取考核结果。" },
            "B13"
        );
        await (await site.AsAsync("release1")).DoAsync("复核签发", new JsonObject { ["decision"] = "release" }, "B13");

        var page = await supervisor.TextAsync("/bases/B13");
        page.ShouldContain("撤销命名（第二十九条）");
        page.ShouldContain("已撤销（第二十九条）");
    }
}
