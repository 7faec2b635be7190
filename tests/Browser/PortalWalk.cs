using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>What the public finds without an account.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PortalWalk(Site site)
{
    [Fact]
    public async Task Should_lead_the_public_from_the_first_page_to_everything_that_is_published()
    {
        var visitor = await site.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/portal");
        await page.ClickAsync("a:has-text('2027年度省国合基地申报')");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("2026年12月18日");
        await page.ClickAsync("nav >> text=公示");
        await page.Locator("article h2 a").First.ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("个工作日");
        await page.ClickAsync("nav >> text=基地名录");
        await page.FillAsync("main input[type=search]", "星槎湾");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main table.list tbody tr")).ToHaveCountAsync(1);
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("@", Case.Sensitive, "no address of a person is published");
        await page.ClickAsync("nav >> text=基地风采");
        (await page.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
        await page.ClickAsync("button[data-large-text]");
        (await page.Locator("button[data-large-text]").GetAttributeAsync("aria-pressed")).ShouldBe("true");
    }
}
