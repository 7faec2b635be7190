using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Tests;

/// <summary>重大变化 (article 23): each kind with its own checks, both duties tracked, nothing new before it is on record.</summary>
public class ChangeTests
{
    private const string Case = "change-B11-1";

    [Fact]
    public void Should_check_a_new_leader_and_know_who_led_when()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-10");
        ChangeSteps.Report(office, "B11", NewLeader());

        office.Incidents.ShouldBeEmpty();
        var results = office.Entry<ChangeReport>(Case).RuleResults;
        results
            .Select(result => result.RuleId)
            .ShouldBe(["A09-1a", "A09-1b", "A09-1c", "A09-2a", "A09-2b", "A09-3", "A12-2"], ignoreOrder: true);
        results.ShouldAllBe(result => result.Outcome == RuleOutcome.Pass);
        var pending = office.Entry<Base>("B11");
        pending.Changes.Single().ReportedOn.ShouldBe(new DateOnly(2026, 11, 20));
        pending.LeaderOn(new DateOnly(2026, 11, 20)).ShouldBe("P001");

        ChangeSteps.Examine(office, "B11", "record");
        var named = office.Entry<Base>("B11");
        named.LeaderOn(new DateOnly(2026, 11, 9)).ShouldBe("P001");
        var leader = named.LeaderOn(new DateOnly(2026, 11, 10));
        office.Entry<Person>(leader).Name.ShouldBe("赵新任");
        office.Case(Case).IsRunning.ShouldBeFalse();
        office.Mail.Of("change-concluded").Single().To.ShouldBe("zhao@people.example");
    }

    [Theory]
    [InlineData("country", "A11")]
    [InlineData("field", "A12-1")]
    public void Should_run_the_rules_of_its_kind_and_no_other(string kind, string rule)
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", kind, "2026-11-10");
        ChangeSteps.Report(
            office,
            "B11",
            new
            {
                occurredOn = "2026-11-10",
                newCountry = "FR",
                countryBasis = "partner",
                newTechnicalFieldCode = "C1",
                partners = new[] { Partner("FR") },
                description = "合作重心调整",
            }
        );

        office.Entry<ChangeReport>(Case).RuleResults.Select(result => $"{result.RuleId} {result.Outcome}").ShouldBe([$"{rule} Pass"]);
        ChangeSteps.Examine(office, "B11", "agree");
        var named = office.Entry<Base>("B11");
        (kind == "country" ? named.MainCountryOn(LegalTime.DayOf(office.Now)) : named.FieldOn(LegalTime.DayOf(office.Now))).ShouldBe(
            kind == "country" ? "FR" : "C1"
        );
    }

    [Fact]
    public void Should_check_a_new_host_by_articles_8_and_10_and_its_commitment()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "host", "2026-11-10");
        ChangeSteps.Report(office, "B11", NewHost(committed: false));
        office.Tasks.ShouldContain($"{Case}/report");

        ChangeSteps.Report(office, "B11", NewHost(committed: true));
        var judged = office.Entry<ChangeReport>(Case).RuleResults.Select(result => result.RuleId).ToList();
        judged.ShouldContain("A08-1a");
        judged.ShouldContain("A10-3a");
        judged.ShouldContain("A14");
        judged.ShouldNotContain("A09-1a");

        ChangeSteps.Examine(office, "B11", "record");
        office.Entry<Base>("B11").HostOn(new DateOnly(2026, 11, 10)).ShouldBe("H22");
        office.Entry<Base>("B11").HostOn(new DateOnly(2026, 11, 9)).ShouldBe("H01");
    }

    [Fact]
    public void Should_not_agree_to_what_fails_a_mandatory_condition()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "country", "2026-11-10");
        ChangeSteps.Report(
            office,
            "B11",
            new
            {
                occurredOn = "2026-11-10",
                newCountry = "BR",
                countryBasis = "partner",
                partners = new[] { Partner("FR") },
                description = "拟转向巴西",
            }
        );

        ChangeSteps.Examine(office, "B11", "agree");
        office.Tasks.ShouldContain($"{Case}/examine");
        office.Entry<Base>("B11").MainCountryOn(LegalTime.DayOf(office.Now)).ShouldNotBe("BR");
    }

    [Fact]
    public void Should_return_a_report_and_ask_for_rectification()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-10");
        ChangeSteps.Report(office, "B11", NewLeader());
        ChangeSteps.Examine(office, "B11", "return", "请补充任命文件");
        office.Mail.Of("change-returned").Single().CalendarEntry.ShouldNotBeNull();
        ChangeSteps.Report(office, "B11", NewLeader(), "supplement");
        office.Entry<ChangeReport>(Case).Requests.Single().AnsweredAt.ShouldNotBeNull();

        ChangeSteps.Examine(office, "B11", "rectify", "请调整职责分工");
        office.Complete(Case, "rectify", "applicant", new { changeRectification = new { measures = "已调整。" } });
        var report = office.Entry<ChangeReport>(Case);
        report.Requests.Select(request => (request.Rectification, request.Answer)).ShouldBe([(false, "到龄退休"), (true, "已调整。")]);
        // The correction came later; the report was in time all the same.
        report.IsLateOn(new DateOnly(2027, 3, 1)).ShouldBeFalse();

        ChangeSteps.Examine(office, "B11", "return", "再补一份");
        office.MoveTo("2026-11-28 00:00");
        office.Tasks.ShouldContain($"{Case}/examine");
        office.Entry<ChangeReport>(Case).Requests[^1].Answer.ShouldBeNull();
    }

    [Fact]
    public void Should_remind_of_a_change_that_the_department_found_and_flag_it_overdue()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-16", discovered: true);
        office.Entry<Base>("B11").Changes.Single().ReportedOn.ShouldBeNull();
        office.Mail.Of("change-found").Count().ShouldBe(1);
        office.Entry<ChangeReport>(Case).DueOn.ShouldBe(new DateOnly(2026, 11, 30));

        office.MoveTo("2026-11-25 09:00");
        office.Mail.Of("change-reminder").Count().ShouldBe(1);
        office.MoveTo("2026-12-01 00:00");
        // The base, the department and, for a local unit, its bureau.
        office
            .Mail.Of("change-overdue")
            .Count()
            .ShouldBe(office.Entry<Bases.Register.Hosts.Host>("H01").Affiliation == Bases.Register.Hosts.Affiliation.Local ? 3 : 2);
        ChangeSteps.Report(office, "B11", NewLeader("2026-11-16"));
        office.Entry<ChangeReport>(Case).IsLateOn(LegalTime.DayOf(office.Now)).ShouldBeTrue();
    }

    [Fact]
    public void Should_tell_the_bureau_of_a_local_unit_only()
    {
        var office = Offices.Empty();
        var local = office
            .Register.All<Base>()
            .First(named => named.Status == BaseStatus.Effective && Affiliation(office, named) == Bases.Register.Hosts.Affiliation.Local);
        var direct = office
            .Register.All<Base>()
            .First(named => named.Status == BaseStatus.Effective && Affiliation(office, named) != Bases.Register.Hosts.Affiliation.Local);
        foreach (var named in new[] { local, direct })
        {
            ChangeSteps.Open(office, named.BaseId, "other", "2026-11-18");
            ChangeSteps.Report(office, named.BaseId, new { occurredOn = "2026-11-18", description = "主要合作方合并重组" });
        }

        var told = office
            .Mail.Of("change-reported")
            .Select(mail => (mail.CaseId, Bureau: mail.To.EndsWith("@bureaus.example", StringComparison.Ordinal)))
            .ToList();
        told.ShouldContain((ChangeSteps.IdOf(local.BaseId), true));
        told.ShouldContain((ChangeSteps.IdOf(direct.BaseId), false));
        told.ShouldNotContain((ChangeSteps.IdOf(direct.BaseId), true));
    }

    [Fact]
    public void Should_end_a_base_at_its_own_wish_by_two_persons()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "voluntary_termination", "2026-12-31");
        ChangeSteps.Report(office, "B11", new { occurredOn = "2026-12-31", description = "合作协议到期，不再续签" });
        ChangeSteps.Examine(office, "B11", "record");
        office.Tasks.ShouldContain($"{Case}/examine");
        ChangeSteps.Examine(office, "B11", "agree");
        office.Complete(Case, "release-end", "formal1", new { release = new { decision = "release" } });
        office.Tasks.ShouldContain($"{Case}/release-end");

        office.Complete(Case, "release-end", "release1", new { release = new { decision = "release" } });
        office.Entry<Base>("B11").Status.ShouldBe(BaseStatus.VoluntarilyEnded);
        office.Entry<EndingCase>(Case).Kind.ShouldBe(EndingKind.Voluntary);
        office.Entry<ChangeReport>(Case).Status.ShouldBe(ChangeReportStatus.Concluded);
        office.Case(Case).IsRunning.ShouldBeFalse();
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_pass_on_to_termination()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "other", "2026-11-18");
        ChangeSteps.Report(office, "B11", new { occurredOn = "2026-11-18", description = "团队整体离职" });
        ChangeSteps.Examine(office, "B11", "terminate", "基地已无法正常运行");

        office.Tasks.ShouldBe(["termination-B11/find-facts"]);
        office.Entry<EndingCase>("termination-B11").Grounds.Single().Reason.ShouldContain("基地已无法正常运行");
    }

    [Fact]
    public void Should_forget_a_change_that_is_taken_back()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-10");
        ChangeSteps.Report(office, "B11", NewLeader());

        office.Send("change.withdrawn", Case, new { changeWithdrawal = new { reason = "误报" } }, "applicant");

        office.Entry<Base>("B11").Changes.ShouldBeEmpty();
        office.Entry<ChangeReport>(Case).Status.ShouldBe(ChangeReportStatus.Withdrawn);
        office.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_write_to_the_host_when_the_new_leader_gives_no_address()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-10");
        ChangeSteps.Report(office, "B11", NewLeader(email: ""));
        ChangeSteps.Examine(office, "B11", "record");

        office.Incidents.ShouldBeEmpty();
        office.Mail.Of("change-concluded").Single().To.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Should_refuse_a_report_that_says_nothing_new()
    {
        var office = Offices.Empty();
        ChangeSteps.Open(office, "B11", "leader", "2026-11-10");

        ChangeSteps.Report(
            office,
            "B11",
            new
            {
                occurredOn = "2026-11-10",
                newLeaderPersonId = "P001",
                description = "没有变化的变化",
            }
        );
        office.Tasks.ShouldBe([$"{Case}/report"]);
        ChangeSteps.Report(office, "B11", NewLeader("2026-12-24"));
        office.Tasks.ShouldBe([$"{Case}/report"]);
        office.Entry<Base>("B11").Changes.ShouldBeEmpty();
    }

    private static Bases.Register.Hosts.Affiliation? Affiliation(Office.Office office, Base named) =>
        office.Register.Find<Bases.Register.Hosts.Host>(named.HostId)?.Affiliation;

    private static object NewLeader(string occurredOn = "2026-11-10", string email = "zhao@people.example") =>
        new
        {
            occurredOn,
            newLeaderPersonId = "new",
            newLeader = new
            {
                name = "赵新任",
                email,
                employmentType = "formal",
                titleLevel = "senior_full",
                researchLeadRole = true,
                projects = new[]
                {
                    new
                    {
                        title = "中德联合研究",
                        level = "national",
                        internationalCooperation = true,
                        start = "2024-01-01",
                        end = "2027-12-31",
                    },
                },
            },
            description = "到龄退休",
        };

    private static object NewHost(bool committed) =>
        new
        {
            occurredOn = "2026-11-10",
            newHostId = "H22",
            branch = "research_edu",
            branchFacts = new
            {
                jointPlatform = true,
                jointPapers = 5,
                projects = new[]
                {
                    new
                    {
                        level = "provincial",
                        internationalCooperation = true,
                        start = "2025-01-01",
                    },
                },
            },
            partners = new[] { Partner("DE") },
            commitmentHostSigned = committed,
            commitmentLeaderSigned = committed,
            description = "单位合并，基地划转",
        };

    private static object Partner(string country) =>
        new
        {
            name = "Partner",
            country,
            type = "university",
            agreementSignedOn = "2024-01-01",
            agreementExpiresOn = "2029-12-31",
            commonGoalsStated = true,
        };
}
