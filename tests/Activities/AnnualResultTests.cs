using Bases.Activities.Tests.Office;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests;

/// <summary>What a year comes to: 合格, 不合格 by default or by an officer, and what follows from it (articles 22 and 28).</summary>
public class AnnualResultTests
{
    [Fact]
    public void Should_enter_a_qualified_result_and_tell_the_base()
    {
        var office = AnnualSteps.Opened();
        office.MoveTo("2026-12-10 10:00");
        AnnualSteps.HandIn(office, "B11", "H01");
        office.Entry<Base>("B11").AnnualReports[^1].SubmittedAt.ShouldBe(office.Now);

        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });

        office.Incidents.ShouldBeEmpty();
        var report = office.Entry<Base>("B11").AnnualReports[^1];
        (report.ReportYear, report.DepartmentResult, report.DecidedOn).ShouldBe((2026, AnnualResult.Qualified, new DateOnly(2026, 12, 10)));
        office.Entry<AnnualAssessment>("annual-B11-2026").Status.ShouldBe(AnnualStatus.Qualified);
        office.Mail.Of("annual-result").ShouldHaveSingleItem().To.ShouldBe("p001@people.example");
        office.Documents.Names.ShouldContain(name => name.StartsWith("2026年度考核结果通知书", StringComparison.Ordinal));
    }

    [Fact]
    public void Should_propose_unqualified_when_the_day_is_over_and_leave_the_facts_to_a_person()
    {
        var office = AnnualSteps.Opened();
        office.MoveTo("2027-01-15 23:59:59");
        office.Tasks.ShouldContain("annual-B12-2026/report");

        office.MoveTo("2027-01-16 00:00");
        office.Tasks.ShouldNotContain("annual-B12-2026/report");
        AnnualSteps.Overdue(office, "B12", "not_submitted");
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
        var office = AnnualSteps.Opened();
        office.MoveTo("2027-01-18 09:00");
        office.Complete(
            "annual-B12-2026",
            "confirm-overdue",
            "decide1",
            new { annualOverdue = new { fact = "outage", reason = "系统故障" } }
        );
        office.Tasks.ShouldContain("annual-B12-2026/confirm-overdue", "a new date is missing");

        AnnualSteps.Overdue(office, "B12", "outage", "2027-01-22");
        AnnualSteps.HandIn(office, "B12", "H09");
        office.Complete("annual-B12-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });

        var report = office.Entry<Base>("B12").AnnualReports[^1];
        (report.LateAccepted, report.DepartmentResult).ShouldBe((true, AnnualResult.Qualified));
    }

    [Fact]
    public void Should_not_propose_termination_before_the_second_result_is_given_out()
    {
        var office = AnnualSteps.Opened(UnqualifiedLastYear);

        office.MoveTo("2027-01-16 09:00");
        office.Published("termination.proposed").ShouldNotContain("termination-B11", "nobody has found yet why the report is missing");
        AnnualSteps.Overdue(office, "B11", "not_submitted");
        office.Complete("annual-B11-2026", "release", "release1", new { annualRelease = new { decision = "release" } });
        office.Published("termination.proposed").ShouldContain("termination-B11");
    }

    [Fact]
    public void Should_propose_termination_after_two_unqualified_years()
    {
        var office = AnnualSteps.Opened(UnqualifiedLastYear);
        office.MoveTo("2027-01-18 09:00");
        foreach (var id in (string[])["B11", "B12"])
        {
            AnnualSteps.Overdue(office, id, "not_submitted");
            office.Complete($"annual-{id}-2026", "release", "release1", new { annualRelease = new { decision = "release" } });
        }

        office.Published("termination.proposed").ShouldBe(["termination-B11"]);
    }

    [Fact]
    public void Should_give_a_sampled_base_no_result_before_its_visit_is_on_record()
    {
        var office = AnnualSteps.Opened();
        AnnualSteps.HandIn(office, "B11", "H01");
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

    /// <summary>B11 was unqualified for 2025, and the department has said so.</summary>
    private static IRegisterEntry UnqualifiedLastYear(IRegisterEntry entry) =>
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
            : entry;
}
