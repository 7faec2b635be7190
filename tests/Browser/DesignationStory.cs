using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>An application becomes a base, as the people of the procedure see it in their browsers (articles 6 and 13 to 18).</summary>
public sealed partial class DesignationStory(SiteOfItsOwn site) : IClassFixture<SiteOfItsOwn>
{
    private const string Base = "量子与光子国际科技合作基地（样例A001）";
    private const string Objection = "异议：" + Base;
    private const string Call = "2026年度第二批省国合基地申报";

    [Fact]
    [Walks("designation/call", "designation/application", "designation/expert-review", "designation/objection")]
    public async Task Should_carry_an_application_from_the_call_to_its_naming_document()
    {
        await OpenCallAsync();
        await ApplyAsync();
        await CheckAsync();
        await ReviewAsync();
        await site.AgreeAsync(Call);
        await PublishAndObjectAsync();
        await NameAsync();
        await MailsAsync();
    }

    private async Task OpenCallAsync()
    {
        await site.ApproveCallAsync(Call);
        (await (await site.VisitorAsync()).TextAsync("/portal")).ShouldNotContain(Call);
        await site.MoveClockAsync("2026-11-20T10:01");
        (await (await site.VisitorAsync()).TextAsync("/portal")).ShouldContain(Call);
    }

    private async Task ApplyAsync()
    {
        var applicant = await site.AsAsync("applicant-h01");
        await applicant.Page.GotoAsync("/applications");
        await applicant.Page.Locator(".open-call", new PageLocatorOptions { HasText = Call }).Locator("a").ClickAsync();
        await applicant.Page.ClickAsync("form[action='/applications'] button");
        await applicant.FormAsync();
        await applicant.FillAsync(Paper.Application("A001"));
        await applicant.AttachRequiredAsync();

        await applicant.HandInAsync();
        var list = await applicant.TextAsync("/applications");
        list.ShouldContain("推荐部门审查");

        // Another bureau does not see it, and a stranger's address answers like one that does not exist.
        (await (await site.AsAsync("bureau-yichang")).HasTaskAsync("推荐意见")).ShouldBeFalse();
        var address = await applicant.Page.Locator("a.row-link", new PageLocatorOptions { HasText = Base }).First.GetAttributeAsync("href");
        var stranger = await (await site.AsAsync("applicant-h05")).Page.GotoAsync(address!);
        stranger!.Status.ShouldBe(404);
    }

    private async Task CheckAsync()
    {
        await (await site.AsAsync("bureau-wuhan")).DoAsync("推荐意见", Paper.Recommendation());
        var checker = await site.AsAsync("formal1");
        await checker.OpenTaskAsync("形式审查与受理");
        var found = await checker.ValuesAsync();

        // The host already has a base in this field, led by the same person: article 12 says 原则上, so a named officer answers for it.
        found["overrides"]!.AsArray().Select(row => row!["ruleId"]!.GetValue<string>()).ShouldBe(["A12-1", "A12-2"]);
        await checker.FillAsync(
            new JsonObject
            {
                ["overrides"] = Paper.Rows(found["overrides"], new JsonObject { ["reason"] = "两个基地的技术路线不同，同意受理。" }),
                ["humanDecisions"] = Paper.Rows(
                    found["humanDecisions"],
                    new JsonObject { ["decision"] = "PASS", ["reason"] = "经核实符合。" }
                ),
                ["decision"] = "accept",
                ["reason"] = "符合申报条件。",
            }
        );
        await checker.HandInAsync();
    }

    private async Task ReviewAsync()
    {
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("确定评审专家");
        var experts = (await organiser.ValuesAsync())["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        experts.Count.ShouldBe(5);
        await organiser.HandInAsync();
        await site.ReviewAsync(experts);

        await organiser.OpenTaskAsync("审阅评审汇总");
        var figures = (await organiser.ValuesAsync())["figures"]!;
        figures["mean"]!.GetValue<decimal>().ShouldBe(81m);
        figures["recommend"]!.GetValue<int>().ShouldBe(5);
        await organiser.HandInAsync();
    }

    private async Task PublishAndObjectAsync()
    {
        var manager = await site.AsAsync("call1");
        await manager.OpenTaskAsync("发布公示", Call);

        // Published on Friday 4 December: five working days after it end on Friday the 11th.
        (await manager.ValuesAsync())["minimumEnd"]!
            .GetValue<string>()
            .ShouldBe("2026-12-11");
        await manager.HandInAsync();

        var visitor = await site.VisitorAsync();
        await visitor.Page.GotoAsync("/portal/publicity");
        await visitor.Page.ClickAsync("article:has-text('第二批') h2 a");
        (await visitor.Page.Locator("main").InnerTextAsync()).ShouldContain("2026年12月11日（周五）24:00");
        await visitor.Page.ClickAsync("a:has-text('提出异议')");
        await visitor.Page.ClickAsync("button:has-text('提交异议')");
        (await visitor.Page.Locator(".problem-summary").InnerTextAsync()).ShouldContain("真实姓名");
        await visitor.Page.SelectOptionAsync("#applicationId", new SelectOptionValue { Index = 1 });
        await visitor.Page.CheckAsync("input[name=kind][value=person]");
        await visitor.Page.FillAsync("#objectorName", "甄实名");
        await visitor.Page.FillAsync("#contact", "zhen@people.example");
        await visitor.Page.FillAsync("#facts", "申报书所列合作协议的签署日期与事实不符，请核实。");
        await visitor.Page.CheckAsync("input[name=pledge]");
        await visitor.Page.ClickAsync("button:has-text('提交异议')");
        (await visitor.Page.Locator("main").InnerTextAsync()).ShouldContain("YYHZ2026");

        // Only the supervisors see who objects.
        var supervisor = await site.AsAsync("supervisor1");
        (await (await site.AsAsync("formal1")).HasTaskAsync("联系异议人")).ShouldBeFalse();
        await supervisor.DoAsync(
            "联系异议人",
            new JsonObject
            {
                ["contactedOn"] = "2026-12-04",
                ["channel"] = "phone",
                ["identity"] = "confirmed",
                ["record"] = "已电话核实身份。",
            },
            Objection
        );
        await supervisor.DoAsync(
            "核实并作出处理意见",
            new JsonObject
            {
                ["outcome"] = "unfounded",
                ["finding"] = "经核实，协议真实有效。",
                ["reply"] = "您反映的问题经核实不成立。",
            },
            Objection
        );
        (await manager.HasTaskAsync("起草命名文件", Call)).ShouldBeFalse();
        await site.MoveClockAsync("2026-12-14T09:00");
    }

    private async Task NameAsync()
    {
        await site.IssueNamingAsync(Call);
        var manager = await site.AsAsync("call1");
        await manager.OpenTaskAsync("授牌", Call);
        var address = await manager.Page.Locator("a:has-text('88号')[href^='/documents/']").First.GetAttributeAsync("href");
        var file = await manager.Page.Context.APIRequest.GetAsync(address!);
        var text = Docx(await file.BodyAsync());
        text.ShouldContain("鄂科技发〔2026〕88号");
        text.ShouldContain("湖北省" + Base);
        await manager.FillAsync(
            new JsonObject
            {
                ["mode"] = "together",
                ["heldOn"] = "2026-12-15",
                ["place"] = "省科技厅",
            }
        );
        await manager.HandInAsync();

        var visitor = await site.VisitorAsync();
        var register = await visitor.TextAsync("/portal/register");
        register.ShouldContain("湖北省" + Base);
        register.ShouldContain("鄂科技发〔2026〕88号");
        (await (await site.AsAsync("operator1")).TextAsync("/incidents")).ShouldContain("没有");
    }

    private async Task MailsAsync()
    {
        await WaitForAsync(() =>
            site.Mails.Any(mail =>
                mail.To.Contains("h01@hosts.example", StringComparison.Ordinal) && mail.Subject.Contains("命名", StringComparison.Ordinal)
            )
        );
        site.Mails.ShouldContain(mail => mail.To.Contains("zhen@people.example", StringComparison.Ordinal));
        site.Mails.Select(mail => mail.MessageId).ShouldBeUnique();
        site.Mails.ShouldAllBe(mail => mail.Secure);
    }

    private static string Docx(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
        return Blank().Replace(document.MainDocumentPart!.Document.Body!.InnerText, "");
    }

    private static async Task WaitForAsync(Func<bool> holds)
    {
        for (var i = 0; i < 150 && !holds(); i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        holds().ShouldBeTrue();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
