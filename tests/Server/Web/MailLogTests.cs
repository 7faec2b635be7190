using System.Net;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Timers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The delivery log tells the operator of each attempt, of the failure, and lets him send again.</summary>
public sealed class MailLogTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bases-mail-log-");

    [Fact]
    public async Task Should_show_attempts_failures_and_retries_with_the_calendar_file()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var factory = Start();
        await SendAsync(factory.Services.GetRequiredService<ProcessRuntime>());
        var mails = factory.Services.GetRequiredService<MailQueries>();
        var dispatcher = factory.Services.GetRequiredService<MailDispatcher>();
        var clock = factory.Services.GetRequiredService<MovableClock>();
        var visitor = new Visitor(
            factory.CreateClient(
                new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }
            )
        );
        await visitor.SignInAsync("operator1");

        (await dispatcher.DeliverDueAsync(cancellation)).ShouldBe(0);
        var mail = (await mails.MailsAsync(new MailFilter(), cancellation)).Items.Single();
        var waiting = await visitor.TextAsync($"/mail/{mail.Id}");
        waiting.ShouldContain("第 1 次");
        waiting.ShouldContain("下次尝试");
        waiting.ShouldContain("DTEND:20270108T160000Z", customMessage: "24:00 of the 8th in Beijing");

        while (mail.State != MailState.Failed)
        {
            await clock.MoveToAsync(mail.NextAttemptAt!.Value.AddSeconds(1), "operator1", cancellation);
            (await dispatcher.DeliverDueAsync(cancellation)).ShouldBe(0);
            mail = (await mails.MailsAsync(new MailFilter(), cancellation)).Items.Single();
        }

        var failed = await visitor.TextAsync($"/mail/{mail.Id}");
        failed.ShouldContain($"第 {mail.Attempts} 次");
        failed.ShouldNotContain("下次尝试");
        (await visitor.TextAsync("/mail?state=failed")).ShouldContain(mail.Subject);

        (await visitor.PostFormAsync($"/mail/{mail.Id}/retry")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await dispatcher.DeliverDueAsync(cancellation)).ShouldBe(0);
        (await mails.MailAsync(mail.Id, cancellation))!.Deliveries.Count.ShouldBe(mail.Attempts + 1);
    }

    public void Dispose() => data.Delete(recursive: true);

    private static Task<int> SendAsync(ProcessRuntime runtime) =>
        runtime.ChangeRegisterAsync(
            "test",
            (_, outbox) =>
            {
                outbox.Send(
                    new MailRequest(
                        "supplement-lapsed",
                        "host@example.cn",
                        null,
                        new ContextValue([new("baseName", new StringValue("虚构基地")), new("dueOn", new StringValue("2027-01-08"))]),
                        "k1",
                        "A-1",
                        CalendarEntry.Due("补正期限", new DateOnly(2027, 1, 8), null)
                    )
                );
                return 0;
            },
            "formal1"
        );

    /// <summary>With a mail server that nobody answers for.</summary>
    private WebApplicationFactory<Program> Start()
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Bases:Demonstration", "true");
            host.UseSetting("Bases:DataFolder", data.FullName);
            host.UseSetting("Bases:WorkflowFolder", Path.Combine(ServerFixture.Root(), "workflows"));
            host.UseSetting("Bases:RunTimers", "false");
            host.UseSetting("Bases:RunMail", "false");
            host.UseSetting("Bases:Smtp:Host", "127.0.0.1");
            host.UseSetting("Bases:Smtp:Port", "1");
        });
        _ = factory.Server;
        return factory;
    }
}
