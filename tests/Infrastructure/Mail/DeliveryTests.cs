using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Infrastructure.Tests.Mail;

public sealed class DeliveryTests
{
    private const string Zh =
        """<html><head><title>补正通知 {{caseName}}</title></head><body><p>请于{{day due}}前补正：{{reason}}</p><p><a href="{{address}}/tasks">办理</a></p></body></html>""";
    private const string En =
        """<html><head><title>Supplement {{caseName}}</title></head><body><p>Please supplement before {{day due}}.</p></body></html>""";

    [Fact]
    public async Task ShouldReachAServerWithStartTlsAndLogin()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var shell = await OpenAsync(options => options.Smtp = server.Options);
        await SendAsync(shell, "k1");
        (await DeliverAsync(shell)).ShouldBe(1);

        var mail = await ReceivedAsync(server);
        mail.Secure.ShouldBeTrue();
        mail.To.ShouldBe("host@example.cn");
        mail.Subject.ShouldBe("补正通知 武汉<某>研究院");
        mail.Html!.ShouldContain("&lt;b&gt;缺章&lt;/b&gt;");
        mail.Text.ShouldContain("请于2026年1月15日（周四）前补正：<b>缺章</b>");
        mail.Text.ShouldContain("Please supplement before Thursday, 15 January 2026.");
        mail.Text.ShouldContain("办理 (http://127.0.0.1:5080/tasks)");
        var calendar = mail.Attachments.Single();
        calendar.Type.ShouldBe("text/calendar");
        // 24:00 of the 15th in Beijing; it stands in the last hour of that day and not on the 16th.
        calendar.Text.ShouldContain("DTSTART:20260115T150000Z");
        calendar.Text.ShouldContain("DTEND:20260115T160000Z");
        calendar.Text.ShouldContain("STATUS:CONFIRMED");
        var item = (await shell.Mails.MailsAsync(new MailFilter())).Items.Single();
        item.State.ShouldBe(MailState.Sent);
        item.MessageId.ShouldBe(mail.MessageId);
        (await shell.Mails.MailAsync(item.Id))!.Deliveries.Single().Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task ShouldMarkADeadlineAsProvisionalWhileItsYearHasNoNotice()
    {
        await using var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IWorkingCalendar, Until2026>());
        await shell.DeployAsync(
            ("d/mail/supplement.zh.html", "<title>补正</title><p>{{due due}}前；曾于{{day due}}</p>"),
            ("d/mail/supplement.en.html", "<title>Supplement</title><p>by {{due due}}</p>")
        );

        await SendAsync(shell, "this-year", new DateOnly(2026, 12, 31));
        await SendAsync(shell, "next-year", new DateOnly(2027, 1, 4));
        await SendAsync(shell, "long-ago", new DateOnly(2020, 1, 4));
        await DeliverAsync(shell);

        var mails = new List<MailDetail>();
        foreach (var item in (await shell.Mails.MailsAsync(new MailFilter())).Items.OrderBy(item => item.Id))
        {
            mails.Add((await shell.Mails.MailAsync(item.Id))!);
        }

        mails.Select(mail => mail.Text.Contains("暂定", StringComparison.Ordinal)).ShouldBe([false, true, false]);
        mails[1].Text.ShouldContain("2027年1月4日（周一）（暂定：该年度节假日安排尚未公布）前；曾于2027年1月4日（周一）");
        mails[1].Text.ShouldContain("Monday, 4 January 2027 (provisional: the holidays of that year are not announced yet)");
        mails.Select(mail => mail.Calendar!.Contains("STATUS:TENTATIVE", StringComparison.Ordinal)).ShouldBe([false, true, false]);
        mails[1].Calendar!.ShouldContain("SUMMARY:（暂定）补正截止");
    }

    private sealed class Until2026 : IWorkingCalendar
    {
        public bool IsWorkingDay(DateOnly day) => true;

        public bool IsOfficial(int year) => year is > 2021 and < 2027;
    }

    [Fact]
    public async Task ShouldTryAgainLaterUnderTheSameMessageId()
    {
        await using var server = await SmtpServer.StartAsync(refuse: 2);
        await using var shell = await OpenAsync(options => options.Smtp = server.Options);
        await SendAsync(shell, "k1");
        (await DeliverAsync(shell)).ShouldBe(0);
        (await DeliverAsync(shell)).ShouldBe(0);
        var waiting = (await shell.Mails.MailsAsync(new MailFilter())).Items.Single();
        waiting.Attempts.ShouldBe(1);
        waiting.NextAttemptAt.ShouldBe(shell.Clock.GetUtcNow() + TimeSpan.FromSeconds(30));

        shell.Clock.Advance(TimeSpan.FromSeconds(31));
        (await DeliverAsync(shell)).ShouldBe(0);
        shell.Clock.Advance(TimeSpan.FromSeconds(59));
        (await DeliverAsync(shell)).ShouldBe(0);
        shell.Clock.Advance(TimeSpan.FromSeconds(2));
        (await DeliverAsync(shell)).ShouldBe(1);
        (await ReceivedAsync(server)).MessageId.ShouldBe(waiting.MessageId);
        (await shell.Mails.MailAsync(waiting.Id))!.Deliveries.Select(delivery => delivery.Accepted).ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task ShouldRaiseAnIncidentWhenAttemptsAreSpentAndSendAfterAll()
    {
        await using var server = await SmtpServer.StartAsync(refuse: 2);
        await using var shell = await OpenAsync(options =>
        {
            options.Smtp = server.Options;
            options.MailAttempts = 2;
        });
        await SendAsync(shell, "k1");
        await DeliverAsync(shell);
        shell.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(shell);

        var mail = (await shell.Mails.MailsAsync(new MailFilter { State = MailState.Failed })).Items.Single();
        (await shell.Queries.IncidentsAsync(null, open: true)).Single().Type.ShouldBe("MAIL_NOT_DELIVERED");

        (await shell.Runtime.RetryMailAsync(mail.Id, "operator1")).Accepted.ShouldBeTrue();
        (await DeliverAsync(shell)).ShouldBe(1);
        (await shell.Queries.IncidentsAsync(null, open: true)).ShouldBeEmpty();
        (await shell.Runtime.RetryMailAsync(mail.Id, "operator1")).Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task ShouldSayThatThePasswordMayBeWrong()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var shell = await OpenAsync(options =>
        {
            options.Smtp = server.Options;
            options.Smtp.Password = "wrong";
        });
        await SendAsync(shell, "k1");
        await DeliverAsync(shell);
        (await shell.Mails.MailsAsync(new MailFilter())).Items.Single().LastError!.ShouldContain("Smtp:Password");
    }

    [Fact]
    public async Task ShouldSendOneMailForOneIdempotencyKey()
    {
        await using var shell = await OpenAsync();
        await SendAsync(shell, "k1");
        await SendAsync(shell, "k1");
        await SendAsync(shell, "k2");
        (await shell.Mails.MailsAsync(new MailFilter())).Total.ShouldBe(2);
    }

    [Fact]
    public async Task ShouldLeaveMailsInAFolderWhenThereIsNoServer()
    {
        await using var shell = await OpenAsync();
        await SendAsync(shell, "k1");
        (await DeliverAsync(shell)).ShouldBe(1);

        var file = new DirectoryInfo(shell.Mails.Destination).GetFiles("*.eml").Single();
        var content = await File.ReadAllTextAsync(file.FullName);
        content.ShouldContain((await shell.Mails.MailsAsync(new MailFilter())).Items.Single().MessageId);
        content.ShouldContain("text/calendar");
        Directory.GetDirectories(shell.Mails.Destination).ShouldBeEmpty();
    }

    private static DateOnly Due { get; } = new(2026, 1, 15);

    private static async Task<Shell> OpenAsync(Action<BasesOptions>? configure = null)
    {
        var shell = await Shell.OpenAsync(configure);
        (await shell.DeployAsync(("d/mail/supplement.zh.html", Zh), ("d/mail/supplement.en.html", En))).Problems.ShouldBeEmpty();
        return shell;
    }

    private static Task<int> SendAsync(Shell shell, string key, DateOnly? due = null) =>
        shell.Runtime.ChangeRegisterAsync(
            "test",
            (_, outbox) =>
            {
                var model = new ContextValue([
                    new("caseName", new StringValue("武汉<某>研究院")),
                    new("reason", new StringValue("<b>缺章</b>")),
                    new("due", new StringValue((due ?? Due).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
                ]);
                outbox.Send(
                    new MailRequest(
                        "supplement",
                        "host@example.cn",
                        null,
                        model,
                        key,
                        "A-1",
                        CalendarEntry.Due("补正截止", due ?? Due, "补正")
                    )
                );
                return 0;
            },
            "formal1"
        );

    private static Task<int> DeliverAsync(Shell shell) => shell.Get<MailDispatcher>().DeliverDueAsync(default);

    private static async Task<ReceivedMail> ReceivedAsync(SmtpServer server)
    {
        // The server prints after it has answered; the line is on its way.
        for (var i = 0; i < 200 && server.Received.Count == 0; i++)
        {
            await Task.Delay(25);
        }

        return server.Received.Single();
    }
}
