using Bases.Activities.Tests.Office;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests;

/// <summary>The campaign of a year from 1 December to its close, by the procedures of the tree (article 22).</summary>
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
    public void Should_remind_only_those_who_have_not_handed_in_on_working_days_at_nine()
    {
        var office = AnnualSteps.Opened();
        office.MoveTo("2026-12-10 10:00");
        AnnualSteps.HandIn(office, "B11", "H01");

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
        var office = AnnualSteps.Opened();
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
    public void Should_draw_those_with_the_highest_risk_first()
    {
        var office = AnnualSteps.Opened();

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
        var office = AnnualSteps.Opened();

        office.Send("base.ended", "B11");

        office.Tasks.ShouldNotContain("annual-B11-2026/report");
        office.Entry<AnnualAssessment>("annual-B11-2026").Status.ShouldBe(AnnualStatus.BaseEnded);
    }

    [Fact]
    public void Should_close_the_campaign_when_every_base_has_its_result()
    {
        var office = AnnualSteps.Opened(entry => entry, only: "B11");
        AnnualSteps.HandIn(office, "B11", "H01");
        office.Complete("annual-B11-2026", "department-review", "formal1", new { annualReview = new { decision = "qualified" } });
        office.Entry<AnnualCampaign>("annual-campaign-2026").FinishedAt.ShouldBeNull();

        office.MoveTo("2027-01-31 09:00");

        office.Incidents.ShouldBeEmpty();
        office.Entry<AnnualCampaign>("annual-campaign-2026").FinishedAt.ShouldNotBeNull();
        office.Mail.Of("annual-finished").ShouldHaveSingleItem();
        office.Tasks.ShouldNotContain(task => task.StartsWith("annual", StringComparison.Ordinal));
    }
}
