using System.Net;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>A department that installs: accounts are opened, and each password is known to its owner alone.</summary>
public sealed partial class AccountTests : IDisposable
{
    private const string Own = "My-own-passw0rd";
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bases-accounts-");

    [Fact]
    public async Task Should_ask_the_first_administrator_for_a_password_of_his_own_before_anything_else()
    {
        await using var factory = Start();
        var admin = Visitor(factory);
        await admin.PageAsync("/sign-in");
        (await admin.PostFormAsync("/sign-in", ("name", "admin1"), ("password", "First-passw0rd"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );

        var led = await admin.PageAsync("/people");
        led.Headers.Location!.ToString().ShouldBe("/account");
        (await admin.PostAsync("/people", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.TextAsync("/account")).ShouldContain("请先设置自己的密码");

        (await admin.PostFormAsync("/account/password", ("current", "wrong"), ("wanted", Own), ("again", Own))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (
            await admin.PostFormAsync("/account/password", ("current", "First-passw0rd"), ("wanted", "short"), ("again", "short"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ChooseAsync(admin, "First-passw0rd");

        (await admin.TextAsync("/people")).ShouldContain("开通账号");
        (await JournalAsync(factory)).ShouldContain("account.own-password admin1");
    }

    [Fact]
    public async Task Should_open_an_account_by_a_link_that_works_once_and_that_nobody_else_sees()
    {
        await using var factory = Start();
        var admin = await AdminAsync(factory);
        var opened = await admin.PostFormAsync(
            "/people",
            ("userName", "Zheng"),
            ("displayName", "郑征集"),
            ("email", "zheng@kjt.example"),
            ("roles", "call-manager"),
            ("roles", "operator")
        );
        opened.Headers.Location!.ToString().ShouldBe("/people/zheng");
        var mails = factory.Services.GetRequiredService<MailQueries>();
        var letter = (await mails.MailsAsync(new MailFilter(), TestContext.Current.CancellationToken)).Items.Single();
        letter.To.ShouldBe("zheng@kjt.example");
        (await admin.PageAsync($"/mail/{letter.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var link = await LinkAsync(mails, letter.Id);
        var person = Visitor(factory);
        (await person.TextAsync(link)).ShouldContain("郑征集");
        (await SetAsync(person, link, Own)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await SignInAsync(factory, "zheng", Own)).ShouldBe(HttpStatusCode.Redirect);
        (await person.TextAsync(link)).ShouldContain("链接已失效");
        (await SetAsync(person, link, "Another-passw0rd1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignInAsync(factory, "zheng", Own)).ShouldBe(HttpStatusCode.Redirect);
        (await JournalAsync(factory)).ShouldContain("account.open zheng: roles [call-manager, operator]; groups []");
        (await JournalAsync(factory)).ShouldNotContain("token=");
    }

    [Fact]
    public async Task Should_show_a_made_up_password_once_and_have_it_changed()
    {
        await using var factory = Start();
        var admin = await AdminAsync(factory);
        (
            await admin.PostFormAsync("/people", ("userName", "bureau-1"), ("displayName", "某市科技局"), ("roles", "bureau"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "without a city");
        var opened = await admin.PostFormAsync(
            "/people",
            ("userName", "bureau-1"),
            ("displayName", "某市科技局"),
            ("roles", "bureau"),
            ("groups", "bureau:武汉市")
        );
        var password = MadeUp().Match(await admin.TextAsync(opened.Headers.Location!.ToString())).Groups[1].Value;
        (await admin.TextAsync("/people/bureau-1")).ShouldNotContain(password);

        var person = Visitor(factory);
        await person.PageAsync("/sign-in");
        await person.PostFormAsync("/sign-in", ("name", "bureau-1"), ("password", password));
        (await person.PageAsync("/inbox")).Headers.Location!.ToString().ShouldBe("/account");
        await ChooseAsync(person, password);
        (await person.TextAsync("/account")).ShouldContain("武汉市");
        (await person.PageAsync("/inbox")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Should_let_somebody_back_in_who_forgot_and_tell_nobody_who_has_an_account()
    {
        await using var factory = Start();
        var admin = await AdminAsync(factory);
        await admin.PostFormAsync(
            "/people",
            ("userName", "zheng"),
            ("displayName", "郑征集"),
            ("email", "zheng@kjt.example"),
            ("roles", "call-manager")
        );
        var mails = factory.Services.GetRequiredService<MailQueries>();
        var stranger = Visitor(factory);
        await stranger.PageAsync("/sign-in/forgotten");

        var known = await stranger.PostFormAsync("/sign-in/forgotten", ("name", "zheng"));
        var unknown = await stranger.PostFormAsync("/sign-in/forgotten", ("name", "nobody"));

        var text = await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Stable(await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(Stable(text));
        var letters = (await mails.MailsAsync(new MailFilter(), TestContext.Current.CancellationToken)).Items;
        letters.Select(letter => letter.Template).ShouldBe(["account-forgotten", "account-invitation"]);
        var link = await LinkAsync(mails, letters[0].Id);
        (await SetAsync(stranger, link, Own)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(factory, "zheng", Own)).ShouldBe(HttpStatusCode.Redirect);

        await admin.PageAsync("/people/zheng");
        await admin.PostFormAsync("/people/zheng/disabling");
        await stranger.PostFormAsync("/sign-in/forgotten", ("name", "zheng"));
        (await mails.MailsAsync(new MailFilter(), TestContext.Current.CancellationToken)).Total.ShouldBe(
            2,
            "a disabled account gets no letter"
        );
    }

    [Fact]
    public async Task Should_deploy_the_procedures_that_are_installed_beside_the_program()
    {
        // The project's folder is laid out as an installed one is: the procedures stand in workflows.
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ContentRootKey, ServerFixture.Root());
            host.UseSetting("Bases:DataFolder", data.FullName);
            host.UseSetting("Bases:RunTimers", "false");
            host.UseSetting("Bases:RunMail", "false");
        });
        _ = factory.Server;

        factory.Services.GetRequiredService<ProcessQueries>().Processes().ShouldContain(process => process.Id == "application");
    }

    public void Dispose() => data.Delete(recursive: true);

    private WebApplicationFactory<Program> Start()
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Bases:DataFolder", data.FullName);
            host.UseSetting("Bases:WorkflowFolder", Path.Combine(ServerFixture.Root(), "workflows"));
            host.UseSetting("Bases:FirstPassword", "First-passw0rd");
            host.UseSetting("Bases:RunTimers", "false");
            host.UseSetting("Bases:RunMail", "false");
        });
        _ = factory.Server;
        return factory;
    }

    private static Visitor Visitor(WebApplicationFactory<Program> factory) =>
        new(
            factory.CreateClient(
                new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }
            )
        );

    private static async Task<Visitor> AdminAsync(WebApplicationFactory<Program> factory)
    {
        var admin = Visitor(factory);
        await admin.PageAsync("/sign-in");
        await admin.PostFormAsync("/sign-in", ("name", "admin1"), ("password", "First-passw0rd"));
        await ChooseAsync(admin, "First-passw0rd");
        return admin;
    }

    /// <summary>Chooses a password of one's own in place of one that somebody made up.</summary>
    private static async Task ChooseAsync(Visitor person, string current)
    {
        await person.PageAsync("/account");
        (await person.PostFormAsync("/account/password", ("current", current), ("wanted", Own), ("again", Own))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        await person.PageAsync("/account");
    }

    private static async Task<HttpStatusCode> SignInAsync(WebApplicationFactory<Program> factory, string name, string password)
    {
        var person = Visitor(factory);
        await person.PageAsync("/sign-in");
        return (await person.PostFormAsync("/sign-in", ("name", name), ("password", password))).StatusCode;
    }

    private static Task<HttpResponseMessage> SetAsync(Visitor person, string link, string wanted)
    {
        var found = Link().Match(link);
        return person.PostFormAsync(
            "/sign-in/new-password",
            ("name", found.Groups["name"].Value),
            ("token", found.Groups["token"].Value),
            ("wanted", wanted),
            ("again", wanted)
        );
    }

    private static async Task<string> LinkAsync(MailQueries mails, long id) =>
        Link().Match(WebUtility.HtmlDecode((await mails.MailAsync(id, TestContext.Current.CancellationToken))!.Html!)).Value;

    private static async Task<string> JournalAsync(WebApplicationFactory<Program> factory) =>
        string.Join(
            '\n',
            (
                await factory.Services.GetRequiredService<ProcessQueries>().JournalAsync(null, 50, TestContext.Current.CancellationToken)
            ).Select(entry => entry.Command)
        );

    /// <summary>Without what differs on any two pages: the name that was asked for is not on them.</summary>
    private static string Stable(string page) => Tokens().Replace(page, "");

    [GeneratedRegex("/sign-in/new-password\\?name=(?<name>[^&\"]+)&token=(?<token>[A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("初始密码：([a-z0-9A-Z-]+)")]
    private static partial Regex MadeUp();

    [GeneratedRegex("(content|value)=\"CfDJ8[^\"]*\"")]
    private static partial Regex Tokens();
}
