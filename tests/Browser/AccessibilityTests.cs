using System.Text.Json;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>
/// The main pages of each role as axe-core sees them (WCAG 2.1 A and AA): every field has a label, every button a name, text
/// has its contrast, light and dark, on a desk and on a phone.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Site site)
{
    private static readonly string Axe = File.ReadAllText(
        Path.Combine(Paper.Root(), "src", "Server", "Ui", "node_modules", "axe-core", "axe.min.js")
    );

    public static TheoryData<string, string> Pages { get; } =
        new()
        {
            { "", "/portal" },
            { "", "/portal/calls" },
            { "", "/portal/calls/CALL-2027" },
            { "", "/portal/publicity/PUB-2026" },
            { "", "/portal/publicity/PUB-2026/objection?about=A011" },
            { "", "/portal/register" },
            { "", "/portal/showcase" },
            { "", "/sign-in" },
            { "applicant-h01", "/applications" },
            { "applicant-h01", "/applications/new?call=CALL-2027" },
            { "applicant-h09", "/bases" },
            { "applicant-h09", "/bases/B12/changes/new" },
            { "applicant-h17", "/my-bases" },
            { "e18", "/inbox" },
            { "bureau-wuhan", "/inbox" },
            { "call1", "/inbox" },
            { "call1", "/cases" },
            { "call1", "/calls" },
            { "call1", "/calls/CALL-2026" },
            { "call1", "/begin" },
            { "call1", "/register" },
            { "call1", "/register/bases" },
            { "call1", "/register/bases/B12" },
            { "call1", "/register/hosts/import" },
            { "call1", "/calendar" },
            { "call1", "/calendar/2027" },
            { "call1", "/policy" },
            { "call1", "/policy/days.plaque" },
            { "call1", "/rule-packs/HB-2022-6" },
            { "call1", "/support" },
            { "call1", "/exchange" },
            { "formal1", "/annual" },
            { "formal1", "/distribution" },
            { "review1", "/evaluations" },
            { "decide1", "/key-bases" },
            { "decide1", "/mandates" },
            { "decide1", "/recommendations" },
            { "supervisor1", "/supervision" },
            { "supervisor1", "/bases/B12" },
            { "security1", "/quarantine" },
            { "designer1", "/designer" },
            { "designer1", "/definitions" },
            { "operator1", "/clock" },
            { "operator1", "/incidents" },
            { "operator1", "/mail" },
            { "admin1", "/people" },
            { "admin1", "/people/bureau-wuhan" },
        };

    /// <summary>What applicants, experts and the public use, also at night.</summary>
    public static TheoryData<string, string> DarkPages { get; } =
        new()
        {
            { "", "/portal" },
            { "", "/portal/calls/CALL-2027" },
            { "", "/portal/publicity/PUB-2026/objection?about=A011" },
            { "", "/portal/register" },
            { "", "/sign-in" },
            { "applicant-h09", "/inbox" },
            { "applicant-h09", "/applications" },
            { "applicant-h09", "/bases/B12" },
            { "e18", "/inbox" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_should_be_usable_by_everybody(string user, string path) => (await ViolationsAsync(user, path)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(DarkPages))]
    public async Task A_page_should_be_readable_in_the_dark(string user, string path) =>
        (await ViolationsAsync(user, path, dark: true)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(DarkPages))]
    public async Task A_page_should_fit_a_phone(string user, string path)
    {
        var page = (await OpenAsync(user)).Page;
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(path);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, "nothing is cut off");
        (await ViolationsAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1440, 900);
    }

    [Fact]
    public async Task A_task_with_its_form_and_its_diagram_should_be_usable_by_everybody()
    {
        var supervisor = await site.AsAsync("supervisor1");
        await supervisor.OpenTaskAsync("联系异议人");
        await supervisor.Page.Locator("bases-diagram.is-ready").WaitForAsync();

        (await ViolationsAsync(supervisor.Page)).ShouldBeEmpty();
    }

    private async Task<Person> OpenAsync(string user) => user.Length == 0 ? await site.VisitorAsync() : await site.AsAsync(user);

    private async Task<IReadOnlyList<string>> ViolationsAsync(string user, string path, bool dark = false)
    {
        var page = (await OpenAsync(user)).Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.GotoAsync(path);
        var found = await ViolationsAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        return found;
    }

    /// <returns>What is broken for somebody, at which elements.</returns>
    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] });
              return result.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
            }
            """
        );
        return
        [
            .. found
                .EnumerateArray()
                .SelectMany(rule =>
                    rule.GetProperty("nodes")
                        .EnumerateArray()
                        .Select(node => $"{rule.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()}")
                ),
        ];
    }
}
