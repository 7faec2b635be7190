using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests;

/// <summary>撤销 (article 29): a finding that a second person verified, each fact by itself, reaches applications and bases together.</summary>
public class RevocationTests
{
    [Fact]
    public void Should_reach_applications_and_bases_of_the_leader_together()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H20", "A034");
        var leader = office.Entry<Application>("T1").LeaderPersonId!;
        Led(office, "B11", leader);

        Find(office, new { personId = leader, kind = "false_material" }, new { toObtain = true });

        office.Incidents.ShouldBeEmpty();
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Rejected);
        var revocation = office.Entry<EndingCase>("revocation-B11");
        revocation.FindingIds.ShouldBe(["FX1"]);
        revocation.Grounds.ShouldContain(ground => ground.Code == "REVOKE_A29-1");
        office.Tasks.ShouldContain("revocation-B11/find-facts");
        office.Entry<Base>("B11").Status.ShouldBe(BaseStatus.Effective);
    }

    [Theory]
    [InlineData("false_material", true, false, true)]
    [InlineData("false_material", false, true, false)]
    [InlineData("state_secret_or_security", true, false, false)]
    [InlineData("state_secret_or_security", false, true, true)]
    public void Should_want_each_fact_of_article_29(string kind, bool toObtain, bool severeSocialImpact, bool reached)
    {
        var office = Offices.Empty();

        Find(office, new { baseId = "B11", kind }, new { toObtain, severeSocialImpact });

        office.Register.All<EndingCase>().Any(entry => entry.BaseId == "B11").ShouldBe(reached);
        office.Entry<IntegrityFinding>("FX1").Status.ShouldBe(IntegrityFindingStatus.Confirmed);
    }

    [Fact]
    public void Should_propose_termination_of_misconduct_with_a_serious_impact()
    {
        var office = Offices.Empty();

        Find(office, new { baseId = "B11", kind = "academic_misconduct" }, new { seriousNegativeImpact = true });

        office.Entry<EndingCase>("termination-B11").Grounds.Single().Code.ShouldBe("TERMINATE_A28-3");
        office.Register.Find<EndingCase>("revocation-B11").ShouldBeNull();
    }

    [Fact]
    public void Should_annul_what_was_obtained_by_fraud_and_revoke()
    {
        var office = Offices.Empty();
        var before = office.Entry<Base>("B11");
        office.Register.Put(
            before with
            {
                Evaluations = [new BaseEvaluation { HeldOn = new DateOnly(2026, 6, 1), Result = EvaluationResult.Excellent }],
            }
        );
        Find(
            office,
            new
            {
                baseId = "B11",
                kind = "false_material",
                stage = "evaluation",
            },
            new { toObtain = true }
        );

        Endings.End(
            office,
            "revocation-B11",
            new
            {
                established = "yes",
                text = "评估材料系伪造",
                annulledResults = new[] { "evaluation/2026-06-01" },
                subsidyFlagged = true,
            }
        );

        office.Incidents.ShouldBeEmpty();
        var revoked = office.Entry<Base>("B11");
        revoked.Status.ShouldBe(BaseStatus.Revoked);
        revoked.Evaluations.Single().AnnulledOn.ShouldBe(new DateOnly(2026, 11, 20));
        office.Entry<EndingCase>("revocation-B11").Facts!.SubsidyFlagged.ShouldBeTrue();
        office.Entry<Announcement>("revocation-B11").Kind.ShouldBe(AnnouncementKind.Revocation);
    }

    [Fact]
    public void Should_hold_up_a_naming_while_a_finding_is_not_verified()
    {
        var office = Offices.InPublicity();
        Record(office, new { applicationId = "T1", kind = "false_material" });
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T2");
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Publicity);
        office.Tasks.ShouldNotContain("CALL-T/draft-naming");

        office.Complete("FX1", "verify-finding", "release1", new { verification = new { confirmed = "no", reason = "查无此事" } });
        office.Tasks.ShouldContain("CALL-T/draft-naming");
        Offices.Name(office, "T1");
        office.Register.All<Base>().ShouldContain(entry => entry.FromApplicationId == "T1");
        office.Incidents.ShouldBeEmpty();
    }

    private static void Led(Office.Office office, string baseId, string leader) =>
        office.Register.Put(
            office.Entry<Base>(baseId) with
            {
                Changes =
                [
                    new BaseChange
                    {
                        Kind = BaseChangeKind.Leader,
                        OccurredOn = new DateOnly(2026, 3, 1),
                        ReportedOn = new DateOnly(2026, 3, 2),
                        NewLeaderPersonId = leader,
                    },
                ],
            }
        );

    private static void Record(Office.Office office, object finding) =>
        office
            .Start("integrity-finding", "FX1", new { findingId = "FX1" }, "supervisor1")
            .Complete("FX1", "record-finding", "supervisor1", new { integrityFinding = finding });

    private static void Find(Office.Office office, object finding, object facts)
    {
        Record(office, finding);
        var verification = new System.Text.Json.Nodes.JsonObject { ["confirmed"] = "yes", ["reason"] = "已核实" };
        foreach (var fact in System.Text.Json.JsonSerializer.SerializeToNode(facts)!.AsObject())
        {
            verification[fact.Key] = fact.Value!.DeepClone();
        }

        office.Complete("FX1", "verify-finding", "release1", new { verification });
    }
}
