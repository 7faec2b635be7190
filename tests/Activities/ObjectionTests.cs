using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Register.Recognition;

namespace Bases.Activities.Tests;

/// <summary>Objections act on one application (article 17, I-17), article 29 on all of a host or leader.</summary>
public class ObjectionTests
{
    [Fact]
    public void Should_hold_up_one_application_and_let_the_rest_go_on()
    {
        var office = Offices.InPublicity();
        var objection = Offices.Object(office, "T1", realName: true);
        office.Mail.Of("objection-receipt").Single().To.ShouldBe("objector@people.example");

        office.MoveTo("2027-01-12 09:00");
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.ObjectionHandling);
        Offices.Name(office, "T2");
        office.Register.All<Base>().ShouldNotContain(entry => entry.FromApplicationId == "T1");
        office.Tasks.ShouldNotContain("CALL-T/draft-naming");

        Offices.CloseObjection(office, objection, "unfounded");
        office.Tasks.ShouldNotContain("CALL-T/draft-naming");
        office.MoveTo("2027-01-13 00:00");
        office.Tasks.ShouldContain("CALL-T/draft-naming");
        Offices.Name(office, "T1");
        office.Register.All<Base>().ShouldContain(entry => entry.FromApplicationId == "T1");
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_keep_the_objector_out_of_the_process()
    {
        var office = Offices.InPublicity();
        var objection = Offices.Object(office, "T1", realName: true);

        var carried = System.Text.Json.JsonSerializer.Serialize(office.Case(objection).Root!.Variables.ToString());
        carried.ShouldNotContain("异议人甲");
        office.Entry<Objection>(objection).Objector!.Name.ShouldBe("异议人甲");
    }

    [Fact]
    public void Should_record_an_anonymous_objection_and_go_on()
    {
        var office = Offices.InPublicity();
        var objection = Offices.Object(office, "T1", realName: false);

        office.Case(objection).IsRunning.ShouldBeFalse();
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T1", "T2");
        office.Register.All<Base>().ShouldContain(entry => entry.FromApplicationId == "T1");
    }

    [Fact]
    public void Should_decide_anew_when_an_objection_is_upheld()
    {
        var office = Offices.InPublicity();
        var objection = Offices.Object(office, "T1", realName: true);
        Offices.CloseObjection(office, objection, "upheld");
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T2");

        office
            .Complete("T1", "reconsider", "decide1", new { reconsideration = new { conclusion = "disagree", reason = "异议成立" } })
            .Complete("T1", "release-reconsideration", "decide1", new { release = new { decision = "release" } });
        office.Tasks.ShouldContain("T1/release-reconsideration");
        office.Complete("T1", "release-reconsideration", "release1", new { release = new { decision = "release" } });

        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Disagreed);
        office.Entry<RecognitionDecision>("T1").ReleasedBy.ShouldBe("release1");
        office.Tasks.ShouldContain("CALL-T/award-plaques");
    }

    [Fact]
    public void Should_name_after_all_when_the_conclusion_is_maintained()
    {
        var office = Offices.InPublicity();
        var objection = Offices.Object(office, "T1", realName: true);
        Offices.CloseObjection(office, objection, "upheld");
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T2");
        office
            .Complete("T1", "reconsider", "decide1", new { reconsideration = new { conclusion = "agree", reason = "已整改，维持" } })
            .Complete("T1", "release-reconsideration", "release1", new { release = new { decision = "release" } });

        Offices.Name(office, "T1");
        office.Register.All<Base>().ShouldContain(entry => entry.FromApplicationId == "T1");
    }

    [Fact]
    public void Should_reject_every_pending_application_of_the_host_under_article_29()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H20", "A034");
        Offices.Apply(office, "T2", "H20", "A061");
        Offices.Apply(office, "T3", "H11", "A011");
        Offices.Accept(office, "T1");
        Offices.ConfirmPanel(office, "T1");

        office
            .Start("integrity-finding", "FX1", new { findingId = "FX1" }, "supervisor1")
            .Complete(
                "FX1",
                "record-finding",
                "supervisor1",
                new
                {
                    integrityFinding = new
                    {
                        hostId = "H20",
                        kind = "false_material",
                        foundOn = "2026-11-24",
                        facts = "协议系伪造",
                    },
                }
            )
            .Complete(
                "FX1",
                "verify-finding",
                "supervisor1",
                new
                {
                    verification = new
                    {
                        confirmed = "yes",
                        toObtain = true,
                        reason = "已核实",
                    },
                }
            );
        office.Case("T1").IsRunning.ShouldBeTrue();

        office.Complete(
            "FX1",
            "verify-finding",
            "release1",
            new
            {
                verification = new
                {
                    confirmed = "yes",
                    toObtain = true,
                    reason = "已核实",
                },
            }
        );
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Rejected);
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.Rejected);
        office.Entry<Application>("T3").Status.ShouldBe(ApplicationStatus.MunicipalCheck);
        office.Mail.Of("review-stopped").Count().ShouldBe(5);
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_not_reject_on_a_violation_without_severe_impact()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H20", "A034");
        office
            .Start("integrity-finding", "FX1", new { findingId = "FX1" }, "supervisor1")
            .Complete(
                "FX1",
                "record-finding",
                "supervisor1",
                new
                {
                    integrityFinding = new
                    {
                        hostId = "H20",
                        kind = "state_secret_or_security",
                        facts = "违规",
                    },
                }
            )
            .Complete(
                "FX1",
                "verify-finding",
                "release1",
                new
                {
                    verification = new
                    {
                        confirmed = "yes",
                        severeSocialImpact = false,
                        reason = "未造成恶劣影响",
                    },
                }
            );

        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.FormalCheck);
    }
}
