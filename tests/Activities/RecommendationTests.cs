using Bases.Activities.Tests.Office;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.Recommendations;

namespace Bases.Activities.Tests;

/// <summary>Bases are recommended as national ones by a person's choice (article 27).</summary>
public class RecommendationTests
{
    [Fact]
    public void Should_list_effective_bases_without_anything_open_against_them()
    {
        var office = Offices.Empty();
        var today = new DateOnly(2026, 11, 20);
        var before = RecommendationCandidates.On(office.Register, today).Select(candidate => candidate.BaseId).ToList();
        before.ShouldContain("B11");
        before.ShouldNotContain("B24", "terminated");
        before.ShouldNotContain("B22", "already a national base");

        office.Register.Put(
            office.Entry<Base>("B11") with
            {
                Changes = [new BaseChange { Kind = BaseChangeKind.Leader, OccurredOn = new DateOnly(2026, 11, 1) }],
            }
        );
        office.Register.Put(
            new IntegrityFinding
            {
                FindingId = "F1",
                HostId = office.Entry<Base>("B12").HostId,
                Finding = new Finding { Kind = FindingKind.FalseMaterial },
            }
        );

        office.Register.Put(
            new Bases.Register.Ending.EndingCase
            {
                EndingId = "E1",
                BaseId = "B13",
                Kind = Bases.Register.Ending.EndingKind.Termination,
                OpenedAt = office.Now,
            }
        );

        var after = RecommendationCandidates.On(office.Register, today).Select(candidate => candidate.BaseId).ToList();
        after.ShouldNotContain("B11", "its change is not reported");
        after.ShouldNotContain("B12", "a case of article 29 is open");
        after.ShouldNotContain("B13", "its termination is being looked into");
        RecommendationCandidates.HeldUpOn(office.Register, today).Select(entry => entry.Base.BaseId).ShouldContain("B11");
    }

    [Fact]
    public void Should_recommend_whom_an_officer_chose_with_a_reason_and_follow_the_results()
    {
        var office = Offices.Empty();
        office.Start("national-recommendation", "TJ1", new { recommendationId = "TJ1" }, "decide1");

        var (one, two) = office.Entry<NationalRecommendation>("TJ1").Candidates is [var first, var second, ..]
            ? (first.BaseId, second.BaseId)
            : ("", "");

        office.Complete("TJ1", "choose", "decide1", Choice((one, null)));
        office.Tasks.ShouldBe(["TJ1/choose"], "a choice needs its reason");
        office.Complete("TJ1", "choose", "decide1", Choice((one, "联合研究成果突出"), (two, "转移转化成效明显")));
        office.Complete("TJ1", "release-letter", "decide1", Release);
        office.Tasks.ShouldBe(["TJ1/release-letter"], "whoever chose does not release");
        office.Complete("TJ1", "release-letter", "release1", Release);

        var round = office.Entry<NationalRecommendation>("TJ1");
        (round.DecidedBy, round.ReleasedBy, round.Shortlist.Count).ShouldBe(("decide1", "release1", 2));
        round.Candidates.Count.ShouldBeGreaterThan(2);
        office.Documents.Names.ShouldContain($"{round.LetterNumber}.docx");
        office.Mail.Of("base-recommended").Count().ShouldBe(2);

        office.MoveTo("2027-03-01 09:00");
        office.Complete("TJ1", "follow-up", "call1", Results((one, "recognised")));
        office.Tasks.ShouldBe(["TJ1/follow-up"], "one result is still awaited");
        office.Complete("TJ1", "follow-up", "call1", Results((one, "recognised"), (two, "not_recognised")));

        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldBeEmpty();
        round = office.Entry<NationalRecommendation>("TJ1");
        round.Status.ShouldBe(RecommendationStatus.Finished);
        round.Shortlist.Select(entry => entry.Result).ShouldBe([RecommendationResult.Recognised, RecommendationResult.NotRecognised]);
    }

    private static object Release { get; } = new { recommendationRelease = new { decision = "release" } };

    private static object Choice(params (string Base, string? Reason)[] chosen) =>
        new
        {
            recommendationShortlist = new
            {
                occasion = "国科办〔2026〕1号",
                rows = chosen.Select(row => new
                {
                    baseId = row.Base,
                    chosen = true,
                    reason = row.Reason,
                }),
            },
        };

    private static object Results(params (string Base, string Result)[] results) =>
        new
        {
            recommendationResult = new
            {
                rows = results.Select(row => new
                {
                    baseId = row.Base,
                    result = row.Result,
                    resultOn = "2027-02-20",
                }),
            },
        };
}
