using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>What happens beside the straight way from a call to a base (articles 6, 13, 15 and 29), and in English.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OfficeWalks(Site site)
{
    [Fact]
    public async Task Should_return_an_application_for_exactly_the_named_documents_and_fields()
    {
        const string name = "补正演练国际科技合作基地";
        var applicant = await site.AsAsync("applicant-h20");
        await applicant.ApplyAsync("A034", name);
        var checker = await site.AsAsync("formal1");
        await checker.OpenTaskAsync("形式审查与受理", name);
        var form = checker.Page.Locator("bases-form");
        await form.GetByText("退回补正", new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        await form.GetByLabel("理由", new LocatorGetByLabelOptions { Exact = true }).Last.FillAsync("合作协议的有效期与扫描件不一致。");
        await ChooseAsync(checker.Page, "须补正的材料", "合作协议");
        await ChooseAsync(checker.Page, "须补正的字段", "境外合作伙伴1：协议有效期至");
        await checker.HandInAsync();

        await applicant.OpenTaskAsync("补正材料", name);
        var labels = await applicant.Page.Locator(".fjs-form-field-document label").AllInnerTextsAsync();
        labels.ShouldHaveSingleItem().ShouldStartWith("合作协议");
        (await applicant.Page.GetByLabel("境外合作伙伴1：协议有效期至").CountAsync()).ShouldBe(1);
        (await applicant.Page.Locator("bases-form input.fjs-input:not([readonly])").CountAsync()).ShouldBe(1, "nothing else was named");
        (await applicant.Page.Locator("bases-form").InnerTextAsync()).ShouldNotContain("agreementExpiresOn");
        await applicant.FillAsync(new JsonObject { ["changes"] = new JsonObject { ["partners_0_agreementExpiresOn"] = "2031-12-31" } });
        await applicant.AttachAsync("合作协议", "协议（更正）.pdf", "application/pdf", Paper.Pdf);
        await applicant.Page.GetByLabel("补正说明").FillAsync("已更正有效期并重新扫描。");
        await applicant.HandInAsync();

        await checker.OpenTaskAsync("形式审查与受理", name);
        (await checker.Page.Locator(".paper").First.InnerTextAsync()).ShouldContain("2031年12月31日");
        (await checker.Page.Locator("[role=tablist]").InnerTextAsync()).ShouldContain("合作协议");
    }

    [Fact]
    public async Task Should_let_the_applicant_withdraw_before_the_close()
    {
        const string name = "撤回演练国际科技合作基地";
        var applicant = await site.AsAsync("applicant-h01");
        await applicant.ApplyAsync("A001", name);
        var bureau = await site.AsAsync("bureau-wuhan");
        (await bureau.HasTaskAsync("推荐意见", name)).ShouldBeTrue();

        await applicant.OpenCaseAsync(name);
        await applicant.ActAsync("撤回申报", "合作单位有调整，明年再报。");

        (await bureau.HasTaskAsync("推荐意见", name)).ShouldBeFalse();
        var ended = await applicant.TextAsync("/applications?state=ended");
        ended.ShouldContain(name);
        ended.ShouldContain("撤回");
        (await applicant.Page.Locator(".open-call").CountAsync()).ShouldBe(1, "he may apply again");
    }

    [Fact]
    [Walks("designation/site-inspection")]
    public async Task Should_record_a_site_inspection_with_photos()
    {
        const string name = "勘验演练国际科技合作基地";
        await (await site.AsAsync("applicant-h20")).ApplyAsync("A034", name);
        await AcceptAsync(name);
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("确定评审专家", name);
        var expertId = (await organiser.ValuesAsync())["expertIds"]![0]!.GetValue<string>();
        await organiser.HandInAsync();
        await ReviewAsync(expertId, name);

        await organiser.OpenCaseAsync(name);
        await organiser.ActAsync("结束评审", "其余专家出差，已有意见足以汇总。");
        await organiser.OpenTaskAsync("审阅评审汇总", name);
        (await organiser.Page.Locator(".reviews").InnerTextAsync()).ShouldContain("分值与结论不符");
        await organiser.FillAsync(new JsonObject { ["siteInspection"] = true });
        await organiser.HandInAsync();
        await organiser.OpenTaskAsync("安排现场勘验", name);
        await organiser.FillAsync(
            new JsonObject
            {
                ["heldOn"] = "2026-11-25",
                ["place"] = "武汉市东湖高新区",
                ["team"] = new JsonArray(expertId),
            }
        );
        await organiser.HandInAsync();
        await organiser.OpenTaskAsync("填写勘验记录", name);
        await organiser.FillAsync(
            new JsonObject
            {
                ["heldOn"] = "2026-11-25",
                ["place"] = "武汉市东湖高新区",
                ["record"] = "查看了联合实验室和台账。",
                ["conclusion"] = "与申报材料一致。",
            }
        );
        await organiser.AttachAsync("现场照片", "实验室.png", "image/png", Paper.Photo);
        await organiser.HandInAsync();

        await organiser.OpenCaseAsync(name);
        var page = await organiser.Page.Locator("main").InnerTextAsync();
        page.ShouldContain("实验室.png");
        page.ShouldContain("等待：认定结论签发");
    }

    [Fact]
    [Walks("designation/integrity-finding")]
    public async Task Should_reject_every_pending_application_of_a_host_once_a_finding_is_verified()
    {
        const string name = "诚信演练国际科技合作基地";
        var applicant = await site.AsAsync("applicant-h21");
        await applicant.ApplyAsync("A021", name);
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.Page.GotoAsync("/begin");
        await supervisor.Page.ClickAsync("form[action='/begin/integrity-finding'] button");
        await supervisor.FormAsync();
        await supervisor.FillAsync(
            new JsonObject
            {
                ["hostId"] = "H21",
                ["kind"] = "false_material",
                ["foundOn"] = "2026-11-20",
                ["facts"] = "申报材料所附合作协议系伪造，对方机构已书面确认。",
            }
        );
        await supervisor.HandInAsync();
        (await applicant.TextAsync("/applications")).ShouldContain(name, Case.Sensitive, "a suspicion rejects nothing");

        // Verified by another person than the one who recorded it.
        await supervisor.OpenTaskAsync("核实问题");
        await supervisor.FillAsync(Verification());
        await supervisor.Page.ClickAsync("button[data-form-action=submit]");
        await supervisor.Page.Locator("#refusal").WaitForAsync();
        await (await site.AsAsync("supervisor2")).DoAsync("核实问题", Verification());

        var ended = await applicant.TextAsync("/applications?state=ended");
        ended.ShouldContain(name);
        ended.ShouldContain("驳回");

        static JsonObject Verification() =>
            new()
            {
                ["confirmed"] = "yes",
                ["toObtain"] = true,
                ["reason"] = "经函询对方机构查实。",
            };
    }

    [Fact]
    public async Task Should_speak_English_when_asked_to()
    {
        var visitor = await site.VisitorAsync();
        await visitor.Page.GotoAsync("/portal");
        await visitor.Page.ClickAsync("form[action='/language'] button");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await visitor.Page.Locator("header nav").InnerTextAsync()).ShouldContain("Register");
        await visitor.Page.GotoAsync("/sign-in");
        await visitor.Page.FillAsync("#name", "call2");
        await visitor.Page.FillAsync("#password", Person.Password);
        await visitor.Page.ClickAsync("form[action='/sign-in'] button.btn-primary");
        await visitor.Page.Locator("h1", new PageLocatorOptions { HasText = "Inbox" }).WaitForAsync();
        foreach (var address in (string[])["/inbox", "/calls", "/applications", "/cases"])
        {
            await visitor.Page.GotoAsync(address);
            var words = await visitor.Page.Locator("nav.frame-side, h1, thead").AllInnerTextsAsync();
            string.Join(' ', words).ShouldNotContain("申报", Case.Sensitive, address);
        }

        await visitor.Page.ClickAsync("form[action='/language'] button");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("zh-CN");
    }

    private async Task AcceptAsync(string name)
    {
        var checker = await site.AsAsync("formal1");
        await checker.OpenTaskAsync("形式审查与受理", name);
        var found = await checker.ValuesAsync();
        await checker.FillAsync(
            new JsonObject
            {
                ["overrides"] = Paper.Rows(found["overrides"], new JsonObject { ["reason"] = "说明充分，同意通过。" }),
                ["humanDecisions"] = Paper.Rows(
                    found["humanDecisions"],
                    new JsonObject { ["decision"] = "PASS", ["reason"] = "经核实符合。" }
                ),
                ["decision"] = "accept",
            }
        );
        await checker.HandInAsync();
    }

    /// <summary>High points and a no: taken as they are, and shown to the organiser as contradicting.</summary>
    private async Task ReviewAsync(string expertId, string name)
    {
        var expert = await site.AsAsync(expertId.ToLowerInvariant());
        await expert.DoAsync("声明是否回避", new JsonObject { ["conflict"] = "none" }, name);
        await expert.DoAsync("签署评审承诺", new JsonObject { ["accepted"] = true }, name);
        await expert.OpenTaskAsync("打分并提出意见", name);
        (await expert.Page.Locator("[data-pane=paper]").InnerTextAsync()).ShouldContain("境外合作伙伴");
        await expert.Page.Locator("[role=tab]", new PageLocatorOptions { HasText = "合作协议" }).ClickAsync();
        await expert.Page.Locator(".viewer-bar a").WaitForAsync();
        await expert.FillAsync(Paper.Review());
        await expert.Page.GetByText("不推荐", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await expert.Page.GetByLabel("成果转移转化").FillAsync("15");
        await Assertions.Expect(expert.Page.GetByLabel("总分")).ToHaveValueAsync("84");
        await expert.HandInAsync();
    }

    /// <summary>Chooses an entry of a list as a person does: types a part of it and takes what is offered.</summary>
    private static async Task ChooseAsync(IPage page, string label, string entry)
    {
        var field = page.Locator(".fjs-form-field-taglist", new PageLocatorOptions { HasText = label });
        await field.Locator("input").FillAsync(entry);
        await field.Locator(".fjs-dropdownlist-item", new LocatorLocatorOptions { HasText = entry }).First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
    }
}
