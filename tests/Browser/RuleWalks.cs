using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>How the rules themselves change: policy, the rule pack's end and the calendar (articles 32 and 33).</summary>
[Collection(BrowserCollection.Name)]
public sealed class RuleWalks(Site site)
{
    [Fact]
    public async Task Should_change_a_policy_when_a_second_person_releases_it()
    {
        var asks = await site.AsAsync("call1");
        await asks.Page.GotoAsync("/policy");
        await asks.Page.Locator("a[href='/policy/days.plaque']").First.ClickAsync();
        await asks.Page.FillAsync("#value", "很多");
        await asks.Page.FillAsync("#on", "2027-01-01");
        await asks.Page.FillAsync("#why", "集中授牌需要更多时间");
        await asks.Page.ClickAsync("form[action='/policy/days.plaque'] button");
        (await asks.Page.Locator(".problem-summary").InnerTextAsync()).ShouldContain("类型");
        await asks.Page.FillAsync("#value", "25");
        await asks.Page.ClickAsync("form[action='/policy/days.plaque'] button");
        await asks.ToldAsync("待另一人签发");
        (await asks.Page.Locator("form[action$='/release']").CountAsync()).ShouldBe(0, "nobody releases what he asked for");

        var releases = await site.AsAsync("release1");
        await releases.Page.GotoAsync("/policy");
        await releases.PressAsync("tr:has-text('集中授牌需要更多时间') form[action$='/release'] button");
        await releases.ToldAsync("已签发");
        var page = await releases.TextAsync("/policy/days.plaque");
        page.ShouldContain("自 2027年1月1日");
        page.ShouldContain("郑征集");
        page.ShouldContain("傅复核");
    }

    [Fact]
    public async Task Should_move_the_end_of_the_rule_pack()
    {
        var asks = await site.AsAsync("call1");
        await asks.Page.GotoAsync("/rule-packs");
        await asks.Page.ClickAsync("a.row-link[href='/rule-packs/HB-2022-6']");
        (await asks.Page.Locator("main").InnerTextAsync()).ShouldContain("鄂科技规〔2025〕6号");
        await asks.Page.FillAsync("#on", "2027-06-30");
        await asks.Page.FillAsync("#why", "修订办法施行");
        await asks.Page.ClickAsync("form[action='/rule-packs/HB-2022-6/end'] button");
        await asks.ToldAsync("待另一人签发");

        var releases = await site.AsAsync("release1");
        await releases.Page.GotoAsync("/rule-packs/HB-2022-6");
        await releases.PressAsync("form[action$='/release'] button");
        await releases.ToldAsync("已签发");
        (await releases.TextAsync("/rule-packs/HB-2022-6")).ShouldContain("改为 2027年6月30日");
    }

    [Fact]
    public async Task Should_show_what_a_notice_moves_before_it_counts()
    {
        var officer = await site.AsAsync("call1");
        (await officer.TextAsync("/calendar")).ShouldContain("暂定");
        await officer.Page.ClickAsync("a:has-text('录入 2027 年通知')");
        await officer.Page.FillAsync("#title", "国务院办公厅关于2027年部分节假日安排的通知");
        await officer.Page.FillAsync("#number", "国办发明电〔2026〕7号");
        await officer.Page.FillAsync("#offDays", "2027-01-01 至 2027-01-03 元旦\n2027-02-05 至 2027-02-11 春节");
        await officer.Page.FillAsync("#makeUpDays", "2027-01-30 春节调休");
        await officer.Page.ClickAsync("button:has-text('看哪些期限变动')");
        var preview = await officer.Page.Locator("main").InnerTextAsync();
        preview.ShouldContain("2027年1月30日（周六） 改为上班");
        await officer.PressAsync("form[action='/calendar/2027'] button");
        await officer.Page.Locator("h1", new PageLocatorOptions { HasText = "工作日历" }).WaitForAsync();
        (await officer.Page.Locator("section", new PageLocatorOptions { HasText = "2027 年" }).First.InnerTextAsync()).ShouldContain(
            "国办发明电〔2026〕7号"
        );
    }
}
