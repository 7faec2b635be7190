using Bases.Activities.Tests.Office;
using Bases.Register.Mandates;

namespace Bases.Activities.Tests;

/// <summary>What the department entrusts to the bureaux (article 6, paragraph 1).</summary>
public class MandateTests
{
    [Fact]
    public void Should_give_the_task_on_the_first_day_and_take_it_back_at_the_end_of_the_last()
    {
        var office = Granted();
        office.Tasks.ShouldBeEmpty();
        office.Mail.Of("mandate-granted").Single().To.ShouldBe("kjj-wuhan@bureaus.example");

        office.MoveTo("2026-12-01 08:00");
        office.Task("WT1", "carry-out").CandidateGroups.ShouldBe(["bureau:武汉市"]);
        office.MoveTo("2026-12-18 23:59:59");
        office.Tasks.ShouldBe(["WT1/carry-out"]);
        office.MoveTo("2026-12-19 00:00");

        office.Tasks.ShouldBeEmpty();
        office.Entry<Mandate>("WT1").Status.ShouldBe(MandateStatus.Expired);
        office.Mail.Of("mandate-recalled").Count().ShouldBe(1);
    }

    [Fact]
    public void Should_keep_what_the_bureau_found()
    {
        var office = Granted();
        office.MoveTo("2026-12-02 09:00");
        office.Complete(
            "WT1",
            "carry-out",
            "bureau-wuhan",
            new { mandateReport = new { report = "运行正常", files = new[] { new { fileId = "F1" } } } }
        );

        var mandate = office.Entry<Mandate>("WT1");
        (mandate.Status, mandate.Report, mandate.ReportedBy).ShouldBe((MandateStatus.Reported, "运行正常", "bureau-wuhan"));
        office.MoveTo("2027-01-01 09:00");
        office.Entry<Mandate>("WT1").Status.ShouldBe(MandateStatus.Reported);
    }

    [Fact]
    public void Should_take_a_mandate_back_early_with_a_reason()
    {
        var office = Granted();
        office.MoveTo("2026-12-02 09:00").Send("mandate.revoked", "WT1", new { recall = new { reason = "改由省厅开展" } }, "decide1");

        office.Tasks.ShouldBeEmpty();
        office.Entry<Mandate>("WT1").RecallReason.ShouldBe("改由省厅开展");
    }

    [Fact]
    public void Should_refuse_a_base_of_another_area_and_a_time_that_is_over()
    {
        var office = Begun();
        office.Complete("WT1", "grant", "decide1", Form("2026-12-01", "2026-11-01"));
        office.Tasks.ShouldBe(["WT1/grant"]);
        var foreign = office.Register.All<Bases.Register.NamedBases.Base>().First(named => CityOf(office, named.HostId) != "武汉市").BaseId;
        office.Complete("WT1", "grant", "decide1", Form("2026-12-01", "2026-12-18", foreign));
        office.Tasks.ShouldBe(["WT1/grant"]);
        office.Entry<Mandate>("WT1").Status.ShouldBe(MandateStatus.Draft);
    }

    private static string CityOf(Office.Office office, string hostId) => office.Entry<Bases.Register.Hosts.Host>(hostId).City;

    private static Office.Office Begun() => Offices.Empty().Start("bureau-mandate", "WT1", new { mandateId = "WT1" }, "decide1");

    private static Office.Office Granted() => Begun().Complete("WT1", "grant", "decide1", Form("2026-12-01", "2026-12-18"));

    private static object Form(string from, string to, params string[] bases) =>
        new
        {
            mandateGrant = new
            {
                city = "武汉市",
                scopes = new[] { "study" },
                baseIds = bases,
                from,
                to,
                instructions = "实地了解建设进展",
            },
        };
}
