using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.PublicNotices;
using Bases.Register.Recognition;

namespace Bases.Activities.Tests;

/// <summary>An application becomes a base, by the procedures of the tree (articles 6, 8 to 18).</summary>
public class DesignationTests
{
    [Fact]
    public void Should_open_a_call_only_when_a_second_person_has_approved_it()
    {
        var office = Offices.Empty();
        office.Start("call", "CALL-T", new { callId = "CALL-T" }, "call1").Complete("CALL-T", "draft-call", "call1", Paper.Call());

        office.Complete("CALL-T", "approve-call", "call1", new { callApproval = new { decision = "approve" } });
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.AwaitingApproval);

        office.Complete("CALL-T", "approve-call", "release1", new { callApproval = new { decision = "approve" } });
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Approved);

        office.MoveTo("2026-11-23 09:00:00");
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Open);
    }

    /// <summary>I-29: the bureau's check is the formal check, as long as no rule needs an officer.</summary>
    [Theory]
    [InlineData(1, "H11", "A011", "T1/confirm-panel")]
    [InlineData(2, "H11", "A011", "T1/formal-check")]
    public void Should_accept_at_once_what_a_bureau_recommends_and_every_rule_passes_with_one_gate(
        int gates,
        string host,
        string sample,
        string task
    )
    {
        var office = Offices.WithOpenCall(Offices.Policy("formalCheck.gates", gates));
        Offices.Apply(office, "T1", host, sample);
        Offices.Recommend(office, "T1");

        office.Tasks.ShouldContain(task);
        office.Entry<Application>("T1").FormalCheck?.Officer.ShouldBe("bureau");
    }

    [Fact]
    public void Should_look_at_what_a_rule_leaves_to_an_officer_with_one_gate_too()
    {
        var office = Offices.WithOpenCall(Offices.Policy("formalCheck.gates", 1), Offices.Policy("partners.minimum", 99));
        Offices.Apply(office, "T1", "H11", "A011");
        Offices.Recommend(office, "T1");

        office.Tasks.ShouldContain("T1/formal-check");
    }

    /// <summary>I-23: no ban by default; with one the form comes back with the reason.</summary>
    [Theory]
    [InlineData(0, "T1/municipal-check")]
    [InlineData(3, "T1/fill")]
    public void Should_take_nothing_of_a_host_that_is_barred(int years, string task)
    {
        var office = Offices.WithOpenCall(Offices.Policy("termination.banYears", years));
        office.Register.Put(
            office.Entry<Base>("B18") with
            {
                BaseId = "BX",
                HostId = "H11",
                Changes = [],
                Status = BaseStatus.Revoked,
                StatusChangedOn = new DateOnly(2025, 3, 1),
            }
        );
        Offices.Apply(office, "T1", "H11", "A011");

        office.Tasks.ShouldContain(task);
        (office.Variable("T1", "errorMessage").ToString() ?? "").Contains("2028年2月29日", StringComparison.Ordinal).ShouldBe(years > 0);
    }

    [Fact]
    public void Should_make_bases_of_the_agreed_applications()
    {
        var office = Offices.InPublicity();
        office.Incidents.ShouldBeEmpty();
        office.Entry<Publicity>("PUB-T").ApprovedApplications.ShouldBe(["T1", "T2"]);

        office.MoveTo("2027-01-11 23:59:59");
        office.Tasks.ShouldNotContain("CALL-T/draft-naming");
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T1", "T2");
        office.Complete(
            "CALL-T",
            "award-plaques",
            "call1",
            new
            {
                plaques = new
                {
                    mode = "together",
                    heldOn = "2027-03-01",
                    place = "武汉",
                },
            }
        );

        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldBeEmpty();
        office.Instances.ShouldAllBe(instance => !instance.IsRunning);
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Finished);
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Closed);
        var named = office.Register.All<Base>().Single(entry => entry.FromApplicationId == "T1");
        named.DesignatedOn.ShouldBe(new DateOnly(2027, 1, 12));
        named.BaseNumber.ShouldBe("鄂国合基2027001");
        named.Name.ShouldBe("湖北省T1国际科技合作基地");
        var document = office.Register.All<NamingDocument>().Single();
        document.DocumentNumber.ShouldBe("鄂科技函〔2027〕1号");
        document.BaseIds.Count.ShouldBe(2);
        office.Register.All<Announcement>().ShouldContain(notice => notice.Kind == AnnouncementKind.Naming && notice.BaseIds.Count == 2);
        office.Documents.Names.ShouldContain("鄂科技函〔2027〕1号.docx");
        office.Mail.Of("application-named").Count().ShouldBe(2);
    }

    [Fact]
    public void Should_want_a_second_person_for_the_release_of_the_decision()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        Offices.Review(office, "T2");
        office.MoveTo("2026-12-24 09:00");
        office.Complete(
            "CALL-T",
            "decide",
            "decide1",
            new
            {
                decision = new
                {
                    rows = new[]
                    {
                        new
                        {
                            applicationId = "T2",
                            conclusion = "agree",
                            reason = "好",
                        },
                    },
                },
            }
        );

        office.Complete("CALL-T", "release-decision", "decide1", new { release = new { decision = "release" } });
        office.Entry<RecognitionDecision>("T2").ReleasedAt.ShouldBeNull();
        office.Tasks.ShouldContain("CALL-T/release-decision");

        office.Complete("CALL-T", "release-decision", "release1", new { release = new { decision = "release" } });
        office.Entry<RecognitionDecision>("T2").ReleasedBy.ShouldBe("release1");
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.Agreed);
    }

    [Fact]
    public void Should_leave_no_application_undecided()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        Offices.Review(office, "T2");
        office.MoveTo("2026-12-24 09:00");

        office.Complete("CALL-T", "decide", "decide1", new { decision = new { rows = Array.Empty<object>() } });
        office.Tasks.ShouldContain("CALL-T/decide");

        Offices.Decide(office, ("T2", "disagree"));
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.Disagreed);
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Finished);
        office.Mail.Of("application-disagreed").Count().ShouldBe(1);
    }

    [Fact]
    public void Should_refuse_a_publicity_that_ends_too_early()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        Offices.Review(office, "T2");
        office.MoveTo("2026-12-24 09:00");
        Offices.Decide(office, ("T2", "agree"));
        office.MoveTo("2027-01-04 09:30");

        office.Complete("CALL-T", "publish-publicity", "call1", new { publicity = new { title = "公示", endsOn = "2027-01-08" } });
        office.Tasks.ShouldContain("CALL-T/publish-publicity");
        office.Register.All<Publicity>().ShouldBeEmpty();

        office.Complete("CALL-T", "publish-publicity", "call1", new { publicity = new { title = "公示", endsOn = "2027-01-20" } });
        office.Register.All<Publicity>().Single().ChosenEnd.ShouldBe(new DateOnly(2027, 1, 20));
    }
}
