using Bases.Activities.Exchange;
using Bases.Activities.Tests.Office;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Register.Support;

namespace Bases.Activities.Tests;

/// <summary>Support, invitations and exchange (articles 5 and 19 to 21).</summary>
public class SupportTests
{
    [Fact]
    public void Should_record_a_support_only_with_what_a_person_states_of_the_comparison()
    {
        var office = Offices.Empty();
        office.Start("support-record", "ZC1", new { supportId = "ZC1", baseId = "B11" }, "call1");
        office.Complete("ZC1", "state", "call1", Stated(null));
        office.Tasks.ShouldBe(["ZC1/state"]);
        office.Complete("ZC1", "state", "call1", Stated("评分相同，按同等条件优先推荐"));

        var record = office.Entry<SupportRecord>("ZC1");
        (record.Kind, record.StatedBy, record.Result).ShouldBe((SupportKind.NationalProject, "call1", SupportResult.Pending));
        office.Mail.Of("support-recorded").Count().ShouldBe(1);

        office.MoveTo("2027-02-01 09:00");
        office.Complete("ZC1", "follow-up", "call1", new { supportResult = new { result = "granted", resultOn = "2027-03-01" } });
        office.Tasks.ShouldBe(["ZC1/follow-up"], "the result lies in the future");
        office.Complete("ZC1", "follow-up", "call1", new { supportResult = new { result = "granted", resultOn = "2027-01-20" } });
        office.Entry<SupportRecord>("ZC1").Result.ShouldBe(SupportResult.Granted);
        office.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_close_an_entry_of_the_ledger_when_its_base_ends()
    {
        var office = Offices.Empty();
        office
            .Start("support-record", "ZC1", new { supportId = "ZC1", baseId = "B11" }, "call1")
            .Complete("ZC1", "state", "call1", Stated("同等条件"))
            .Send("base.ended", "B11");
        office.Entry<SupportRecord>("ZC1").Result.ShouldBe(SupportResult.Lapsed);
        office.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_invite_effective_bases_by_the_filter_and_no_others()
    {
        var office = Invited(cities: ["武汉市"]);

        var invited = office.Register.All<EventInvitation>().ToList();
        invited.Count.ShouldBeGreaterThan(0);
        foreach (var named in invited.Select(invitation => office.Entry<Base>(invitation.BaseId)))
        {
            named.Status.ShouldBe(BaseStatus.Effective);
            office.Entry<Bases.Register.Hosts.Host>(named.HostId).City.ShouldBe("武汉市");
        }

        invited.Select(invitation => invitation.Token).Distinct().Count().ShouldBe(invited.Count);
        office.Mail.Of("event-invitation").Count().ShouldBe(invited.Count);
        office.Mail.Of("event-invitation").ShouldAllBe(mail => mail.CalendarEntry != null);
    }

    [Fact]
    public void Should_remind_only_who_has_not_answered_and_record_who_came()
    {
        var office = Invited(cities: []);
        var invitations = office.Register.All<EventInvitation>().OrderBy(invitation => invitation.BaseId, StringComparer.Ordinal).ToList();
        var (first, second) = (invitations[0], invitations[1]);
        InvitationDesk.Find(office.Register, first.Token).ShouldBe(first);
        InvitationDesk.Reply(office.Register, first, comes: true, "张三、李四", null, office.Now);
        InvitationDesk.Reply(office.Register, second, comes: false, "", "时间冲突", office.Now);

        office.MoveTo("2026-12-09 09:00");
        office.Mail.Of("event-reminder").Count().ShouldBe(invitations.Count - 2);
        InvitationDesk.Closed(office.Register, office.Entry<ExchangeEvent>("HD1"), first.BaseId, office.Now).ShouldBeNull();
        office.MoveTo("2026-12-11 00:00");
        InvitationDesk.Closed(office.Register, office.Entry<ExchangeEvent>("HD1"), first.BaseId, office.Now).ShouldNotBeNull();

        office.MoveTo("2026-12-19 00:00");
        office.Complete(
            "HD1",
            "attendance",
            "call1",
            new
            {
                attendance = new
                {
                    rows = new[] { new { baseId = first.BaseId, attended = true } },
                    mediaTitle = "中德对接会",
                    mediaText = "十家基地参加",
                    mediaAddress = "https://kjt.example/news/1",
                },
            }
        );
        office.Entry<EventInvitation>(first.InvitationId).Attended.ShouldBe(true);
        office.Entry<EventInvitation>(second.InvitationId).Attended.ShouldBe(false);
        var held = office.Entry<ExchangeEvent>("HD1");
        (held.Status, held.Media!.Title).ShouldBe((EventStatus.Held, "中德对接会"));
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_tell_who_was_invited_that_an_event_is_cancelled()
    {
        var office = Invited(cities: ["武汉市"]);
        office.Send("event.cancelled", "HD1", new { cancellation = new { reason = "场地原因" } }, "call1");

        office.Mail.Of("event-cancelled").Count().ShouldBe(office.Register.All<EventInvitation>().Count);
        office.Entry<ExchangeEvent>("HD1").Status.ShouldBe(EventStatus.Cancelled);
    }

    [Fact]
    public void Should_write_a_notice_to_every_effective_base()
    {
        var office = Offices.Empty();
        office
            .Start("exchange-notice", "TZ1", new { noticeId = "TZ1" }, "call1")
            .Complete("TZ1", "draft-notice", "call1", new { exchangeNotice = new { title = "交流会征题", text = "请报送议题。" } });

        var notice = office.Entry<Announcement>("TZ1");
        notice.Kind.ShouldBe(AnnouncementKind.Exchange);
        office.Mail.Of("exchange-notice").Count().ShouldBe(notice.BaseIds.Count);
        notice.BaseIds.ShouldNotContain("B24");
    }

    private static object Stated(string? statement) =>
        new
        {
            support = new
            {
                kind = "national_project",
                programme = "政府间国际科技创新合作重点专项",
                year = 2026,
                comparison = "equal",
                equalConditions = statement,
            },
        };

    private static Office.Office Invited(string[] cities)
    {
        var office = Offices.Empty();
        office.Start("exchange-event", "HD1", new { eventId = "HD1" }, "call1");
        office.Complete("HD1", "plan", "call1", new { exchangeEvent = new { kind = "abroad", title = "中德科技合作对接会" } });
        office.Tasks.ShouldBe(["HD1/plan"], "place and dates are missing");
        return office.Complete(
            "HD1",
            "plan",
            "call1",
            new
            {
                exchangeEvent = new
                {
                    kind = "abroad",
                    title = "中德科技合作对接会",
                    text = "欢迎参加",
                    place = "武汉光谷会展中心",
                    heldOn = "2026-12-18",
                    respondBy = "2026-12-10",
                    cities,
                },
            }
        );
    }
}
