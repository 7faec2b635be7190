using Bases.Activities.Tests.Office;
using Bases.Register.HostDuties;
using Bases.Register.Hosts;

namespace Bases.Activities.Tests;

/// <summary>What a host owes all its bases (article 7).</summary>
public class HostDutiesTests
{
    [Fact]
    public void Should_hand_the_coordinator_over_with_history_and_write_to_the_one_of_the_day()
    {
        var office = Offices.Empty();
        Name(office, "GK1", "张三", "zhang@host.example", "2026-11-20");
        Name(office, "GK2", "李四", "li@host.example", "2026-12-01");

        var host = office.Entry<Host>("H01");
        host.CoordinatorOn(new DateOnly(2026, 11, 30))!.Name.ShouldBe("张三");
        host.CoordinatorOn(new DateOnly(2026, 12, 1))!.Name.ShouldBe("李四");
        host.Coordinators.Single(known => known.Name == "张三").To.ShouldBe(new DateOnly(2026, 11, 30));

        Notice(office, "TZ1");
        office.MoveTo("2026-12-02 09:00");
        Notice(office, "TZ2");
        Copies(office, "TZ1").ShouldContain("zhang@host.example");
        Copies(office, "TZ2").ShouldContain("li@host.example");
        Copies(office, "TZ2").ShouldNotContain("zhang@host.example");
    }

    [Fact]
    public void Should_not_let_a_coordinator_begin_before_the_present_one()
    {
        var office = Offices.Empty();
        Name(office, "GK1", "张三", "zhang@host.example", "2026-11-20");
        office.Start("host-coordinator", "GK2", new { coordinatorId = "GK2", hostId = "H01" });
        office.Complete("GK2", "name", "applicant-h01", Form("李四", "li@host.example", "2026-11-20"));
        office.Tasks.ShouldBe(["GK2/name"]);
    }

    [Fact]
    public void Should_keep_every_version_of_a_rule_and_read_the_one_in_force()
    {
        var office = Offices.Empty();
        HandIn(office, "ZD1", "secrecy", null, "保密制度", "2026-01-01");
        HandIn(office, "ZD2", "secrecy", null, "保密制度（修订）", "2026-12-01");
        HandIn(office, "ZD3", "annual_plan", 2027, "2027年计划", "2026-11-20");

        var day = new DateOnly(2026, 11, 20);
        HostDocument.Current(office.Register, "H01", HostDocumentKind.Secrecy, null, day)!.Version.ShouldBe(1);
        HostDocument
            .Current(office.Register, "H01", HostDocumentKind.Secrecy, null, new DateOnly(2026, 12, 1))!
            .Title.ShouldBe("保密制度（修订）");
        HostDocument.Current(office.Register, "H01", HostDocumentKind.AnnualPlan, 2027, day)!.FileId.ShouldBe("F-ZD3");
        HostDocument.Current(office.Register, "H01", HostDocumentKind.AnnualPlan, 2026, day).ShouldBeNull();
        office.Register.All<HostDocument>().Count.ShouldBe(3);
    }

    [Fact]
    public void Should_want_the_year_of_a_plan()
    {
        var office = Offices.Empty();
        HandIn(office, "ZD1", "annual_plan", null, "计划", "2026-11-20");
        office.Tasks.ShouldBe(["ZD1/hand-in"]);
    }

    private static IEnumerable<string?> Copies(Office.Office office, string notice) =>
        office.Mail.Of("exchange-notice").Where(mail => mail.CaseId == notice).SelectMany(mail => new[] { mail.To, mail.Cc });

    private static void Notice(Office.Office office, string id) =>
        office
            .Start("exchange-notice", id, new { noticeId = id }, "call1")
            .Complete(id, "draft-notice", "call1", new { exchangeNotice = new { title = "通知", text = "正文" } });

    private static void Name(Office.Office office, string id, string name, string mail, string from)
    {
        office.Start("host-coordinator", id, new { coordinatorId = id, hostId = "H01" });
        office.Complete(id, "name", "applicant-h01", Form(name, mail, from));
        office.Tasks.ShouldBeEmpty();
    }

    private static object Form(string name, string email, string from) =>
        new
        {
            coordinator = new
            {
                department = "科研院",
                name,
                phone = "027-1",
                email,
                from,
            },
        };

    private static void HandIn(Office.Office office, string id, string kind, int? year, string title, string from)
    {
        office.Start("host-document", id, new { handInId = id, hostId = "H01" });
        office.Complete(
            id,
            "hand-in",
            "applicant-h01",
            new
            {
                hostDocument = new
                {
                    kind,
                    year,
                    title,
                    effectiveFrom = from,
                    file = new[] { new { fileId = "F-" + id } },
                },
            }
        );
    }
}
