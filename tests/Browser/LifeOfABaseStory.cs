using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>What follows a naming, as the people of it see it (articles 4, 5, 6, 7, 14, 19 to 21, 27 and 30).</summary>
[Collection(BrowserCollection.Name)]
public sealed class LifeOfABaseStory(Site site)
{
    private const string Host = "applicant-h17";

    [Fact]
    [Walks(
        "host-duties/host-coordinator",
        "national-base-admission/national-base-admission",
        "special-naming/special-naming",
        "support/support-record",
        "support/exchange-event",
        "national-recommendation/national-recommendation",
        "quarantine/quarantine"
    )]
    public async Task Should_walk_a_base_through_coordination_support_titles_and_inclusion()
    {
        await CoordinateAsync();
        await IncludeAsync();
        await TitleAsync();
        await SupportAndInviteAsync();
        await EntrustAsync();
        await RecommendAsync();
        await HoldAsync();
    }

    private async Task CoordinateAsync()
    {
        var host = await site.AsAsync(Host);
        await host.BeginAsync("host-coordinator");
        await host.FillAsync(
            new JsonObject
            {
                ["department"] = "科研院",
                ["name"] = "王协调",
                ["phone"] = "027-60000000",
                ["email"] = "wang@h17.example",
                ["from"] = "2026-11-20",
            }
        );
        await host.HandInAsync();
        (await host.TextAsync("/my-bases")).ShouldContain("王协调");
    }

    private async Task IncludeAsync()
    {
        var host = await site.AsAsync(Host);
        await host.BeginAsync("national-base-admission");
        await host.FillAsync(
            new JsonObject
            {
                ["consent"] = "yes",
                ["name"] = "国家光电子国际联合研究中心",
                ["nationalNumber"] = "2014D01",
                ["nationalType"] = "joint_research_centre",
            }
        );
        await host.HandInAsync();
        await (await site.AsAsync("decide1")).DoAsync(
            "决定是否纳入",
            new JsonObject { ["decision"] = "include", ["reason"] = "符合第三十条" }
        );
        await (await site.AsAsync("release1")).DoAsync("复核签发纳入文件", new JsonObject { ["decision"] = "release" });
        (await (await site.VisitorAsync()).TextAsync("/portal/register")).ShouldContain("国家光电子国际联合研究中心");
    }

    private async Task TitleAsync()
    {
        var maker = await site.AsAsync("decide1");
        await maker.Page.GotoAsync("/key-bases");
        await maker.Page.SelectOptionAsync("#base", "B11");
        await maker.Page.FillAsync("#reason", "第二批重点布局");
        await maker.Page.ClickAsync("#mark button");
        var manager = await site.AsAsync("call1");
        await manager.BeginAsync("special-naming", "B11");
        await manager.FillAsync(
            new JsonObject
            {
                ["titleCode"] = "cooperation_centre",
                ["country"] = "DE",
                ["reason"] = "面向欧洲的合作窗口",
            }
        );
        await manager.HandInAsync();
        await maker.DoAsync("决定是否命名", new JsonObject { ["decision"] = "agree", ["reason"] = "示范作用明显" });
        await (await site.AsAsync("release1")).DoAsync("复核签发", new JsonObject { ["decision"] = "release" }, "专项命名");
        (await (await site.VisitorAsync()).TextAsync("/portal/showcase")).ShouldContain("湖北省国际科技合作离岸中心");
    }

    private async Task SupportAndInviteAsync()
    {
        var manager = await site.AsAsync("call1");
        await manager.BeginAsync("support-record", "B11");
        await manager.FillAsync(
            new JsonObject
            {
                ["kind"] = "national_project",
                ["programme"] = "政府间国际科技创新合作",
                ["year"] = 2026,
                ["comparison"] = "equal",
                ["equalConditions"] = "评分相同",
            }
        );
        await manager.HandInAsync();
        await manager.DoAsync(
            "登记支持结果",
            new JsonObject
            {
                ["result"] = "granted",
                ["resultOn"] = "2026-11-20",
                ["note"] = "立项经费200万元",
            }
        );
        var ledger = await manager.TextAsync("/support");
        ledger.ShouldContain("政府间国际科技创新合作");
        ledger.ShouldContain("2026年11月20日");

        await manager.BeginAsync("exchange-event");
        await manager.FillAsync(
            new JsonObject
            {
                ["kind"] = "among_bases",
                ["title"] = "基地交流会",
                ["heldOn"] = "2026-12-18",
                ["respondBy"] = "2026-12-10",
                ["place"] = "武汉",
                ["text"] = "欢迎参加",
            }
        );
        await manager.HandInAsync();
        var link = await LinkAsync();
        var guest = (await site.VisitorAsync()).Page;
        await guest.GotoAsync(link);
        await guest.CheckAsync("input[name=reply][value=yes]");
        await guest.FillAsync("#participants", "张三");
        await guest.ClickAsync("main .do-bar button");
        await guest.Locator("dd strong", new PageLocatorOptions { HasText = "参加" }).WaitForAsync();
    }

    private async Task EntrustAsync()
    {
        var maker = await site.AsAsync("decide1");
        await maker.BeginAsync("bureau-mandate");
        await maker.FillAsync(
            new JsonObject
            {
                ["city"] = "武汉市",
                ["scopes"] = new JsonArray("study"),
                ["from"] = "2026-11-20",
                ["to"] = "2026-12-20",
                ["instructions"] = "实地了解建设进展",
            }
        );
        await maker.HandInAsync();
        (await (await site.AsAsync("bureau-wuhan")).TextAsync("/mandates")).ShouldContain("事中建设调研");
    }

    private async Task RecommendAsync()
    {
        var maker = await site.AsAsync("decide1");
        (await maker.TextAsync("/recommendations")).ShouldContain("现在可以推荐的基地");
        await maker.BeginAsync("national-recommendation");
        var values = await maker.ValuesAsync();
        var rows = values["rows"]!.AsArray();
        rows[0]!["chosen"] = true;
        rows[0]!["reason"] = "联合研究成果突出";
        await maker.FillAsync(new JsonObject { ["occasion"] = "国科办〔2026〕1号", ["rows"] = rows.DeepClone() });
        await maker.HandInAsync();
        await (await site.AsAsync("release1")).DoAsync("复核签发推荐函", new JsonObject { ["decision"] = "release" });
        (await maker.TextAsync("/recommendations")).ShouldContain("联合研究成果突出");
        var manager = await site.AsAsync("call1");
        await manager.OpenTaskAsync("登记推荐结果");
        await manager.HandInAsync(
            new JsonObject
            {
                ["rows"] = Paper.Rows(
                    (await manager.ValuesAsync())["rows"],
                    new JsonObject
                    {
                        ["result"] = "recognised",
                        ["resultOn"] = "2026-11-20",
                        ["note"] = "国科发外〔2026〕9号",
                    }
                ),
            }
        );
        (await maker.TextAsync("/recommendations")).ShouldContain("国科发外〔2026〕9号");
    }

    /// <summary>The letter of the round is marked as a suspected secret, as any file may be.</summary>
    private async Task HoldAsync()
    {
        var maker = (await site.AsAsync("decide1")).Page;
        await maker.GotoAsync("/recommendations");
        var file = (await maker.Locator("a[href^='/documents/']").First.GetAttributeAsync("href"))!;
        await maker.GotoAsync($"{file}/quarantine");
        await maker.FillAsync("#reason", "疑有不宜公开的内容");
        await maker.ClickAsync("main .do-bar button");
        await maker.ClickAsync("dialog.ask button[value=yes]");
        await maker.Locator("h1", new PageLocatorOptions { HasText = "待办" }).WaitForAsync();
        (await maker.GotoAsync(file))!.Status.ShouldBe(403);
        await (await site.AsAsync("security1")).DoAsync("核定是否涉密", new JsonObject { ["decision"] = "release", ["reason"] = "不涉密" });
        (await maker.APIRequest.GetAsync(file)).Status.ShouldBe(200);
    }

    private async Task<string> LinkAsync()
    {
        string? text = null;
        await Eventually(() =>
        {
            text = site.Mails.Select(mail => mail.Text).FirstOrDefault(mail => mail.Contains("/portal/replies/", StringComparison.Ordinal));
            return Task.FromResult(text is not null);
        });
        var at = text!.IndexOf("/portal/replies/", StringComparison.Ordinal);
        return text.Substring(at, "/portal/replies/".Length + 32);
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        (await holds()).ShouldBeTrue();
    }
}
