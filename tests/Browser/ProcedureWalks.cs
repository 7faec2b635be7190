using System.Text.Json.Nodes;

namespace Bases.Browser.Tests;

/// <summary>The shorter procedures, each from its beginning to its end (articles 5, 6, 7, 14, 23, 28, 30 and 31).</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProcedureWalks(Site site)
{
    [Fact]
    [Walks("exchange/exchange-notice")]
    public async Task Should_write_to_the_bases_and_not_to_the_public()
    {
        const string title = "关于报送2026年度交流活动计划的通知";
        var manager = await site.AsAsync("call1");
        await manager.BeginAsync("exchange-notice");
        await manager.HandInAsync(new JsonObject { ["title"] = title, ["text"] = "请于12月底前报送。" });

        (await (await site.AsAsync("applicant-h02")).TextAsync("/exchange")).ShouldNotContain(title, Case.Sensitive, "H02 has no base");
        (await (await site.AsAsync("applicant-h09")).TextAsync("/exchange")).ShouldContain(title);
        (await (await site.VisitorAsync()).TextAsync("/portal")).ShouldNotContain(title);
    }

    [Fact]
    [Walks("host-duties/host-document")]
    public async Task Should_keep_the_rules_of_a_host_in_versions()
    {
        var host = await site.AsAsync("applicant-h09");
        foreach (var version in (string[])["第一版", "第二版"])
        {
            await host.BeginAsync("host-document");
            await host.FillAsync(
                new JsonObject
                {
                    ["kind"] = "finance",
                    ["title"] = $"财务管理办法（{version}）",
                    ["effectiveFrom"] = "2026-11-20",
                }
            );
            await host.AttachAsync("文件", $"{version}.pdf", "application/pdf", Paper.Pdf);
            await host.HandInAsync();
        }

        (await host.TextAsync("/my-bases")).ShouldContain("财务管理办法（第二版）");
        await host.Page.ClickAsync("summary:has-text('全部版本')");
        (await host.Page.Locator("main").InnerTextAsync()).ShouldContain("财务管理办法（第一版）");
        (await (await site.AsAsync("bureau-wuhan")).TextAsync("/hosts/H09/bases")).ShouldContain("财务管理办法（第二版）");
        (await (await site.AsAsync("bureau-yichang")).Page.GotoAsync("/hosts/H09/bases"))!.Status.ShouldBe(404);
    }

    [Fact]
    [Walks("national-base-admission/national-base-leaving")]
    public async Task Should_let_a_national_base_leave_of_its_own_will()
    {
        var host = await site.AsAsync("applicant-h22");
        await host.BeginAsync("national-base-leaving");
        await host.HandInAsync(new JsonObject { ["confirmed"] = true, ["reason"] = "归口部门另有安排。" });
        await (await site.AsAsync("decide1")).DoAsync("办理退出", new JsonObject { ["comment"] = "已办理。" });

        (await host.TextAsync("/bases/B22")).ShouldContain("退出");
        await host.Page.GotoAsync("/begin?process=national-base-leaving");
        (await host.Page.Locator("main").InnerTextAsync()).ShouldContain("目前没有适用的对象");
    }

    [Fact]
    [Walks("re-designation/re-designation")]
    public async Task Should_keep_the_old_naming_when_a_new_application_comes_to_nothing()
    {
        const string name = "章华台再认定国际科技合作基地";
        var host = await site.AsAsync("applicant-h22");
        await host.BeginAsync("re-designation", "B01");
        await host.HandInAsync(new JsonObject { ["callId"] = "CALL-2027" });
        await host.OpenTaskAsync("填写申报书");
        var form = Paper.Application("A022");
        form["proposedBaseName"] = name;
        await host.FillAsync(form);
        await host.AttachRequiredAsync();
        await host.HandInAsync();
        await host.OpenCaseAsync(name);
        await host.ActAsync("撤回申报", "材料须重新准备。");

        var page = await host.TextAsync("/bases/B01");
        page.ShouldContain("有效");
        await host.Page.GotoAsync("/begin?process=re-designation&subject=B01");
        (await host.Page.Locator("form[action='/begin/re-designation'] button.btn").CountAsync()).ShouldBe(1, "it may apply again");
    }

    [Fact]
    [Walks("bureau-mandate/bureau-mandate")]
    public async Task Should_entrust_a_bureau_and_take_its_report()
    {
        var maker = await site.AsAsync("decide1");
        await maker.BeginAsync("bureau-mandate");
        await maker.HandInAsync(
            new JsonObject
            {
                ["city"] = "宜昌市",
                ["scopes"] = new JsonArray("survey"),
                ["from"] = "2026-11-20",
                ["to"] = "2026-12-31",
                ["instructions"] = "摸清有意申报单位的合作基础。",
            }
        );
        (await (await site.AsAsync("bureau-wuhan")).TextAsync("/mandates")).ShouldNotContain("宜昌市");
        var bureau = await site.AsAsync("bureau-yichang");
        await bureau.DoAsync("开展工作并报告", new JsonObject { ["report"] = "走访三家单位，两家具备条件。" });
        (await maker.TextAsync("/mandates")).ShouldContain("走访三家单位");
    }

    [Fact]
    [Walks("significant-change/significant-change")]
    public async Task Should_end_a_base_at_its_own_wish_when_two_persons_agree()
    {
        var host = await site.AsAsync("applicant-h34");
        await host.Page.GotoAsync("/bases/B19/changes/new");
        await host.Page.CheckAsync("input[name=kind][value=voluntary_termination]");
        await host.Page.FillAsync("#occurredOn", "2026-11-18");
        await host.Page.ClickAsync("form[action='/bases/B19/changes'] button");
        await host.FormAsync();
        await host.HandInAsync(new JsonObject { ["description"] = "合作协议到期，双方不再续签。" });
        await (await site.AsAsync("formal1")).DoAsync(
            "办理变更",
            new JsonObject { ["decision"] = "agree", ["opinion"] = "同意自愿终止。" },
            "B19"
        );
        await (await site.AsAsync("release1")).DoAsync("复核签发", new JsonObject { ["decision"] = "release" }, "B19");

        (await host.TextAsync("/bases/B19")).ShouldContain("自愿终止");
        (await host.Page.Locator("a[href='/bases/B19/changes/new']").CountAsync()).ShouldBe(0);
    }
}
