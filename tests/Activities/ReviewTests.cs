using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Panels;

namespace Bases.Activities.Tests;

/// <summary>Formal check and expert review (article 15, C0 to C5).</summary>
public class ReviewTests
{
    [Fact]
    public void Should_hold_the_checker_to_the_rules_severities()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H20", "A061");
        var open = office.Entry<Application>("T1").RuleResults.Where(result => result.Outcome != RuleOutcome.Pass).ToList();
        open.ShouldNotBeEmpty();

        office.Complete("T1", "formal-check", "formal1", new { formalCheck = new { decision = "accept" } });
        office.Entry<Application>("T1").FormalCheck.ShouldBeNull();
        office.Tasks.ShouldContain("T1/formal-check");

        office.Complete("T1", "formal-check", "formal1", new { formalCheck = new { decision = "reject", reason = "不符合条件" } });
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.NotAccepted);
        office.Entry<Application>("T1").FormalCheck!.Officer.ShouldBe("formal1");
    }

    [Fact]
    public void Should_propose_an_odd_panel_without_conflicts()
    {
        var office = AtPanel();
        var panel = office.Entry<Panel>("T1");

        var proposed = panel.Candidates.Where(candidate => candidate.Proposed).ToList();
        proposed.Count.ShouldBe(5);
        proposed.ShouldAllBe(candidate => candidate.Conflicts.Count == 0);
        panel.Candidates.ShouldContain(candidate => candidate.Conflicts.Count > 0);

        var excluded = panel.Candidates.First(candidate => candidate.Conflicts.Count > 0).ExpertId;
        office.Complete(
            "T1",
            "confirm-panel",
            "review1",
            new { panel = new { expertIds = proposed.Select(candidate => candidate.ExpertId).Skip(1).Append(excluded) } }
        );
        office.Tasks.ShouldContain("T1/confirm-panel");
        office.Complete(
            "T1",
            "confirm-panel",
            "review1",
            new { panel = new { expertIds = proposed.Select(candidate => candidate.ExpertId).Skip(1) } }
        );
        office.Tasks.ShouldContain("T1/confirm-panel");
    }

    [Fact]
    public void Should_spread_the_reviews_of_a_call_among_the_experts_of_a_field()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");

        var free = office.Entry<Panel>("T2").Candidates.Where(candidate => candidate.Conflicts.Count == 0).ToList();
        free.ShouldContain(candidate => candidate.Load == 1, "the panel of the first application counts");
        var most = free.Where(candidate => candidate.Proposed).GroupBy(candidate => candidate.FieldMatches);
        foreach (var group in most)
        {
            free.Where(candidate => !candidate.Proposed && candidate.FieldMatches == group.Key)
                .ShouldAllBe(candidate => candidate.Load >= group.Max(proposed => proposed.Load));
        }

        free.Count(candidate => candidate is { Proposed: true, Load: 0 }).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Should_replace_an_expert_who_declares_a_conflict()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        var first = Offices.Experts(office, "T1")[0];

        office.CompleteFor("T1", "declare-conflict", first, new { declaration = new { conflict = "conflict", reason = "师生关系" } });

        var review = office.Entry<Review>(Review.IdOf("T1", first));
        review.Status.ShouldBe(ReviewStatus.Replaced);
        Offices.Experts(office, "T1").ShouldNotContain(first);
        Offices.Experts(office, "T1").ShouldContain(review.ReplacedBy!);
        office.Case("T1").Tasks.Count(task => task.Element.ElementId == "declare-conflict").ShouldBe(5);
    }

    [Fact]
    public void Should_remind_and_then_replace_a_silent_expert()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        var experts = Offices.Experts(office, "T1").ToList();
        foreach (var expert in experts.Skip(1))
        {
            Offices.ReviewBy(office, "T1", expert, 80);
        }

        var due = office.Entry<Review>(Review.IdOf("T1", experts[0])).DueOn!.Value;
        office.MoveTo(due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + " 23:00");
        office.Mail.Of("review-reminder").Count().ShouldBe(1);

        office.MoveTo(due.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + " 00:00");
        office.Entry<Review>(Review.IdOf("T1", experts[0])).ReplacementReason.ShouldBe("逾期未提交评审意见");
        var substitute = office.Entry<Review>(Review.IdOf("T1", experts[0])).ReplacedBy!;
        Offices.ReviewBy(office, "T1", substitute, 90);

        var figures = office.Entry<PanelReport>("T1").Figures;
        figures.Submitted.ShouldBe(5);
        figures.Complete.ShouldBeTrue();
        figures.Mean.ShouldBe(82m);
    }

    [Fact]
    public void Should_not_take_half_a_review()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        var expert = Offices.Experts(office, "T1")[0];
        office.CompleteFor("T1", "declare-conflict", expert, new { declaration = new { conflict = "none" } });
        office.CompleteFor("T1", "pledge", expert, new { pledge = new { accepted = true } });

        office.CompleteFor("T1", "score", expert, new { review = new { score = 88, comment = "没有结论" } });
        office.Entry<Review>(Review.IdOf("T1", expert)).Locked.ShouldBeFalse();

        office.CompleteFor("T1", "score", expert, Paper.Review(88, "recommend"));
        office.Entry<Review>(Review.IdOf("T1", expert)).Locked.ShouldBeTrue();
    }

    [Fact]
    public void Should_reopen_a_locked_review_for_the_organisers_reason_only()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        foreach (var expert in Offices.Experts(office, "T1"))
        {
            Offices.ReviewBy(office, "T1", expert, 70);
        }

        var first = Offices.Experts(office, "T1")[0];
        var id = Review.IdOf("T1", first);
        office.Send("review.reopened", "T1", new { reopening = new { expertId = first, reason = " " } }, "review1");
        office.Entry<Review>(id).Locked.ShouldBeTrue();

        office.Send("review.reopened", "T1", new { reopening = new { expertId = first, reason = "分值填写有误" } }, "review1");
        office.Entry<Review>(id).Locked.ShouldBeFalse();
        office.Entry<Review>(id).Reopenings.Single().Officer.ShouldBe("review1");
        office.Complete("T1", "revise-review", "expert-" + first, Paper.Review(90, "recommend"));

        office.Entry<Review>(id).Score.ShouldBe(90);
        office.Entry<Review>(id).Locked.ShouldBeTrue();
        office.Entry<PanelReport>("T1").Figures.Mean.ShouldBe(74m);
        office.Complete("T1", "review-summary", "review1", new { reviewSummary = new { siteInspection = false } });
        office.Send("review.reopened", "T1", new { reopening = new { expertId = first, reason = "太晚了" } }, "review1");
        office.Entry<Review>(id).Locked.ShouldBeTrue();
        office.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_keep_a_reopened_review_as_it_was_when_the_expert_does_nothing()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        var first = Offices.Experts(office, "T1")[0];
        Offices.ReviewBy(office, "T1", first, 70);
        office.Send("review.reopened", "T1", new { reopening = new { expertId = first, reason = "请补充意见" } }, "review1");

        office.MoveTo(office.Now.AddDays(20));

        var review = office.Entry<Review>(Review.IdOf("T1", first));
        review.Locked.ShouldBeTrue();
        review.Score.ShouldBe(70);
        office.Tasks.ShouldNotContain("T1/revise-review");
    }

    [Fact]
    public void Should_take_no_more_points_than_the_branchs_rubric_gives()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        var expert = Offices.Experts(office, "T1")[0];
        office.CompleteFor("T1", "declare-conflict", expert, new { declaration = new { conflict = "none" } });
        office.CompleteFor("T1", "pledge", expert, new { pledge = new { accepted = true } });

        office.CompleteFor("T1", "score", expert, Scored(26, 24));
        office.Entry<Review>(Review.IdOf("T1", expert)).Locked.ShouldBeFalse();

        office.CompleteFor("T1", "score", expert, Scored(25, 25));
        office.Entry<Review>(Review.IdOf("T1", expert)).RubricId.ShouldNotBeNull();

        static object Scored(decimal cooperation, decimal research) =>
            new
            {
                review = new
                {
                    rubricScores = new { cooperation, research },
                    score = 50,
                    conclusion = "neutral",
                    comment = "一般",
                },
            };
    }

    [Fact]
    public void Should_inspect_on_site_where_it_is_needed()
    {
        var office = AtPanel();
        Offices.ConfirmPanel(office, "T1");
        foreach (var expert in Offices.Experts(office, "T1"))
        {
            Offices.ReviewBy(office, "T1", expert, 70);
        }

        office
            .Complete("T1", "review-summary", "review1", new { reviewSummary = new { siteInspection = true } })
            .Complete(
                "T1",
                "plan-inspection",
                "review1",
                new
                {
                    inspectionPlan = new
                    {
                        heldOn = "2026-12-10",
                        place = "荆州",
                        team = Offices.Experts(office, "T1").Take(2),
                    },
                }
            )
            .Complete(
                "T1",
                "record-inspection",
                "review1",
                new
                {
                    inspectionRecord = new
                    {
                        heldOn = "2026-12-10",
                        place = "荆州",
                        record = "现场情况与材料一致",
                        conclusion = "属实",
                    },
                }
            );

        office.Register.All<SiteInspection>().Single().Conclusion.ShouldBe("属实");
        office.Mail.Of("inspection-scheduled").ShouldAllBe(mail => mail.CalendarEntry != null);
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.AwaitingDecision);
    }

    private static Office.Office AtPanel()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H20", "A034");
        Offices.Accept(office, "T1");
        return office;
    }
}
