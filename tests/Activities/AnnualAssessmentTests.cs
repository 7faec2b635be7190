using Bases.Activities.Tests.Office;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests;

/// <summary>The yearly assessment of the sample's bases, by the procedures of the tree (articles 7, 22 and 23).</summary>
public class AnnualAssessmentTests
{
    [Fact]
    public void Should_ask_every_base_that_owes_a_report_on_1_December_and_no_other()
    {
        var office = Offices.Empty().ByTheCalendar("annual-campaign").MoveTo("2026-11-30 23:59:59");
        office.Instances.ShouldBeEmpty();

        office.MoveTo("2026-12-01 00:00");

        office.Incidents.ShouldBeEmpty();
        var asked = office.Register.All<AnnualAssessment>().Select(assessment => assessment.BaseId).ToList();
        asked.Count.ShouldBe(22);
        asked.ShouldNotContain("B23", "a national base that has not joined");
        asked.ShouldNotContain("B24", "ended in 2025");
        asked.ShouldNotContain("B25", "revoked");
        office.Task("annual-B11-2026", "report").CandidateGroups.ShouldBe(["host:H01"]);
    }

    [Fact]
    public void Should_enter_a_qualified_result_and_tell_the_base()
    {
        var office = Opened();
        office.MoveTo("2026-12-10 10:00");
        HandIn(office, "B11", "H01");
        office.Entry<Base>("B11").AnnualReports[^1].SubmittedAt.ShouldBe(office.Now);

        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });

        office.Incidents.ShouldBeEmpty();
        var report = office.Entry<Base>("B11").AnnualReports[^1];
        (report.ReportYear, report.DepartmentResult, report.DecidedOn).ShouldBe((2026, AnnualResult.Qualified, new DateOnly(2026, 12, 10)));
        office.Entry<AnnualAssessment>("annual-B11-2026").Status.ShouldBe(AnnualStatus.Qualified);
        office.Mail.Of("annual-result").ShouldHaveSingleItem().To.ShouldBe("p001@people.example");
        office.Documents.Names.ShouldContain(name => name.StartsWith("2026年度考核结果通知书", StringComparison.Ordinal));
    }

    /// <summary>Article 7: rules and plan of the host; article 26: the host alone disposes of the subsidy, so no task follows from it.</summary>
    [Fact]
    public void Should_keep_rules_plan_and_use_of_funds_and_have_nobody_approve_them()
    {
        var office = Opened(only: "B11");
        office.MoveTo("2026-12-10 10:00");
        HandIn(office, "B11", "H01");

        var report = office.Entry<AnnualAssessment>("annual-B11-2026").Report!;
        report.InternalRules.ShouldBe(["finance", "confidentiality"]);
        report.PlanForNextYear.ShouldBe("扩大联合研究。");
        report.UseOfFunds.ShouldBe("后补助用于联合实验室设备。");
        office.Tasks.ShouldBe(["annual-B11-2026/department-review"]);
    }

    [Fact]
    public void Should_remind_only_those_who_have_not_handed_in_on_working_days_at_nine()
    {
        var office = Opened();
        office.MoveTo("2026-12-10 10:00");
        HandIn(office, "B11", "H01");

        office.MoveTo("2027-01-15 00:00");

        var sent = office.Mail.Sent.Where(entry => entry.Mail.Template == "annual-reminder").ToList();
        sent.Select(entry => entry.At)
            .Distinct()
            .ShouldBe([
                Office.Office.At("2026-12-16 09:00"),
                Office.Office.At("2026-12-31 09:00"),
                Office.Office.At("2027-01-08 09:00"),
                Office.Office.At("2027-01-12 09:00"),
                Office.Office.At("2027-01-14 09:00"),
            ]);
        sent.ShouldNotContain(entry => entry.Mail.To == "b11@bases.example");
        sent.Count(entry => entry.Mail.To == "b12@bases.example").ShouldBe(5);
        office.Mail.Of("annual-opened").Count().ShouldBe(22);
    }

    [Fact]
    public void Should_remind_a_base_that_was_named_since_the_campaign_began()
    {
        var office = Opened();
        office.MoveTo("2026-12-10 10:00");
        office.Register.Put(
            office.Entry<Base>("B11") with
            {
                BaseId = "B99",
                DesignatedOn = new DateOnly(2026, 12, 10),
                AnnualReports = [],
            }
        );

        office.MoveTo("2026-12-16 09:00");

        office.Mail.Sent.ShouldContain(sent => sent.Mail.Template == "annual-reminder" && sent.Mail.CaseId == "annual-B99-2026");
        office.Tasks.ShouldContain("annual-B99-2026/report");
    }

    [Fact]
    public void Should_not_propose_termination_before_the_second_result_is_given_out()
    {
        var office = Opened(entry =>
            entry is Base { BaseId: "B11" } named
                ? named with
                {
                    AnnualReports =
                    [
                        .. named.AnnualReports.Where(report => report.ReportYear < 2025),
                        new AnnualReport
                        {
                            ReportYear = 2025,
                            DepartmentResult = AnnualResult.Unqualified,
                            DecidedOn = new DateOnly(2026, 2, 1),
                        },
                    ],
                }
                : entry
        );

        office.MoveTo("2027-01-16 09:00");
        office.Published("termination.proposed").ShouldNotContain("termination-B11", "nobody has found yet why the report is missing");
        Overdue(office, "B11", "not_submitted");
        office.Complete("annual-B11-2026", "release", "release1", new { annualRelease = new { decision = "release" } });
        office.Published("termination.proposed").ShouldContain("termination-B11");
    }

    [Fact]
    public void Should_propose_unqualified_when_the_day_is_over_and_leave_the_facts_to_a_person()
    {
        var office = Opened();
        office.MoveTo("2027-01-15 23:59:59");
        office.Tasks.ShouldContain("annual-B12-2026/report");

        office.MoveTo("2027-01-16 00:00");
        office.Tasks.ShouldNotContain("annual-B12-2026/report");
        Overdue(office, "B12", "not_submitted");
        office.Entry<Base>("B12").AnnualReports.ShouldNotContain(report => report.ReportYear == 2026);

        office.Complete("annual-B12-2026", "release", "decide1", new { annualRelease = new { decision = "release" } });
        office.Tasks.ShouldContain("annual-B12-2026/release", "the same person cannot release it");

        office.Complete("annual-B12-2026", "release", "release1", new { annualRelease = new { decision = "release" } });
        office.Incidents.ShouldBeEmpty();
        office.Entry<Base>("B12").AnnualReports[^1].DepartmentResult.ShouldBe(AnnualResult.Unqualified);
    }

    [Fact]
    public void Should_take_a_late_report_that_an_officer_permitted_as_timely()
    {
        var office = Opened();
        office.MoveTo("2027-01-18 09:00");
        office.Complete(
            "annual-B12-2026",
            "confirm-overdue",
            "decide1",
            new { annualOverdue = new { fact = "outage", reason = "系统故障" } }
        );
        office.Tasks.ShouldContain("annual-B12-2026/confirm-overdue", "a new date is missing");

        Overdue(office, "B12", "outage", "2027-01-22");
        HandIn(office, "B12", "H09");
        office.Complete("annual-B12-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });

        var report = office.Entry<Base>("B12").AnnualReports[^1];
        (report.LateAccepted, report.DepartmentResult).ShouldBe((true, AnnualResult.Qualified));
    }

    [Fact]
    public void Should_not_take_a_report_before_each_change_of_the_year_is_described()
    {
        var change = new BaseChange
        {
            Kind = BaseChangeKind.Country,
            OccurredOn = new DateOnly(2026, 6, 1),
            NewCountry = "FR",
        };
        var office = Opened(entry => entry is Base { BaseId: "B11" } named ? named with { Changes = [change] } : entry);

        office.Complete("annual-B11-2026", "report", "applicant-h01", Report());
        office.Tasks.ShouldContain("annual-B11-2026/report");
        office.Variable("annual-B11-2026", "errorMessage").ToString()!.ShouldContain("未说明重大变化");

        office.Complete(
            "annual-B11-2026",
            "report",
            "applicant-h01",
            Report(("country/2026-06-01", "因合作方迁址，主要合作国别改为法国。"))
        );
        office.Complete("annual-B11-2026", "host-check", "applicant-h01", new { annualHostCheck = new { decision = "approve" } });
        office.Entry<Base>("B11").Changes.ShouldHaveSingleItem().InAnnualReport.ShouldBe(true);
    }

    [Fact]
    public void Should_unlock_only_the_items_that_were_sent_back()
    {
        var office = Opened();
        office.MoveTo("2027-01-14 10:00");
        HandIn(office, "B11", "H01");
        office.Complete(
            "annual-B11-2026",
            "department-review",
            "formal1",
            new
            {
                annualReview = new
                {
                    decision = "return",
                    items = new[] { "projects" },
                    reason = "项目清单不全",
                },
            }
        );

        Supplement(office, "results", "改写了成果");
        office.Tasks.ShouldContain("annual-B11-2026/supplement");
        Supplement(office, "projects", "补充：中法联合项目2项");

        var assessment = office.Entry<AnnualAssessment>("annual-B11-2026");
        assessment.Report!.Areas["projects"].ShouldBe("补充：中法联合项目2项");
        assessment.Report.Areas["results"].ShouldBe("本年results");
        assessment.SubmittedAt.ShouldBe(Office.Office.At("2027-01-14 10:00"), "a correction does not make it late");
        office.Tasks.ShouldContain("annual-B11-2026/department-review");
    }

    [Fact]
    public void Should_take_coded_items_that_were_sent_back_and_no_others()
    {
        var office = Opened();
        HandIn(office, "B11", "H01");
        office.Complete(
            "annual-B11-2026",
            "department-review",
            "formal1",
            new
            {
                annualReview = new
                {
                    decision = "return",
                    items = new[] { "activityTags", "coordinatorName" },
                    reason = "归口人员已离任",
                },
            }
        );
        var before = office.Entry<AnnualAssessment>("annual-B11-2026").Report!;

        Supplement(new { internalRules = new[] { "finance" } });
        office.Tasks.ShouldContain("annual-B11-2026/supplement");
        Supplement(new { activityTags = new[] { "exchange" }, coordinatorName = "新联系人" });

        var report = office.Entry<AnnualAssessment>("annual-B11-2026").Report!;
        report.ActivityTags.ShouldBe(["exchange"]);
        report.CoordinatorName.ShouldBe("新联系人");
        report.CoordinatorDepartment.ShouldBe(before.CoordinatorDepartment);
        report.InternalRules.ShouldBe(before.InternalRules);
        report.Areas.ShouldBe(before.Areas);
        office.Entry<Bases.Register.Hosts.Host>("H01").Coordinators[^1].Name.ShouldBe("新联系人");

        void Supplement(object fields) =>
            office.Complete("annual-B11-2026", "supplement", "applicant-h01", new { annualSupplement = new { fields } });
    }

    [Fact]
    public void Should_keep_the_coordinator_of_the_host_with_history()
    {
        var office = Opened();
        HandIn(office, "B11", "H01");

        var coordinator = office.Entry<Bases.Register.Hosts.Host>("H01").Coordinators[^1];
        (coordinator.Department, coordinator.Name, coordinator.To).ShouldBe(("国际合作处", "归口联系人", null));
    }

    [Fact]
    public void Should_propose_termination_after_two_unqualified_years()
    {
        var office = Opened(entry =>
            entry is Base { BaseId: "B11" } named
                ? named with
                {
                    AnnualReports =
                    [
                        .. named.AnnualReports.Where(report => report.ReportYear < 2025),
                        new AnnualReport
                        {
                            ReportYear = 2025,
                            DepartmentResult = AnnualResult.Unqualified,
                            DecidedOn = new DateOnly(2026, 2, 1),
                        },
                    ],
                }
                : entry
        );
        office.MoveTo("2027-01-18 09:00");
        foreach (var id in (string[])["B11", "B12"])
        {
            Overdue(office, id, "not_submitted");
            office.Complete($"annual-{id}-2026", "release", "release1", new { annualRelease = new { decision = "release" } });
        }

        office.Published("termination.proposed").ShouldBe(["termination-B11"]);
    }

    [Fact]
    public void Should_give_a_sampled_base_no_result_before_its_visit_is_on_record()
    {
        var office = Opened();
        HandIn(office, "B11", "H01");
        office.Send(
            "annual.sample-asked",
            "annual-campaign-2026",
            new
            {
                sampling = new
                {
                    method = "random",
                    count = 22,
                    seed = 7,
                },
            },
            "formal1"
        );
        var sample = office.Entry<AnnualCampaign>("annual-campaign-2026").Samples.ShouldHaveSingleItem();
        sample.Drawn.ShouldBe(VisitSampling.AtRandom(sample.Among, 22, sample.Seed));

        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });
        office.Entry<Base>("B11").AnnualReports.ShouldNotContain(report => report.DepartmentResult != null && report.ReportYear == 2026);

        office.Complete(
            "annual-B11-2026",
            "plan-inspection",
            "review1",
            new
            {
                inspectionPlan = new
                {
                    heldOn = "2026-12-20",
                    place = "现场",
                    team = new[] { "E01" },
                },
            }
        );
        office.Complete(
            "annual-B11-2026",
            "record-inspection",
            "review1",
            new { inspectionRecord = new { heldOn = "2026-12-20", conclusion = "运行正常" } }
        );
        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });

        office.Incidents.ShouldBeEmpty();
        office.Entry<AnnualAssessment>("annual-B11-2026").Status.ShouldBe(AnnualStatus.Qualified);
    }

    [Fact]
    public void Should_draw_those_with_the_highest_risk_first()
    {
        var office = Opened();

        office.Send(
            "annual.sample-asked",
            "annual-campaign-2026",
            new
            {
                sampling = new
                {
                    method = "risk",
                    count = 1,
                    seed = 0,
                },
            },
            "formal1"
        );

        office
            .Entry<AnnualCampaign>("annual-campaign-2026")
            .Samples.ShouldHaveSingleItem()
            .Drawn.ShouldBe(["B15"], "a finding is on record");
    }

    [Fact]
    public void Should_stop_when_the_base_ends()
    {
        var office = Opened();

        office.Send("base.ended", "B11");

        office.Tasks.ShouldNotContain("annual-B11-2026/report");
        office.Entry<AnnualAssessment>("annual-B11-2026").Status.ShouldBe(AnnualStatus.BaseEnded);
    }

    [Fact]
    public void Should_close_the_campaign_when_every_base_has_its_result()
    {
        var office = Opened(entry => entry, only: "B11");
        HandIn(office, "B11", "H01");
        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });
        office.Entry<AnnualCampaign>("annual-campaign-2026").FinishedAt.ShouldBeNull();

        office.MoveTo("2027-01-31 09:00");

        office.Incidents.ShouldBeEmpty();
        office.Entry<AnnualCampaign>("annual-campaign-2026").FinishedAt.ShouldNotBeNull();
        office.Mail.Of("annual-finished").ShouldHaveSingleItem();
        office.Tasks.ShouldNotContain(task => task.StartsWith("annual", StringComparison.Ordinal));
    }

    /// <summary>On the morning of 1 December 2026.</summary>
    private static Office.Office Opened(Func<IRegisterEntry, IRegisterEntry>? with = null, string? only = null)
    {
        var entries = SampleRegister.Entries().Where(entry => only is null || entry is not Base { BaseId: var id } || id == only);
        return new Office.Office(entries.Select(with ?? (entry => entry)), "2026-11-20 09:00")
            .ByTheCalendar("annual-campaign")
            .MoveTo("2026-12-01 09:00");
    }

    private static void HandIn(Office.Office office, string baseId, string host)
    {
        office.Complete($"annual-{baseId}-2026", "report", "applicant-" + host, Report());
        office.Complete($"annual-{baseId}-2026", "host-check", "applicant-" + host, new { annualHostCheck = new { decision = "approve" } });
    }

    private static void Overdue(Office.Office office, string baseId, string fact, string? until = null) =>
        office.Complete(
            $"annual-{baseId}-2026",
            "confirm-overdue",
            "decide1",
            new
            {
                annualOverdue = new
                {
                    fact,
                    reason = "经核实",
                    newDueOn = until,
                },
            }
        );

    private static void Supplement(Office.Office office, string item, string text) =>
        office.Complete(
            "annual-B11-2026",
            "supplement",
            "applicant-h01",
            new { annualSupplement = new { rows = new[] { new { item, text } } } }
        );

    private static object Report(params (string Change, string Description)[] changes) =>
        new
        {
            annualReport = new
            {
                areas = AnnualAreas.All.Keys.ToDictionary(area => area, area => "本年" + area),
                activityTags = new[] { "joint_research" },
                changes = changes.Select(row => new { changeKey = row.Change, description = row.Description }),
                internalRules = new[] { "finance", "confidentiality" },
                planForNextYear = "扩大联合研究。",
                useOfFunds = "后补助用于联合实验室设备。",
                coordinatorDepartment = "国际合作处",
                coordinatorName = "归口联系人",
                truthful = true,
            },
        };
}
