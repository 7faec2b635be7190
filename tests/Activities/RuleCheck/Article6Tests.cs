using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article6Tests
{
    private static readonly Recommendation Wuhan = new() { DepartmentCity = "武汉市", Opinion = RecommendationOpinion.Recommend };

    [Fact]
    public void ShouldPassALocalUnitRecommendedByItsCity() => Local(Wuhan).ShouldBe(RuleOutcome.Pass);

    [Fact]
    public void ShouldFailALocalUnitWithoutARecommendation() => Local(null).ShouldBe(RuleOutcome.Fail);

    [Fact]
    public void ShouldFailANegativeOpinion() =>
        Local(Wuhan with { Opinion = RecommendationOpinion.NotRecommend }).ShouldBe(RuleOutcome.Fail);

    [Fact]
    public void ShouldFailTheOpinionOfAnotherCity() => Local(Wuhan with { DepartmentCity = "黄冈市" }).ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(Affiliation.Central)]
    [InlineData(Affiliation.Provincial)]
    public void ShouldPassCentralAndProvincialUnitsWithoutOne(Affiliation affiliation)
    {
        Of(affiliation, null).ShouldBe(RuleOutcome.Pass);
        Of(affiliation, Wuhan with { Opinion = RecommendationOpinion.NotRecommend }).ShouldBe(RuleOutcome.Pass);
    }

    private static RuleOutcome Local(Recommendation? recommendation) => Of(Affiliation.Local, recommendation);

    private static RuleOutcome Of(Affiliation affiliation, Recommendation? recommendation) =>
        ApplicationCase
            .Service()
            .WithHost(host => host with { Affiliation = affiliation })
            .With(application => application with { Recommendation = recommendation })
            .Outcome("A06-REC");
}
