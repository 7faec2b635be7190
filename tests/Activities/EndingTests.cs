using Bases.Activities.Tests.Office;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests;

/// <summary>终止并注销 (article 28): proposed by the table or a person, found by a person, heard, decided, released by another.</summary>
public class EndingTests
{
    [Fact]
    public void Should_propose_what_the_table_finds_and_open_one_case_for_each_base()
    {
        var office = Checked();

        office.Incidents.ShouldBeEmpty();
        office
            .Tasks.Order()
            .ShouldBe([
                "revocation-B16/find-facts",
                "termination-B02/find-facts",
                "termination-B08/find-facts",
                "termination-B10/find-facts",
                "termination-B14/find-facts",
                "termination-B15/find-facts",
            ]);
        office.Entry<EndingCase>("termination-B02").Grounds.Single().Code.ShouldBe("TERMINATE_A28-1-ANNUAL");
        office.Entry<EndingCase>("termination-B14").Grounds.Single().Code.ShouldBe("TERMINATE_A28-2");

        // The next night finds the same and proposes nothing anew.
        office.Start("base-check", "night-2", new { });
        office.Instances.Count(instance => instance.BusinessKey == "termination-B02").ShouldBe(1);
        office.Register.All<EndingCase>().Count.ShouldBe(6);
        office.Entry<Base>("B02").Status.ShouldBe(BaseStatus.Effective);
    }

    [Fact]
    public void Should_add_a_second_ground_to_the_open_case()
    {
        var office = Checked();

        Endings.Propose(office, "B02", "TERMINATE_A28-2", "依托单位已不再运行基地");

        office.Instances.Count(instance => instance.BusinessKey == "termination-B02").ShouldBe(1);
        office
            .Entry<EndingCase>("termination-B02")
            .Grounds.Select(ground => ground.Code)
            .ShouldBe(["TERMINATE_A28-1-ANNUAL", "TERMINATE_A28-2"]);
    }

    [Fact]
    public void Should_end_the_base_when_a_second_person_releases_the_decision()
    {
        var office = Checked();
        Endings.FindFacts(office, "termination-B02");
        Endings.Notify(office, "termination-B02");
        office.Entry<EndingCase>("termination-B02").Notice!.StatementDueOn.ShouldBe(new DateOnly(2026, 12, 4));
        office.Complete("termination-B02", "state-case", "applicant-h25", new { baseStatement = new { text = "请考虑补交的材料。" } });
        Endings.Decide(office, "termination-B02", "end");

        office.Complete("termination-B02", "release", "decide1", new { release = new { decision = "release" } });
        office.Tasks.ShouldContain("termination-B02/release");
        office.Entry<Base>("B02").Status.ShouldBe(BaseStatus.Effective);

        office.Complete("termination-B02", "release", "release1", new { release = new { decision = "release" } });
        office.Incidents.ShouldBeEmpty();
        office.Case("termination-B02").IsRunning.ShouldBeFalse();
        var ended = office.Entry<Base>("B02");
        ended.Status.ShouldBe(BaseStatus.Terminated);
        ended.StatusChangedOn.ShouldBe(new DateOnly(2026, 11, 20));
        ended.EndDocumentId.ShouldBe("termination-B02");
        var entry = office.Entry<EndingCase>("termination-B02");
        entry.Status.ShouldBe(EndingStatus.Ended);
        entry.Statement!.Text.ShouldBe("请考虑补交的材料。");
        entry.DocumentNumber.ShouldBe("鄂科技函〔2026〕1号");
        office.Documents.Names.ShouldContain("鄂科技函〔2026〕1号.docx");
        var notice = office.Entry<Announcement>("termination-B02");
        notice.Kind.ShouldBe(AnnouncementKind.Termination);
        notice.Text.ShouldNotContain("年度考核");
        office.Mail.Of("base-ended").ShouldNotBeEmpty();
        office.Mail.Of("ending-notice").Single().CalendarEntry.ShouldNotBeNull();
    }

    [Fact]
    public void Should_decide_without_a_statement_when_the_period_is_over()
    {
        var office = Checked();
        Endings.FindFacts(office, "termination-B02");
        Endings.Notify(office, "termination-B02");

        office.MoveTo("2026-12-04 23:59:59");
        office.Tasks.ShouldContain("termination-B02/state-case");
        office.MoveTo("2026-12-05 00:00:00");
        office.Tasks.ShouldContain("termination-B02/decide");
        office.Entry<EndingCase>("termination-B02").Statement.ShouldBeNull();
    }

    [Fact]
    public void Should_leave_out_the_notice_only_with_a_reason()
    {
        var office = Checked();
        Endings.FindFacts(office, "termination-B02");

        office.Complete("termination-B02", "notice", "supervisor1", new { intendedDecision = new { mode = "skip" } });
        office.Tasks.ShouldContain("termination-B02/notice");

        office.Complete(
            "termination-B02",
            "notice",
            "supervisor1",
            new { intendedDecision = new { mode = "skip", skipReason = "依托单位已注销，无法送达" } }
        );
        office.Tasks.ShouldContain("termination-B02/decide");
        office.Mail.Of("ending-notice").ShouldBeEmpty();
    }

    [Fact]
    public void Should_maintain_the_naming_and_not_ask_again_for_the_same_ground()
    {
        var office = Checked();
        Endings.FindFacts(office, "termination-B02");
        Endings.Notify(office, "termination-B02");
        office.Complete("termination-B02", "state-case", "applicant-h25", new { baseStatement = new { waived = true } });
        Endings.Decide(office, "termination-B02", "maintain");
        office.Complete("termination-B02", "release", "release1", new { release = new { decision = "release" } });

        office.Entry<Base>("B02").Status.ShouldBe(BaseStatus.Effective);
        office.Entry<EndingCase>("termination-B02").Status.ShouldBe(EndingStatus.Maintained);
        office.Start("base-check", "night-2", new { });
        office.Tasks.ShouldNotContain("termination-B02-2/find-facts");

        // Another ground opens another case, with a number of its own.
        Endings.Propose(office, "B02", "TERMINATE_A28-2", "不再满足基本条件");
        office.Tasks.ShouldContain("termination-B02-2/find-facts");
    }

    [Fact]
    public void Should_want_both_facts_of_article_28_3()
    {
        var office = Checked();

        Endings.FindFacts(
            office,
            "termination-B15",
            new
            {
                established = "yes",
                text = "查实论文造假",
                misconduct = true,
            }
        );
        office.Tasks.ShouldContain("termination-B15/find-facts");

        Endings.FindFacts(
            office,
            "termination-B15",
            new
            {
                established = "yes",
                text = "查实论文造假，媒体广泛报道",
                misconduct = true,
                seriousNegativeImpact = true,
            }
        );
        office.Tasks.ShouldContain("termination-B15/notice");
    }

    [Fact]
    public void Should_close_a_case_whose_facts_are_not_established()
    {
        var office = Checked();

        Endings.FindFacts(office, "termination-B14", new { established = "no", text = "单位登记信息有误，已更正" });

        office.Case("termination-B14").IsRunning.ShouldBeFalse();
        office.Entry<EndingCase>("termination-B14").Status.ShouldBe(EndingStatus.NotEstablished);
        office.Entry<Base>("B14").Status.ShouldBe(BaseStatus.Effective);
    }

    [Fact]
    public void Should_stop_every_other_case_of_a_base_that_ends()
    {
        var office = Checked();
        Endings.Propose(office, "B16", "TERMINATE_A28-2", "不再满足基本条件");
        ChangeSteps.Open(office, "B16", "leader", "2026-11-18");
        Endings.End(office, "revocation-B16");

        office.Entry<Base>("B16").Status.ShouldBe(BaseStatus.Revoked);
        office.Case("termination-B16").IsRunning.ShouldBeFalse();
        office.Entry<EndingCase>("termination-B16").Status.ShouldBe(EndingStatus.BaseEnded);
        office.Case(ChangeSteps.IdOf("B16")).IsRunning.ShouldBeFalse();
        office.Tasks.ShouldNotContain(task => task.Contains("B16"));
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_not_open_a_case_of_a_base_that_has_ended()
    {
        var office = Checked();

        Endings.Propose(office, "B24", "TERMINATE_A28-2", "再次提出");

        office.Case("termination-B24").IsRunning.ShouldBeFalse();
        office.Register.Find<EndingCase>("termination-B24").ShouldBeNull();
        office.Incidents.ShouldBeEmpty();
    }

    private static Office.Office Checked() => Offices.Empty().Start("base-check", "night-1", new { });
}
