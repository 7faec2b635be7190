using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>
/// A base that was named before the regulation is named anew: an ordinary application, and the old naming stands until the new
/// one is issued (article 31).
/// </summary>
public sealed class RenewalStory(SiteOfItsOwn site) : IClassFixture<SiteOfItsOwn>
{
    private const string Call = "2026年度第二批省国合基地申报";
    private const string Name = "章华台重新认定国际科技合作基地";

    [Fact]
    [Walks("re-designation/re-designation", "designation/call", "designation/application")]
    public async Task Should_name_an_old_base_anew_and_keep_its_naming_until_then()
    {
        await site.ApproveCallAsync(Call);
        await site.MoveClockAsync("2026-11-20T10:01");
        await ApplyAsync();
        await AcceptAsync();
        await site.AgreeAsync(Call);
        await (await site.AsAsync("call1")).DoAsync("发布公示", [], Call);
        await site.MoveClockAsync("2026-12-14T09:00");
        (await (await site.AsAsync("applicant-h22")).TextAsync("/bases/B01")).ShouldNotContain("重新命名（第三十一条）");
        await site.IssueNamingAsync(Call);
        await LookAsync();
        await ChooseEvaluationAsync();
        (await (await site.AsAsync("operator1")).TextAsync("/incidents")).ShouldContain("没有");
    }

    private async Task ApplyAsync()
    {
        var host = await site.AsAsync("applicant-h22");
        await host.BeginAsync("re-designation", "B01");
        var call = (await host.ValuesAsync())["calls"]!.AsArray().Single(choice => choice!["label"]!.GetValue<string>() == Call);
        await host.HandInAsync(new JsonObject { ["callId"] = call!["value"]!.DeepClone() });
        await host.OpenTaskAsync("填写申报书");
        var form = Paper.Application("A063");
        form["proposedBaseName"] = Name;

        // The direction of the old base: against itself it does not count (article 12).
        form["technicalFieldCode"] = "M1";
        await host.FillAsync(form);
        await host.AttachRequiredAsync();
        await host.HandInAsync();
    }

    private async Task AcceptAsync()
    {
        var checker = await site.AsAsync("formal1");
        await checker.OpenTaskAsync("形式审查与受理", Name);
        var found = await checker.ValuesAsync();
        found["overrides"]!.AsArray().Select(row => row!["ruleId"]!.GetValue<string>()).ShouldNotContain("A12-1");
        await checker.HandInAsync(
            new JsonObject
            {
                ["overrides"] = Paper.Rows(found["overrides"], new JsonObject { ["reason"] = "材料说明充分。" }),
                ["humanDecisions"] = Paper.Rows(
                    found["humanDecisions"],
                    new JsonObject { ["decision"] = "PASS", ["reason"] = "经核实符合。" }
                ),
                ["decision"] = "accept",
            }
        );
        var organiser = await site.AsAsync("review1");
        await organiser.OpenTaskAsync("确定评审专家", Name);
        var experts = (await organiser.ValuesAsync())["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        await organiser.HandInAsync();
        await site.ReviewAsync(experts, Name);
        await organiser.DoAsync("审阅评审汇总", [], Name);
    }

    /// <summary>What the host and the public see: the old naming ended by the new one, and both on record.</summary>
    private async Task LookAsync()
    {
        var host = await site.AsAsync("applicant-h22");
        var old = await host.TextAsync("/bases/B01");
        old.ShouldContain("重新命名（第三十一条）");
        old.ShouldContain("2026年12月14日");
        (await host.Page.Locator("a[href='/bases/B01/changes/new']").CountAsync()).ShouldBe(0);
        (await host.TextAsync("/my-bases")).ShouldContain("湖北省" + Name);

        var register = await (await site.VisitorAsync()).TextAsync("/portal/register");
        register.ShouldContain("湖北省" + Name);
        register.ShouldContain("鄂科技发〔2026〕88号");
        var ended = (await site.VisitorAsync()).Page;
        await ended.GotoAsync("/portal/register?state=ended");
        (await ended.Locator("main").InnerTextAsync()).ShouldContain("重新命名");
    }

    /// <summary>Its evaluation is what a named officer chooses, with the day.</summary>
    private async Task ChooseEvaluationAsync()
    {
        var decider = await site.AsAsync("decide1");
        await decider.DoAsync(
            "决定是否安排评估",
            new JsonObject
            {
                ["decision"] = "evaluate",
                ["evaluationOn"] = "2028-06-01",
                ["reason"] = "国别布局需要。",
            }
        );
        await decider.Page.GotoAsync("/bases");
        await decider.Page.Locator("a", new PageLocatorOptions { HasText = Name }).First.ClickAsync();
        (await decider.Page.Locator("main").InnerTextAsync()).ShouldContain("2028年6月1日");
    }
}
