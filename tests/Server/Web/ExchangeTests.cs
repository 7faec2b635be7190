using System.Net;
using Bases.Activities.Exchange;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Exchange;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Exchange among bases, invitations by link, contacts, the showcase (articles 5, 7 and 21).</summary>
[Collection(nameof(ServerFixture))]
public sealed class ExchangeTests(ServerFixture server)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    [Fact]
    public async Task Should_take_the_answer_of_whoever_has_the_link()
    {
        var invitation = await InviteAsync("HD-LINK", "B12", open: false);
        var somebody = server.Nobody();

        (await somebody.PageAsync("/portal/replies/" + new string('0', 32))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await TextOf(await somebody.PageAsync($"/portal/replies/{invitation.Token}"));
        page.ShouldContain("受邀基地");
        (await TextOf(await somebody.PostFormAsync($"/portal/replies/{invitation.Token}", ("reply", "yes")))).ShouldContain(
            "请填写参加人员"
        );
        await somebody.PostFormAsync($"/portal/replies/{invitation.Token}", ("reply", "yes"), ("participants", "张三"));

        var answered = Register.Find<EventInvitation>(invitation.InvitationId)!;
        (answered.Reply, answered.Participants).ShouldBe((EventReply.Accepted, "张三"));
        await somebody.PostFormAsync($"/portal/replies/{invitation.Token}", ("reply", "no"));
        Register.Find<EventInvitation>(invitation.InvitationId)!.Reply.ShouldBe(EventReply.Declined);
    }

    [Fact]
    public async Task Should_let_a_host_register_its_own_base_for_an_open_event_and_no_other()
    {
        await InviteAsync("HD-OPEN", "B12", open: true);
        var host = Register.Find<Base>("B11")!.HostId.ToLowerInvariant();
        var applicant = await server.AsAsync($"applicant-{host}");
        (await TextOf(await applicant.PageAsync("/exchange"))).ShouldContain("HD-OPEN");

        var foreign = await applicant.PostFormAsync("/exchange/events/HD-OPEN/reply", ("base", "B12"), ("reply", "yes"));
        var own = await applicant.PostFormAsync(
            "/exchange/events/HD-OPEN/reply",
            ("base", "B11"),
            ("reply", "yes"),
            ("participants", "李四")
        );

        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        own.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Register.Find<EventInvitation>("HD-OPEN-B11")!.Registered.ShouldBeTrue();
        (await TextOf(await (await server.AsAsync("call1")).PageAsync("/exchange/events/HD-OPEN"))).ShouldContain("李四");
    }

    [Fact]
    public async Task Should_show_phone_and_mail_only_to_the_entitled()
    {
        var named = Register.Find<Base>("B13")!;
        await PutAsync(
            Register.Find<Host>(named.HostId)! with
            {
                Coordinators =
                [
                    new Coordinator
                    {
                        Department = "科研院",
                        Name = "王五",
                        Phone = "027-66660000",
                        Email = "wang@host.example",
                    },
                ],
            }
        );

        (await TextAsync("call1", "/exchange")).ShouldContain("027-66660000");
        (await TextAsync($"applicant-{named.HostId.ToLowerInvariant()}", "/exchange")).ShouldContain("027-66660000");
        var other = await TextAsync("applicant-h01", "/exchange");
        other.ShouldContain("王五");
        other.ShouldNotContain("027-66660000");
        other.ShouldNotContain("wang@host.example");
        (await TextAsync("applicant-h01", "/exchange/contacts.csv")).ShouldNotContain("027-66660000");
        (await (await server.AsAsync("e01")).PageAsync("/exchange")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Should_keep_notices_to_the_bases_from_the_public()
    {
        await PutAsync(
            new Announcement
            {
                AnnouncementId = "TZ-INNER",
                Kind = AnnouncementKind.Exchange,
                Title = "仅供基地的通知",
                Text = "内容",
                PublishedAt = Now,
            }
        );

        (await TextAsync("applicant-h01", "/exchange")).ShouldContain("仅供基地的通知");
        (await TextOf(await server.Nobody().PageAsync("/portal"))).ShouldNotContain("仅供基地的通知");
        (await server.Nobody().PageAsync("/portal/announcements/TZ-INNER")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Should_show_the_public_what_was_published_of_an_event()
    {
        var invitation = await InviteAsync("HD-MEDIA", "B14", open: false);
        await PutAsync(invitation with { Attended = true });
        await PutAsync(
            Register.Find<ExchangeEvent>("HD-MEDIA")! with
            {
                Status = EventStatus.Held,
                Media = new MediaItem("对接会举行", "成果丰硕", "https://kjt.example/1", new DateOnly(2026, 12, 20)),
            }
        );

        var page = await TextOf(await server.Nobody().PageAsync("/portal/showcase"));
        page.ShouldContain("对接会举行");
        page.ShouldNotContain(invitation.Token);
    }

    [Fact]
    public async Task Should_show_a_host_all_its_bases_and_what_it_lacks()
    {
        var host = Register.Find<Base>("B11")!.HostId;
        var own = await TextAsync($"applicant-{host.ToLowerInvariant()}", "/my-bases");
        own.ShouldContain("保密管理制度");
        own.ShouldContain("未报送");
        (await TextAsync("call1", $"/hosts/{host}/bases")).ShouldContain("归口管理");
        (await (await server.AsAsync("applicant-h02")).PageAsync($"/hosts/{host}/bases")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync("call1", "/support")).ShouldContain("支持台账");
        (await TextAsync("bureau-wuhan", "/mandates")).ShouldContain("委托");
    }

    private async Task<EventInvitation> InviteAsync(string eventId, string baseId, bool open)
    {
        var entry = new ExchangeEvent
        {
            EventId = eventId,
            Kind = EventKind.AmongBases,
            Title = eventId,
            Place = "武汉",
            BeginsAt = Now.AddDays(30),
            EndsAt = Now.AddDays(31),
            RespondBy = new DateOnly(2026, 12, 10),
            OpenRegistration = open,
            Status = EventStatus.Invited,
        };
        await PutAsync(entry);
        return await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    var invitation = InvitationDesk.Register(changes, entry, baseId) with { Registered = false };
                    changes.Put(invitation);
                    return invitation;
                },
                "call1",
                TestContext.Current.CancellationToken
            );
    }

    private async Task PutAsync<T>(T entry)
        where T : class, IRegisterEntry =>
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    changes.Put(entry);
                    return entry;
                },
                "call1",
                TestContext.Current.CancellationToken
            );

    private async Task<string> TextAsync(string user, string path) => await TextOf(await (await server.AsAsync(user)).PageAsync(path));

    private static Task<string> TextOf(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
