using Bases.Activities.Tests.Office;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.People;

namespace Bases.Activities.Tests;

/// <summary>Another leader or host while an application is pending (I-27).</summary>
public class AmendmentTests
{
    [Fact]
    public void Should_take_another_leader_over_at_once_and_check_again()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        var other = Other(office, "T2");
        var before = office.Entry<Application>("T2").RuleResults;

        Ask(office, "T2", "leader:" + other);

        var amended = office.Entry<Application>("T2");
        amended.LeaderPersonId.ShouldBe(other);
        amended.RuleResults.Select(result => result.Reason).ShouldNotBe(before.Select(result => result.Reason), "the rules were run again");
        amended.Amendments.Single().Decision.ShouldBe(AmendmentDecision.Approve);
        amended.Amendments.Single().DecidedBy.ShouldBeNull("no officer is needed");
        office.Tasks.ShouldContain("T2/formal-check");
        office.Mail.Of("amendment-decided").ShouldHaveSingleItem();
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_come_back_to_the_formal_check_while_the_panel_is_not_confirmed()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        office.Tasks.ShouldContain("T2/confirm-panel");

        Ask(office, "T2", "leader:" + Other(office, "T2"));

        office.Tasks.ShouldContain("T2/formal-check");
        office.Tasks.ShouldNotContain("T2/confirm-panel");
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.FormalCheck);
    }

    [Theory]
    [InlineData("approve", true)]
    [InlineData("decline", false)]
    public void Should_need_an_officer_once_expert_review_has_begun(string decision, bool changed)
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        Offices.Review(office, "T2");
        var application = office.Entry<Application>("T2");
        var other = Other(office, "T2");

        Ask(office, "T2", "leader:" + other);
        office.Entry<Application>("T2").LeaderPersonId.ShouldBe(application.LeaderPersonId, "it waits for the officer");
        ((ContextValue)office.Variable("T2", "amendmentApproval"))["rules"].ToString()!.ShouldContain("A09-1c");
        office.Complete("T2", "approve-amendment", "formal1", new { amendmentApproval = new { decision } });
        office.Tasks.ShouldContain("T2/approve-amendment", "without a reason it is no decision");
        office.Complete("T2", "approve-amendment", "formal1", new { amendmentApproval = new { decision, reason = "经研究" } });

        var after = office.Entry<Application>("T2");
        after.LeaderPersonId.ShouldBe(changed ? other : application.LeaderPersonId);
        after.Status.ShouldBe(application.Status, "the reviews go on");
        (after.Amendments.Single().DecidedBy, after.Amendments.Single().DecisionReason).ShouldBe(("formal1", "经研究"));
        office.Mail.Of("amendment-decided").ShouldHaveSingleItem();
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_change_the_host_with_its_people_and_refuse_what_is_no_change()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");

        Ask(office, "T2", "host:H20");
        office.Entry<Application>("T2").Amendments.ShouldBeEmpty();
        Ask(office, "T2", "host:H02");

        office.Entry<Application>("T2").HostId.ShouldBe("H02");
        office.Variable("T2", "hostId").ToString().ShouldBe("H02", "its later tasks are the new host's");
    }

    private static void Ask(Office.Office office, string application, string change) =>
        office.Send("application.amendment-asked", application, new { amendment = new { change, reason = "人员调动" } }, "applicant-h20");

    private static string Other(Office.Office office, string application)
    {
        var entry = office.Entry<Application>(application);
        return office
            .Register.All<Person>()
            .First(person => person.EmployerHostId == entry.HostId && person.PersonId != entry.LeaderPersonId)
            .PersonId;
    }
}
