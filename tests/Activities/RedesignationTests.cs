using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Redesignations;

namespace Bases.Activities.Tests;

/// <summary>A base named before the regulation applies anew (article 31, I-20); directed calls make key bases (article 4).</summary>
public class RedesignationTests
{
    private const string Old = "B09";

    [Fact]
    public void Should_refuse_a_base_that_was_named_on_the_first_day_of_the_regulation()
    {
        var office = Offices.WithOpenCall();
        Begin(office, "B04");

        office.Tasks.ShouldBeEmpty();
        office.Register.All<Redesignation>().ShouldBeEmpty();
    }

    [Fact]
    public void Should_leave_the_old_naming_when_the_application_fails()
    {
        var office = Offices.WithOpenCall();
        var application = Applied(office, Old);
        office.Entry<Application>(application).RedesignatesBaseId.ShouldBe(Old);
        office.Send("application.withdrawn", application, new { withdrawal = new { reason = "另有安排" } }, "applicant");

        office.Entry<Redesignation>("CX1").Status.ShouldBe(RedesignationStatus.NotRenamed);
        office.Entry<Base>(Old).Status.ShouldBe(BaseStatus.Effective);
    }

    [Fact]
    public void Should_end_the_old_naming_on_the_day_of_the_new_one_and_not_before()
    {
        var office = Renamed();

        var old = office.Entry<Base>(Old);
        (old.Status, old.StatusChangedOn).ShouldBe((BaseStatus.Superseded, new DateOnly(2027, 1, 12)));
        old.IsEffectiveOn(new DateOnly(2027, 1, 11)).ShouldBeTrue();
        var renamed = office.Entry<Base>(office.Entry<Redesignation>("CX1").NewBaseId!);
        (renamed.Regime, renamed.DesignatedOn, renamed.RedesignatedOn).ShouldBe(
            (BaseRegime.Redesignated, new DateOnly(2027, 1, 12), new DateOnly(2027, 1, 12))
        );
        renamed.IsEffectiveOn(new DateOnly(2027, 1, 12)).ShouldBeTrue();
        renamed.NamingDocumentId.ShouldNotBeNull();
    }

    [Fact]
    public void Should_leave_the_evaluation_to_a_named_officer()
    {
        var office = Renamed();
        var renamed = office.Entry<Redesignation>("CX1").NewBaseId!;
        office.Tasks.ShouldContain("CX1/choose-evaluation");
        office.Complete(
            "CX1",
            "choose-evaluation",
            "decide1",
            new { evaluationChoice = new { decision = "evaluate", reason = "国别布局需要" } }
        );
        office.Tasks.ShouldContain("CX1/choose-evaluation", "an evaluation needs its day");
        office.Complete(
            "CX1",
            "choose-evaluation",
            "decide1",
            new
            {
                evaluationChoice = new
                {
                    decision = "evaluate",
                    evaluationOn = "2029-06-01",
                    reason = "国别布局需要",
                },
            }
        );

        var entry = office.Entry<Redesignation>("CX1");
        (entry.EvaluationChosenBy, entry.EvaluationOn).ShouldBe(("decide1", new DateOnly(2029, 6, 1)));
        office.Entry<Base>(renamed).EvaluationChosenFor.ShouldBe(new DateOnly(2029, 6, 1));
        office.Mail.Of("redesignation-renamed").Count().ShouldBe(1);
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_want_the_experts_meeting_behind_a_directed_call_and_make_key_bases_of_it()
    {
        var office = Offices.Empty();
        office.Start("call", Offices.CallId, new { callId = Offices.CallId }, "call1");
        office.Variable(Offices.CallId, "hostChoices").ShouldBeOfType<Bases.Dmn.Values.ListValue>().Items.Count.ShouldBeGreaterThan(10);
        office.Complete(Offices.CallId, "draft-call", "call1", Directed(false));
        office.Tasks.ShouldBe([$"{Offices.CallId}/draft-call"], "no minutes, no directed call");
        office.Complete(Offices.CallId, "draft-call", "call1", Directed(true));
        office.Entry<Call>(Offices.CallId).Argumentation!.Minutes.Count.ShouldBe(1);
        office
            .Complete(Offices.CallId, "approve-call", "release1", new { callApproval = new { decision = "approve" } })
            .MoveTo("2026-11-24 10:00");
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        Offices.Review(office, "T2");
        office.MoveTo("2026-12-24 09:00");
        Offices.Decide(office, ("T2", "agree"));
        office.MoveTo("2027-01-04 09:30");
        office.Complete(Offices.CallId, "publish-publicity", "call1", new { publicity = new { title = "公示", endsOn = "2027-01-11" } });
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, "T2");

        office.Register.All<Base>().Single(named => named.FromApplicationId == "T2").KeyBaseSince.ShouldBe(new DateOnly(2027, 1, 12));
    }

    private static void Begin(Office.Office office, string baseId) =>
        office.Start("re-designation", "CX1", new { redesignationId = "CX1", baseId }, "applicant");

    private static string Applied(Office.Office office, string baseId)
    {
        office.Register.Put(
            office.Entry<Base>(baseId) with
            {
                Regime = BaseRegime.Grandfathered,
                DesignatedOn = new DateOnly(2022, 8, 24),
            }
        );
        Begin(office, baseId);
        office.Complete("CX1", "choose-call", "applicant", new { reapplication = new { callId = "NONE" } });
        office.Tasks.ShouldContain("CX1/choose-call", "such a call is not open");
        office.Complete("CX1", "choose-call", "applicant", new { reapplication = new { callId = Offices.CallId } });
        var application = office.Entry<Redesignation>("CX1").ApplicationId!;
        office.Tasks.ShouldContain($"{application}/fill");
        return application;
    }

    /// <summary>The old base of H20 is re-named on 2027-01-12.</summary>
    private static Office.Office Renamed()
    {
        var office = Offices.WithOpenCall();
        var application = Applied(office, Old);
        office.Complete(application, "fill", "applicant", new { application = Paper.Application("A034") });
        if (office.Tasks.Contains($"{application}/municipal-check"))
        {
            Offices.Recommend(office, application);
        }

        Offices.Accept(office, application);
        Offices.Review(office, application);
        office.MoveTo("2026-12-24 09:00");
        Offices.Decide(office, (application, "agree"));
        office.MoveTo("2027-01-04 09:30");
        office.Complete(Offices.CallId, "publish-publicity", "call1", new { publicity = new { title = "公示", endsOn = "2027-01-11" } });
        office.MoveTo("2027-01-12 09:00");
        Offices.Name(office, application);
        return office;
    }

    private static System.Text.Json.Nodes.JsonObject Directed(bool argued)
    {
        var form = System.Text.Json.JsonSerializer.SerializeToNode(Paper.Call())!.AsObject();
        var call = form["call"]!.AsObject();
        call["kind"] = "directed";
        call["invitedHostIds"] = new System.Text.Json.Nodes.JsonArray("H20");
        if (argued)
        {
            call["argumentation"] = System.Text.Json.Nodes.JsonNode.Parse(
                """{"heldOn": "2026-11-10", "experts": "专家组", "conclusion": "建议布局", "minutes": [{"fileId": "F1"}]}"""
            );
        }

        return form;
    }
}
