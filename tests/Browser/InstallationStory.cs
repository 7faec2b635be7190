using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>A department installs on Monday: from an empty register and one administrator to a unit that fills in its application.</summary>
public sealed partial class InstallationStory(NewSite site) : IClassFixture<NewSite>
{
    private const string Unit = "首日样例研究所（虚构）";
    private const string UnitMail = "first-unit@hosts.example";
    private const string Call = "首批省国合基地申报";

    [Fact]
    public async Task Should_begin_with_an_empty_register_and_reach_the_first_application()
    {
        var admin = await site.VisitorAsync();
        await admin.SignInAsync("admin1", NewSite.FirstPassword);
        await admin.Page.Locator("text=请先设置自己的密码").WaitForAsync();
        await admin.Page.FillAsync("#current", NewSite.FirstPassword);
        await ChooseAsync(admin, "form[action='/account/password']");
        await admin.ToldAsync("密码已修改");

        await OpenAsync(admin, "zheng", "郑征集", "call-manager");
        await OpenAsync(admin, "fuhe", "傅复核", "releaser");
        var manager = await FollowAsync(Address("zheng"));
        var releaser = await FollowAsync(Address("fuhe"));

        await ImportUnitAsync(manager);
        await admin.Page.GotoAsync("/people/opening");
        (await admin.Page.Locator("main table").InnerTextAsync()).ShouldContain(Unit);
        await admin.PressAsync("form[action='/people/opening'] button.btn-primary");
        await admin.ToldAsync("已开通 1 个账号");

        await OpenCallAsync(manager, releaser);
        var applicant = await FollowAsync(UnitMail);
        await applicant.Page.GotoAsync("/applications");
        await applicant.Page.Locator(".open-call", new PageLocatorOptions { HasText = Call }).Locator("a").ClickAsync();
        await applicant.Page.ClickAsync("form[action='/applications'] button");
        await applicant.FormAsync();
        (await applicant.Page.Locator("main").InnerTextAsync()).ShouldContain(Unit);
    }

    private static async Task OpenAsync(Person admin, string account, string name, string role)
    {
        await admin.Page.GotoAsync("/people/new");
        await admin.Page.FillAsync("#userName", account);
        await admin.Page.FillAsync("#displayName", name);
        await admin.Page.FillAsync("#email", Address(account));
        await admin.Page.CheckAsync($"input[name=roles][value={role}]");
        await admin.Page.ClickAsync("form[action='/people'] button.btn-primary");
        await admin.ToldAsync("账号已开通");
    }

    /// <summary>Opens the link of the letter in a browser of his own, sets a password and signs in with it.</summary>
    private async Task<Person> FollowAsync(string address)
    {
        var link = await LinkAsync(address);
        var person = await site.VisitorAsync();
        await person.Page.GotoAsync(link.Value);
        await ChooseAsync(person, "form[action='/sign-in/new-password']");
        await person.Page.Locator("[role=status]", new PageLocatorOptions { HasText = "密码已设置" }).WaitForAsync();
        await person.SignInAsync(link.Groups["name"].Value);
        return person;
    }

    private static async Task ChooseAsync(Person person, string form)
    {
        await person.Page.FillAsync("#wanted", Person.Password);
        await person.Page.FillAsync("#again", Person.Password);
        await person.Page.ClickAsync($"{form} button.btn-primary");
    }

    private async Task<Match> LinkAsync(string address)
    {
        for (var i = 0; i < 100; i++)
        {
            if (site.Mails.FirstOrDefault(mail => mail.To.Contains(address)) is { } letter)
            {
                return Link().Match(WebUtility.HtmlDecode(letter.Html)!);
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"No letter to {address}.");
    }

    private static async Task ImportUnitAsync(Person manager)
    {
        await manager.Page.GotoAsync("/register/hosts/import");
        var table =
            "单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱\n"
            + $"{Unit},91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,{UnitMail}\n";
        await manager.Page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "单位.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(table),
            }
        );
        await manager.Page.ClickAsync("form[action$='/preview'] button");
        await manager.Page.FillAsync("input[name=reason]", "首次登记");
        await manager.PressAsync(".do-bar button.btn-primary");
        await manager.Page.Locator("[role=status]", new PageLocatorOptions { HasText = "导入" }).WaitForAsync();
        (await manager.TextAsync("/register/hosts")).ShouldContain(Unit);
    }

    /// <summary>A call that opens a few seconds from now, by its timer.</summary>
    private static async Task OpenCallAsync(Person manager, Person releaser)
    {
        var now = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8));
        var form = Paper.Call();
        form["title"] = Call;
        form["year"] = now.Year;
        form["opensAt"] = Text(now.AddSeconds(20));
        form["municipalClosesAt"] = Text(now.AddDays(20));
        form["closesAt"] = Text(now.AddDays(25));
        form["referenceDate"] = Text(now.AddDays(25))[..10];
        await manager.Page.GotoAsync("/calls");
        await manager.Page.ClickAsync("form[action='/calls'] button");
        await manager.FormAsync();
        await manager.FillAsync(form);
        await manager.HandInAsync();
        await releaser.DoAsync("审批申报通知", new JsonObject { ["decision"] = "approve" }, Call);
        for (var i = 0; i < 120 && !(await manager.TextAsync("/portal")).Contains(Call, StringComparison.Ordinal); i++)
        {
            await Task.Delay(500);
        }

        (await manager.TextAsync("/portal")).ShouldContain(Call);
    }

    private static string Address(string account) => $"{account}@kjt.example";

    private static string Text(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("/sign-in/new-password\\?name=(?<name>[^&\"]+)&token=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
