using Bases.Activities.Tests.Office;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Ending;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests;

/// <summary>The comprehensive evaluation of 2027, by the procedures of the tree (articles 24, 25, 28(1) and 31).</summary>
public class EvaluationTests
{
    /// <summary>What the calendar begins has no business key.</summary>
    private const string? Round = null;

    [Fact]
    public void Should_list_the_bases_whose_three_years_end_in_the_year()
    {
        var office = Begun();

        office.Incidents.ShouldBeEmpty();
        var policy = Bases.Register.Policies.Policy.On(office.Register, new DateOnly(2027, 1, 4));
        EvaluationList
            .Of(office.Register, 2027, policy)
            .Select(entry => $"{entry.Base.BaseId} {entry.DueOn:yyyy-MM-dd}")
            .ShouldBe(["B22 2027-03-11", "B19 2027-11-29", "B20 2027-11-29", "B17 2027-12-27", "B18 2027-12-27"]);
        EvaluationList
            .Of(office.Register, 2028, policy)
            .Select(entry => entry.Base.BaseId)
            .ShouldNotContain("B01", "grandfathered bases are not evaluated by rule");
    }

    [Fact]
    public void Should_want_a_reason_for_leaving_out_and_for_adding()
    {
        var office = Begun();

        Confirm(office, rows: [Row("B17", postpone: true), Row("B18"), Row("B19"), Row("B20"), Row("B22")]);
        office.Task(Round, "confirm-list");
        Confirm(office, rows: [Row("B18"), Row("B19"), Row("B20"), Row("B22")]);
        office.Task(Round, "confirm-list");
        Confirm(office, rows: [Row("B17"), Row("B18"), Row("B19"), Row("B20"), Row("B22")], added: ["B01"]);
        office.Task(Round, "confirm-list");

        Confirm(
            office,
            rows: [Row("B17", true, "正在终止"), Row("B18"), Row("B19"), Row("B20"), Row("B22")],
            added: ["B01"],
            because: "统筹安排"
        );

        office.Incidents.ShouldBeEmpty();
        office.Register.All<Evaluation>().Select(evaluation => evaluation.BaseId).Order().ShouldBe(["B01", "B18", "B19", "B20", "B22"]);
        office.Entry<EvaluationRound>("evaluation-round-2027").Postponed.ShouldHaveSingleItem().Reason.ShouldBe("正在终止");
    }

    [Fact]
    public void Should_want_documents_and_a_site_visit_both()
    {
        var office = Begun();
        ConfirmAll(office);
        SelfEvaluate(office, "B18");
        var id = Evaluation.IdOf("B18", 2027);
        Panel(office, id, 88);
        office.Tasks.ShouldNotContain(id + "/propose-result", "the visit is still to come");

        Visit(office, id);

        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldContain(id + "/propose-result");
        office.Entry<Evaluation>(id).InspectionId.ShouldNotBeNull();
        office.Mail.Sent.ShouldContain(sent => sent.Mail.Template == "inspection-scheduled" && sent.Mail.CalendarEntry != null);
    }

    [Fact]
    public void Should_not_make_more_of_them_excellent_than_the_share_allows()
    {
        var office = Begun(share: 0.25m);
        ConfirmAll(office);
        foreach (var baseId in (string[])["B17", "B18", "B19", "B20", "B22"])
        {
            Evaluate(office, baseId, baseId == "B20" ? "unqualified" : "qualified");
        }

        Decide(office, ("B17", "excellent"), ("B18", "excellent"), ("B19", "qualified"), ("B20", "unqualified"), ("B22", "qualified"));
        office.Variable(Round, "errorMessage").ToString()!.ShouldContain("超过至多 1 个");
        Decide(office, ("B17", "excellent"), ("B18", "qualified"), ("B19", "qualified"), ("B20", "unqualified"), ("B22", "qualified"));
        Release(office, "decide1");
        office.Task(Round, "release-results");
        Release(office, "release1");

        office.Incidents.ShouldBeEmpty();
        office.Entry<Base>("B17").Evaluations.ShouldHaveSingleItem().Result.ShouldBe(EvaluationResult.Excellent);
        office.Entry<Base>("B20").Evaluations.ShouldHaveSingleItem().Result.ShouldBe(EvaluationResult.Unqualified);
        office.Published("termination.proposed").ShouldBe(["termination-B20"]);
        office.Mail.Of("evaluation-result").Count().ShouldBe(5);
        var round = office.Entry<EvaluationRound>("evaluation-round-2027");
        var subsidy = SubsidyList.Of(office.Register, round).ShouldHaveSingleItem();
        (subsidy.Amount, subsidy.State).ShouldBe((500000m, SubsidyState.Due));
        ShouldFollowTheResult(office, round);
        office.Register.All<Announcement>().ShouldContain(notice => notice.Kind == AnnouncementKind.Evaluation);
    }

    /// <summary>Article 29: what a result obtained by fraud would have brought is flagged, and ends with the result.</summary>
    private static void ShouldFollowTheResult(Office.Office office, EvaluationRound round)
    {
        var excellent = office.Register.All<Evaluation>().Single(evaluation => evaluation.Status == EvaluationStatus.Excellent);
        office.Register.Put(
            new EndingCase
            {
                EndingId = "revocation-" + excellent.BaseId,
                BaseId = excellent.BaseId,
                Kind = EndingKind.Revocation,
                OpenedAt = office.Now,
                Facts = new FactFinding(true, "自评材料失实", [], "supervisor1", office.Now, SubsidyFlagged: true),
            }
        );
        var flagged = SubsidyList.Of(office.Register, round).Single();
        (flagged.Amount, flagged.State, flagged.Case).ShouldBe((500000m, SubsidyState.Flagged, "revocation-" + excellent.BaseId));

        var named = office.Entry<Base>(excellent.BaseId);
        office.Register.Put(
            named with
            {
                Evaluations =
                [
                    .. named.Evaluations.Select(result =>
                        result.HeldOn == excellent.ResultOn ? result with { AnnulledOn = result.HeldOn.AddDays(30) } : result
                    ),
                ],
            }
        );
        var annulled = SubsidyList.Of(office.Register, round).Single();
        (annulled.Amount, annulled.State).ShouldBe((null, SubsidyState.Annulled));
    }

    [Fact]
    public void Should_list_a_redesignated_base_for_the_day_that_an_officer_chose()
    {
        var chosen = new DateOnly(2027, 6, 1);
        var office = Begun(with: entry =>
            entry is Base { BaseId: "B11" } named
                ? named with
                {
                    Regime = BaseRegime.Redesignated,
                    RedesignatedOn = new DateOnly(2024, 1, 10),
                    EvaluationChosenFor = chosen,
                }
                : entry
        );

        var listed = EvaluationList.Of(office.Register, 2027, Policy.On(office.Register, chosen));
        listed.Where(entry => entry.Base.BaseId == "B11").Select(entry => entry.DueOn).ShouldBe([chosen]);
        EvaluationList
            .Of(office.Register, 2030, Policy.On(office.Register, chosen))
            .ShouldNotContain(entry => entry.Base.BaseId == "B11", "once, and not every three years");
        Confirm(office, [Row("B17"), Row("B18"), Row("B19"), Row("B20"), Row("B22"), Row("B11")]);
        office.Entry<Evaluation>(Evaluation.IdOf("B11", 2027)).DueOn.ShouldBe(chosen);
    }

    [Fact]
    public void Should_hold_panel_and_visit_and_propose_only_unqualified_when_the_self_evaluation_never_came()
    {
        var office = Begun();
        ConfirmAll(office);
        office.MoveTo("2027-03-15 09:00");
        var id = Evaluation.IdOf("B18", 2027);
        office.Tasks.ShouldNotContain(id + "/propose-result", "panel and visit are held all the same");
        Panel(office, id, 60);
        Visit(office, id, "2027-03-22");

        office.Complete(id, "propose-result", "review1", new { evaluationProposal = new { result = "qualified" } });
        office.Tasks.ShouldContain(id + "/propose-result");
        office.Complete(
            id,
            "propose-result",
            "review1",
            new { evaluationProposal = new { result = "unqualified", reason = "未提交自评" } }
        );

        office.Entry<Evaluation>(id).Status.ShouldBe(EvaluationStatus.AwaitingDecision);
        office.Entry<Evaluation>(id).InspectionId.ShouldNotBeNull();
        office.Entry<PanelReport>(id).Figures.Submitted.ShouldBe(5);
        office.Incidents.ShouldBeEmpty();
        office.Mail.Of("evaluation-reminder").Count().ShouldBe(5);
    }

    [Fact]
    public void Should_warn_the_department_and_not_the_base_when_it_is_late()
    {
        var office = Begun();
        ConfirmAll(office);

        office.MoveTo("2027-12-28 08:59");
        office.Mail.Of("evaluation-late").Count().ShouldBe(6, "B22 was due in March, B19 and B20 in November");
        office.MoveTo("2027-12-28 09:00");

        office.Mail.Of("evaluation-late").Count().ShouldBe(10);
        office.Mail.Of("evaluation-late").ShouldAllBe(mail => mail.To.EndsWith("@kjt.example", StringComparison.Ordinal));
    }

    [Fact]
    public void Should_go_on_without_a_base_that_has_ended()
    {
        var office = Begun();
        Confirm(
            office,
            rows: [Row("B17", true, "暂缓"), Row("B18"), Row("B19", true, "暂缓"), Row("B20", true, "暂缓"), Row("B22", true, "暂缓")]
        );

        office.Send("base.ended", "B18");

        office.Incidents.ShouldBeEmpty();
        office.Entry<Evaluation>(Evaluation.IdOf("B18", 2027)).Status.ShouldBe(EvaluationStatus.BaseEnded);
        office.Entry<EvaluationRound>("evaluation-round-2027").FinishedAt.ShouldNotBeNull();
    }

    [Fact]
    public void Should_draw_the_same_bases_for_a_visit_from_the_same_seed()
    {
        string[] bases = [.. Enumerable.Range(1, 40).Select(number => $"B{number:00}")];

        var drawn = VisitSampling.AtRandom(bases, 6, seed: 20261201);

        drawn.ShouldBe(VisitSampling.AtRandom(bases.Reverse(), 6, seed: 20261201));
        drawn.Distinct().Count().ShouldBe(6);
        VisitSampling.AtRandom(bases, 6, seed: 20261202).ShouldNotBe(drawn);
    }

    /// <summary>On the first working morning of 2027.</summary>
    private static Office.Office Begun(decimal? share = null, Func<IRegisterEntry, IRegisterEntry>? with = null)
    {
        var entries = SampleRegister
            .Entries()
            .Select(with ?? (entry => entry))
            .Select(entry =>
                share is { } value
                && entry is Bases.Register.Policies.PolicyParameter { ParameterId: "evaluation.excellentShare" } parameter
                    ? parameter with
                    {
                        Values = [parameter.Values[0] with { Value = System.Text.Json.JsonSerializer.SerializeToElement(value) }],
                    }
                    : entry
            );
        return new Office.Office(entries, "2026-12-31 09:00").ByTheCalendar("evaluation-round").MoveTo("2027-01-04 09:00");
    }

    private static object Row(string baseId, bool postpone = false, string? reason = null) =>
        new
        {
            baseId,
            postpone,
            reason,
        };

    private static void Confirm(Office.Office office, object[] rows, string[]? added = null, string? because = null) =>
        office.Complete(
            Round,
            "confirm-list",
            "review1",
            new
            {
                evaluationList = new
                {
                    rows,
                    added = added ?? [],
                    addedBecause = because,
                },
            }
        );

    private static void ConfirmAll(Office.Office office) => Confirm(office, [Row("B17"), Row("B18"), Row("B19"), Row("B20"), Row("B22")]);

    private static void SelfEvaluate(Office.Office office, string baseId) =>
        office.Complete(
            Evaluation.IdOf(baseId, 2027),
            "self-evaluation",
            "applicant",
            new
            {
                selfEvaluation = new
                {
                    parts = EvaluationParts.All.Keys.ToDictionary(part => part, part => "自评" + part),
                    truthful = true,
                },
            }
        );

    private static void Panel(Office.Office office, string id, decimal score)
    {
        var experts = office
            .Entry<Panel>(id)
            .Candidates.Where(candidate => candidate.Proposed)
            .Select(candidate => candidate.ExpertId)
            .ToList();
        office.Complete(id, "confirm-panel", "review1", new { evaluationPanel = new { expertIds = experts } });
        foreach (var expert in experts)
        {
            Offices.ReviewBy(office, id, expert, score);
        }
    }

    private static void Visit(Office.Office office, string id, string heldOn = "2027-03-10")
    {
        office.Complete(
            id,
            "plan-inspection",
            "review1",
            new
            {
                inspectionPlan = new
                {
                    heldOn,
                    place = "基地现场",
                    team = office.Entry<Panel>(id).ExpertIds.Take(2),
                },
            }
        );
        office.Complete(
            id,
            "record-inspection",
            "review1",
            new
            {
                inspectionRecord = new
                {
                    heldOn,
                    place = "基地现场",
                    record = "设备齐全",
                    conclusion = "与自评一致",
                },
            }
        );
    }

    private static void Evaluate(Office.Office office, string baseId, string proposal)
    {
        var id = Evaluation.IdOf(baseId, 2027);
        SelfEvaluate(office, baseId);
        Panel(office, id, 85);
        Visit(office, id);
        office.Complete(id, "propose-result", "review1", new { evaluationProposal = new { result = proposal, reason = "综合评估" } });
    }

    private static void Decide(Office.Office office, params (string Base, string Result)[] results) =>
        office.Complete(
            Round,
            "decide-results",
            "decide1",
            new
            {
                evaluationDecision = new
                {
                    minutesReference = "厅务会〔2027〕12号",
                    rows = results.Select(row => new
                    {
                        evaluationId = Evaluation.IdOf(row.Base, 2027),
                        result = row.Result,
                        reason = "综合评定",
                    }),
                },
            }
        );

    private static void Release(Office.Office office, string actor) =>
        office.Complete(Round, "release-results", actor, new { evaluationRelease = new { decision = "release" } });
}
