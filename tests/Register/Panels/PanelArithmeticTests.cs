using Bases.Register.Panels;

namespace Bases.Register.Tests.Panels;

public sealed class PanelArithmeticTests
{
    [Fact]
    public void ShouldGiveMeanAndTrimmedMeanHalfUp()
    {
        var figures = PanelArithmetic.Of(Reviews(74.6m, 64.5m, 61.9m, 59.9m));
        figures.Mean.ShouldBe(65.23m); // 65.225
        figures.TrimmedMean.ShouldBe(63.2m);
        (figures.Min, figures.Max).ShouldBe((59.9m, 74.6m));
        figures.Complete.ShouldBeTrue();
    }

    [Fact]
    public void ShouldTrimOneHighestAndOneLowestOnly() => PanelArithmetic.Of(Reviews(100, 0, 75.5m, 80, 84.5m)).TrimmedMean.ShouldBe(80m);

    [Fact]
    public void ShouldHaveNoTrimmedMeanOfTwoScores()
    {
        PanelArithmetic.Of(Reviews(80, 90)).TrimmedMean.ShouldBeNull();
        PanelArithmetic.Of(Reviews(80, 90, 70)).TrimmedMean.ShouldBe(80m);
    }

    [Fact]
    public void ShouldWantBothScoreAndConclusion()
    {
        var figures = PanelArithmetic.Of([.. Reviews(80), Review("E2") with { Score = 90 }, Review("E3")]);
        (figures.Assigned, figures.Submitted, figures.Complete).ShouldBe((3, 1, false));
        figures.Mean.ShouldBe(80m);
    }

    [Fact]
    public void ShouldNotCountAReplacedExpert()
    {
        var figures = PanelArithmetic.Of([.. Reviews(80), Review("E2") with { Status = ReviewStatus.Replaced }]);
        (figures.Assigned, figures.Complete).ShouldBe((1, true));
    }

    [Fact]
    public void ShouldFlagAContradictionAndLeaveItAsItIs()
    {
        Review[] reviews =
        [
            Review("E1") with
            {
                Score = 91,
                Conclusion = ReviewConclusion.NotRecommend,
            },
            Review("E2") with
            {
                Score = 59,
                Conclusion = ReviewConclusion.Recommend,
            },
            Review("E3") with
            {
                Score = 91,
                Conclusion = ReviewConclusion.Recommend,
            },
        ];
        PanelArithmetic.Contradictions(reviews, Data.Policy).ShouldBe(["E1", "E2"]);
        PanelArithmetic.Of(reviews).NotRecommend.ShouldBe(1);
    }

    [Fact]
    public void ShouldHaveNoFiguresWithoutReviews()
    {
        var figures = PanelArithmetic.Of([]);
        figures.Mean.ShouldBeNull();
        figures.Complete.ShouldBeFalse();
    }

    private static IEnumerable<Review> Reviews(params decimal[] scores) =>
        scores.Select((score, i) => Review($"E{i}") with { Score = score, Conclusion = ReviewConclusion.Neutral });

    private static Review Review(string expert) => new() { ApplicationId = "A1", ExpertId = expert };
}
