using Bases.Activities.Tests.Office;
using Bases.Register.NamedBases;
using Bases.Register.NationalBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests;

/// <summary>National bases join and leave of their own will (article 30, I-19).</summary>
public class NationalBaseTests
{
    [Fact]
    public void Should_include_a_national_base_from_the_date_of_the_document()
    {
        var office = Consented("B23");
        office.Complete("GJ1", "decide-admission", "decide1", Decision("include")).MoveTo("2026-12-01 10:00");

        office.Complete("GJ1", "release-inclusion", "decide1", Release("release"));
        office.Tasks.ShouldBe(["GJ1/release-inclusion"], "whoever decided does not release");
        office.Complete("GJ1", "release-inclusion", "release1", Release("release"));

        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldBeEmpty();
        var named = office.Entry<Base>("B23");
        (named.Regime, named.Status).ShouldBe((BaseRegime.National, BaseStatus.Effective));
        (named.DesignatedOn, named.NationalIncludedOn).ShouldBe((new DateOnly(2014, 7, 1), new DateOnly(2026, 12, 1)));
        named.EffectiveFrom.ShouldBe(new DateOnly(2026, 12, 1));
        var admission = office.Entry<NationalAdmission>("GJ1");
        admission.DocumentNumber.ShouldBe("鄂科技函〔2026〕1号");
        office.Documents.Names.ShouldContain("鄂科技函〔2026〕1号.docx");
        office.Register.All<Announcement>().ShouldContain(notice => notice.AnnouncementId == "GJ1" && notice.BaseIds.Contains("B23"));
        office.Mail.Of("national-included").Count().ShouldBe(1);
    }

    [Fact]
    public void Should_give_a_national_base_that_the_register_did_not_know_an_entry_of_its_own()
    {
        var office = Consented(null, "H18");
        office
            .Complete("GJ1", "decide-admission", "decide1", Decision("include"))
            .Complete("GJ1", "release-inclusion", "release1", Release("release"));

        var named = office.Entry<Base>(office.Entry<NationalAdmission>("GJ1").BaseId!);
        named.BaseNumber.ShouldBe("鄂国合基2026001");
        named.Name.ShouldBe("国家光电子国际联合研究中心");
        named.FromApplicationId.ShouldBeNull("there is no new recognition");
    }

    [Fact]
    public void Should_find_the_national_base_of_the_host_that_has_not_joined()
    {
        Asked(null).Entry<NationalAdmission>("GJ1").BaseId.ShouldBe("B23");
    }

    [Fact]
    public void Should_leave_alone_who_does_not_want_to_join()
    {
        var office = Asked("B23");
        office.Complete("GJ1", "consent", "applicant-H17", new { nationalConsent = new { consent = "no" } });

        office.Entry<NationalAdmission>("GJ1").Status.ShouldBe(NationalAdmissionStatus.Declined);
        office.Entry<Base>("B23").Regime.ShouldBe(BaseRegime.NationalNotJoined);
        office.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_want_the_facts_of_the_national_recognition()
    {
        var office = Asked("B23");
        office.Complete(
            "GJ1",
            "consent",
            "applicant-H17",
            new { nationalConsent = new { consent = "yes", name = "国家光电子国际联合研究中心" } }
        );
        office.Tasks.ShouldBe(["GJ1/consent"]);
        office.Variable("GJ1", "errorMessage").ToString()!.ShouldContain("编号");
    }

    [Fact]
    public void Should_write_the_reason_to_a_host_that_is_not_included()
    {
        var office = Consented("B23");
        office.Complete("GJ1", "decide-admission", "decide1", Decision("not_include"));

        office.Entry<NationalAdmission>("GJ1").Status.ShouldBe(NationalAdmissionStatus.NotIncluded);
        office.Mail.Of("national-not-included").Count().ShouldBe(1);
        office.Entry<Base>("B23").Status.ShouldBe(BaseStatus.NotManaged);
    }

    [Fact]
    public void Should_let_the_host_withdraw_before_the_inclusion()
    {
        var office = Consented("B23");
        office.Send("national.withdrawn", "GJ1", new { withdrawal = new { reason = "另有安排" } }, "applicant-H17");

        office.Entry<NationalAdmission>("GJ1").Status.ShouldBe(NationalAdmissionStatus.Withdrawn);
        office.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_let_an_included_base_leave_of_its_own_will()
    {
        var office = Offices.Empty();
        office
            .Start(
                "national-base-leaving",
                "TC1",
                new
                {
                    leavingId = "TC1",
                    hostId = "H22",
                    baseId = "B22",
                }
            )
            .Complete("TC1", "declare", "applicant-H22", new { nationalLeaving = new { confirmed = true, reason = "调整方向" } })
            .Complete("TC1", "acknowledge", "decide1", new { nationalLeavingReceipt = new { comment = "" } });

        office.Incidents.ShouldBeEmpty();
        var left = office.Entry<Base>("B22");
        (left.Status, left.StatusChangedOn).ShouldBe((BaseStatus.VoluntarilyEnded, new DateOnly(2026, 11, 20)));
        left.IsEffectiveOn(new DateOnly(2026, 11, 20)).ShouldBeFalse();
        office.Mail.Of("national-left").Count().ShouldBe(1);
    }

    private static Office.Office Asked(string? baseId, string host = "H17")
    {
        var office = Offices.Empty();
        return office.Start(
            "national-base-admission",
            "GJ1",
            new
            {
                admissionId = "GJ1",
                hostId = host,
                baseId,
            },
            "decide1"
        );
    }

    private static Office.Office Consented(string? baseId, string host = "H17")
    {
        var office = Asked(baseId, host);
        var leader = office.Register.All<Bases.Register.People.Person>().First(person => person.EmployerHostId == host).PersonId;
        return office.Complete(
            "GJ1",
            "consent",
            "applicant-" + host,
            new
            {
                nationalConsent = new
                {
                    consent = "yes",
                    name = "国家光电子国际联合研究中心",
                    nationalNumber = "2014D01",
                    nationalType = "joint_research_centre",
                    recognisedOn = "2014-07-01",
                    technicalFieldCode = "E01",
                    leaderPersonId = leader,
                    mainCountry = "DE",
                },
            }
        );
    }

    private static object Decision(string decision) => new { nationalDecision = new { decision, reason = "符合纳入要求" } };

    private static object Release(string decision) => new { nationalRelease = new { decision } };
}
