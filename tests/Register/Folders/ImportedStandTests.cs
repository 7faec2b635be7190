using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Folders;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Register.Recognition;

namespace Bases.Register.Tests.Folders;

public sealed class ImportedStandTests
{
    private static readonly IReadOnlyList<IRegisterEntry> Demonstration = At(2026, 11, 20, 9);

    [Theory]
    [InlineData("A001", ApplicationStatus.Closed)] // became base B11
    [InlineData("A011", ApplicationStatus.Publicity)]
    [InlineData("A022", ApplicationStatus.ObjectionHandling)]
    [InlineData("A025", ApplicationStatus.ObjectionHandling)] // closed on the 23rd only
    [InlineData("A032", ApplicationStatus.Publicity)] // its objection comes in the afternoon
    [InlineData("A044", ApplicationStatus.Publicity)] // anonymous
    [InlineData("A012", ApplicationStatus.Disagreed)]
    [InlineData("A004", ApplicationStatus.NotAccepted)]
    [InlineData("A056", ApplicationStatus.Overdue)]
    [InlineData("A035", ApplicationStatus.Rejected)]
    [InlineData("A060", ApplicationStatus.Rejected)]
    public void ShouldStandWhereItsDataImply(string applicationId, ApplicationStatus expected) =>
        Demonstration.OfType<Application>().Single(application => application.ApplicationId == applicationId).Status.ShouldBe(expected);

    [Fact]
    public void ShouldNotKnowWhatHappensLater()
    {
        Demonstration.OfType<Objection>().Select(objection => objection.ObjectionId).ShouldBe(["O1", "O2", "O3", "O5"], ignoreOrder: true);
        Demonstration.OfType<Objection>().Single(objection => objection.ObjectionId == "O3").Outcome.ShouldBe(ObjectionOutcome.Open);
        At(2026, 11, 24, 9)
            .OfType<Objection>()
            .Single(objection => objection.ObjectionId == "O3")
            .Outcome.ShouldBe(ObjectionOutcome.Unfounded);
    }

    [Fact]
    public void ShouldSayHowFarTheCallsAre()
    {
        Demonstration
            .OfType<Call>()
            .Select(call => call.Status)
            .ShouldBe([CallStatus.Finished, CallStatus.Finished, CallStatus.InPublicity]);
        At(2026, 9, 10, 9).OfType<Call>().Last().Status.ShouldBe(CallStatus.Open);
        At(2026, 11, 1, 9).OfType<Call>().Last().Status.ShouldBe(CallStatus.Closed);
    }

    [Fact]
    public void ShouldPublishPublicFieldsWithTheLawfulEnd()
    {
        var publicity = Demonstration.OfType<Publicity>().Single(publicity => publicity.PublicityId == "PUB-2026");
        publicity.ChosenEnd.ShouldBe(new DateOnly(2026, 11, 23));
        publicity
            .Entries[0]
            .ShouldBe(
                new PublicityEntry(
                    "A011",
                    "技术转移服务国际科技合作基地（样例A011）",
                    "织桥技术交易服务有限公司（虚构）",
                    "技术转移服务",
                    "德国"
                )
            );
    }

    [Fact]
    public void ShouldHaveAConclusionForEveryReviewedApplicationOfAPublishedCall()
    {
        var decisions = Demonstration.OfType<RecognitionDecision>().Where(decision => decision.CallId == "CALL-2026").ToList();
        decisions.Count(decision => decision.Conclusion == RecognitionConclusion.Agree).ShouldBe(9);
        decisions.Count(decision => decision.Conclusion == RecognitionConclusion.Disagree).ShouldBe(17);
    }

    [Fact]
    public void ShouldNameEveryBase() =>
        Demonstration.OfType<Base>().ShouldAllBe(named => named.Name!.Contains("国际科技合作基地", StringComparison.Ordinal));

    private static IReadOnlyList<IRegisterEntry> At(int year, int month, int day, int hour) =>
        ImportedStand.Of(Data.Register(), Data.Demonstration, new DateTimeOffset(year, month, day, hour, 0, 0, LegalTime.Offset));
}
