using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>A designer changes a procedure while a case of it runs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DesignerWalk(Site site)
{
    private const string Task = "draft-notice";

    [Fact]
    public async Task Should_publish_a_mended_drawing_while_a_running_case_stays_on_its_version()
    {
        var manager = await site.AsAsync("call2");
        await manager.BeginAsync("exchange-notice");
        var running = manager.Page.Url;

        var page = (await site.AsAsync("designer1")).Page;
        await page.GotoAsync("/designer");
        await page.ClickAsync("tr:has-text('exchange-notice') a.row-link");
        await page.Locator("bases-designer.is-ready").WaitForAsync();
        await page.Locator(".problem-count.is-fine").WaitForAsync();

        // A form that nobody has: the server says so, and the mark sits on the element.
        await page.Locator($"g[data-element-id='{Task}'] .djs-hit").First.ClickAsync();
        await OpenGroupAsync(page, "form");
        await page.FillAsync("#bio-properties-panel-formId", "no-such-form");
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("[data-part=publish]");
        await page.Locator(".problem-line.is-error", new PageLocatorOptions { HasText = "no-such-form" }).WaitForAsync();
        await page.Locator($".djs-overlays[data-container-id='{Task}'] .problem-badge.is-error").WaitForAsync();
        (await page.Locator("[data-part=status]").InnerTextAsync()).ShouldContain("改正后才能发布");

        await page.FillAsync("#bio-properties-panel-formId", "exchange-notice");
        await OpenGroupAsync(page, "general");
        await page.FillAsync("#bio-properties-panel-name", "拟写交流通知");
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("[data-part=publish]");
        await page.ClickAsync("dialog.ask button[value=yes]");
        await page.Locator("[data-part=status]", new PageLocatorOptions { HasText = "第 2 版" }).WaitForAsync();
        (await page.Locator("[data-part=status]").InnerTextAsync()).ShouldContain("1 件在办事项留在原版本");

        // The one that runs is finished as it began; a new one has the new name.
        (await manager.TextAsync(running)).ShouldContain("起草交流通知");
        await manager.FormAsync();
        await manager.HandInAsync(new JsonObject { ["title"] = "旧版通知", ["text"] = "按旧版办结。" });
        await manager.BeginAsync("exchange-notice");
        (await manager.Page.Locator("h1").InnerTextAsync()).ShouldBe("拟写交流通知");
        await manager.HandInAsync(new JsonObject { ["title"] = "新版通知", ["text"] = "按新版办结。" });
        (await manager.TextAsync("/exchange")).ShouldContain("新版通知");
    }

    /// <summary>Opens a group of the properties panel that is folded.</summary>
    private static async Task OpenGroupAsync(IPage page, string group)
    {
        var header = page.Locator($"[data-group-id='group-{group}'] .bio-properties-panel-group-header");
        if (!(await header.GetAttributeAsync("class"))!.Contains("open", StringComparison.Ordinal))
        {
            await header.ClickAsync();
        }
    }
}
