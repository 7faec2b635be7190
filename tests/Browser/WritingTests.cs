using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>Days are written as people here write them, whatever language the browser speaks; rows stay readable on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WritingTests(Site site)
{
    [Fact]
    public async Task A_field_for_a_day_should_say_it_in_words()
    {
        var page = (await site.AsAsync("supervisor1")).Page;
        await page.GotoAsync("/bases/B12");
        var field = page.Locator("input[type=date][name=on]");
        var face = page.Locator(".day-field", new PageLocatorOptions { Has = field }).Locator(".day-face");

        (await face.InnerTextAsync()).ShouldBe("2026年11月20日");
        await field.FillAsync("2025-01-02");
        await page.Locator("h1").ClickAsync();

        (await face.InnerTextAsync()).ShouldBe("2025年1月2日");
        (await field.InputValueAsync()).ShouldBe("2025-01-02");
    }

    [Fact]
    public async Task A_day_of_a_form_should_be_typed_as_one_likes_and_read_in_words()
    {
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.OpenTaskAsync("联系异议人");
        var field = supervisor.Page.Locator(".fjs-form-field-datetime input").First;

        (await field.GetAttributeAsync("placeholder")).ShouldBe("年/月/日");
        await field.FillAsync("2026-11-19");
        await field.PressAsync("Enter");

        await Assertions.Expect(field).ToHaveValueAsync("2026年11月19日");
        await field.FillAsync("2026年11月20日");
        await supervisor.Page.Locator("h1").ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("2026年11月20日");
        await supervisor.Page.Locator("[data-saved=saved]").WaitForAsync();
        await supervisor.Page.ReloadAsync();
        await supervisor.FormAsync();
        await Assertions.Expect(supervisor.Page.Locator(".fjs-form-field-datetime input").First).ToHaveValueAsync("2026年11月20日");
    }

    [Fact]
    public async Task A_row_on_a_phone_should_say_what_its_figures_are_and_leave_out_what_is_empty()
    {
        var page = (await site.AsAsync("call1")).Page;
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/cases");

        (await page.Locator("td[data-label=发起]:visible").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("td.is-bare:visible").CountAsync()).ShouldBe(0);
        (await page.Locator("td:visible").AllInnerTextsAsync()).ShouldNotContain("—");
        await page.SetViewportSizeAsync(1440, 900);
    }

    [Fact]
    public async Task Names_in_a_diagram_should_stay_in_their_boxes()
    {
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.OpenTaskAsync("联系异议人");
        await supervisor.Page.Locator("bases-diagram.is-ready").WaitForAsync();

        var beyond = await supervisor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.djs-shape')]
              .map((shape) => [shape.querySelector('.djs-visual > rect'), shape.querySelector('.djs-visual > text.djs-label')])
              .filter(([box, name]) => box && name && box.getBBox().width <= 160 && box.getBBox().height <= 120)
              .filter(([box, name]) => name.getBoundingClientRect().width > box.getBoundingClientRect().width)
              .map(([, name]) => name.textContent)
            """
        );

        beyond.ShouldBeEmpty();
    }
}
