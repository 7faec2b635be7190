using Bases.Activities.Tests.Office;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests;

/// <summary>What a base hands in: the report, its changes, what was sent back, and what it says of its host (articles 7, 22, 23 and 26).</summary>
public class AnnualReportTests
{
    /// <summary>Article 7: rules and plan of the host; article 26: the host alone disposes of the subsidy, so no task follows from it.</summary>
    [Fact]
    public void Should_keep_rules_plan_and_use_of_funds_and_have_nobody_approve_them()
    {
        var office = AnnualSteps.Opened(only: "B11");
        office.MoveTo("2026-12-10 10:00");
        AnnualSteps.HandIn(office, "B11", "H01");

        var report = office.Entry<AnnualAssessment>("annual-B11-2026").Report!;
        report.InternalRules.ShouldBe(["finance", "confidentiality"]);
        report.PlanForNextYear.ShouldBe("扩大联合研究。");
        report.UseOfFunds.ShouldBe("后补助用于联合实验室设备。");
        office.Tasks.ShouldBe(["annual-B11-2026/department-review"]);
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
        var office = AnnualSteps.Opened(entry => entry is Base { BaseId: "B11" } named ? named with { Changes = [change] } : entry);

        office.Complete("annual-B11-2026", "report", "applicant-h01", AnnualSteps.Report());
        office.Tasks.ShouldContain("annual-B11-2026/report");
        office.Variable("annual-B11-2026", "errorMessage").ToString()!.ShouldContain("未说明重大变化");

        office.Complete(
            "annual-B11-2026",
            "report",
            "applicant-h01",
            AnnualSteps.Report(("country/2026-06-01", "因合作方迁址，主要合作国别改为法国。"))
        );
        office.Complete("annual-B11-2026", "host-check", "applicant-h01", new { annualHostCheck = new { decision = "approve" } });
        office.Entry<Base>("B11").Changes.ShouldHaveSingleItem().InAnnualReport.ShouldBe(true);
    }

    [Fact]
    public void Should_unlock_only_the_items_that_were_sent_back()
    {
        var office = AnnualSteps.Opened();
        office.MoveTo("2027-01-14 10:00");
        AnnualSteps.HandIn(office, "B11", "H01");
        SendBack(office, "项目清单不全", "projects");

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
        var office = AnnualSteps.Opened();
        AnnualSteps.HandIn(office, "B11", "H01");
        SendBack(office, "归口人员已离任", "activityTags", "coordinatorName");
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
        var office = AnnualSteps.Opened();
        AnnualSteps.HandIn(office, "B11", "H01");

        var coordinator = office.Entry<Bases.Register.Hosts.Host>("H01").Coordinators[^1];
        (coordinator.Department, coordinator.Name, coordinator.To).ShouldBe(("国际合作处", "归口联系人", null));
    }

    private static void SendBack(Office.Office office, string reason, params string[] items) =>
        office.Complete(
            "annual-B11-2026",
            "department-review",
            "formal1",
            new
            {
                annualReview = new
                {
                    decision = "return",
                    items,
                    reason,
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
}
