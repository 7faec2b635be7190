using Bases.Infrastructure.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

// Each story has a server and a browser of its own: one after the other, so that none waits for the machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Bases.Browser.Tests;

/// <summary>The walks that leave the clock alone share one server.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Site>
{
    public const string Name = "browser";
}

/// <summary>For a story that moves the clock, or that must not meet what others have done.</summary>
public sealed class SiteOfItsOwn : Site;

/// <summary>As a department installs it: an empty register, one administrator, the true time.</summary>
public sealed class NewSite : Site
{
    public const string FirstPassword = "First-passw0rd";

    protected override IEnumerable<(string Name, string Value)> Beginning(string root) => [("FirstPassword", FirstPassword)];
}

/// <summary>The whole product: the server on a real port with its timers, a real mail server, and Chromium.</summary>
public class Site : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly string data = Directory.CreateTempSubdirectory("bases-browser-").FullName;
    private readonly Dictionary<string, Person> people = [];
    private WebApplicationFactory<Program>? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private SmtpServer? mail;
    private string address = "";

    public IReadOnlyList<ReceivedMail> Mails => mail!.Received;

    /// <summary>The settings with which the database begins.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Beginning(string root) =>
        [("Demonstration", "true"), ("DemoFolder", Path.Combine(root, "demo"))];

    public async ValueTask InitializeAsync()
    {
        mail = await SmtpServer.StartAsync();
        var root = Paper.Root();
        server = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Bases:DataFolder", data);
            host.UseSetting("Bases:WorkflowFolder", Path.Combine(root, "workflows"));
            foreach (var (name, value) in Beginning(root))
            {
                host.UseSetting($"Bases:{name}", value);
            }

            host.UseSetting("Bases:Smtp:Host", "127.0.0.1");
            host.UseSetting("Bases:Smtp:Port", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            host.UseSetting("Bases:Smtp:User", "bases");
            host.UseSetting("Bases:Smtp:Password", "geheim");
        });
        server.UseKestrel(0);
        server.StartServer();
        address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Flags }
        );
    }

    /// <summary>A person at a browser of his own, signed in once.</summary>
    public async Task<Person> AsAsync(string user)
    {
        if (!people.TryGetValue(user, out var person))
        {
            person = await VisitorAsync();
            people[user] = person;
            await person.SignInAsync(user);
        }

        return person;
    }

    /// <summary>Somebody whom nobody knows.</summary>
    public async Task<Person> VisitorAsync()
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        return new Person(await context.NewPageAsync());
    }

    /// <summary>The operator moves the clock, to a local time of Beijing such as <c>2026-12-01T09:00</c>; what falls due on the way is done.</summary>
    public async Task MoveClockAsync(string to)
    {
        var page = (await AsAsync("operator1")).Page;
        await page.GotoAsync("/clock");
        await page.FillAsync("input[name=to]", to);
        await page.ClickAsync("form[action='/clock'] button");
        var moved = page.Locator("[role=status]", new PageLocatorOptions { HasText = "时钟已拨到" });
        var confirm = page.Locator("dialog.ask button[value=yes]");
        var patient = new LocatorWaitForOptions { Timeout = 120_000 };
        await confirm.Or(moved).First.WaitForAsync(patient);
        if (await confirm.IsVisibleAsync())
        {
            await confirm.ClickAsync();
        }

        await moved.WaitForAsync(patient);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (mail is not null)
        {
            await mail.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }
}
