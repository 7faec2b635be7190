using Bases.Register.Applications;
using Bases.Register.Integrity;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article13To29Tests
{
    [Theory]
    [InlineData("2026-10-16T17:30:00+08:00", RuleOutcome.Pass)] // the last second is included
    [InlineData("2026-10-16T17:30:00.9+08:00", RuleOutcome.Pass)]
    [InlineData("2026-10-16T17:30:01+08:00", RuleOutcome.Fail)]
    [InlineData("2026-10-16T09:29:59Z", RuleOutcome.Pass)] // 17:29:59 in Beijing
    [InlineData("2026-10-16T09:30:01Z", RuleOutcome.Fail)]
    [InlineData("2026-09-07T09:00:00+08:00", RuleOutcome.Pass)]
    [InlineData("2026-09-07T08:59:59+08:00", RuleOutcome.Fail)]
    public void ShouldWantSubmissionWithinTheWindowToTheSecond(string at, RuleOutcome expected) =>
        Case()
            .With(application =>
                application with
                {
                    SubmittedAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
                }
            )
            .Outcome("A13-time")
            .ShouldBe(expected);

    [Fact]
    public void ShouldFollowAnExtension() =>
        Case()
            .With(application => application with { SubmittedAt = new DateTimeOffset(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(8)) })
            .WithCall(call => call with { ClosesAt = new DateTimeOffset(2026, 10, 20, 17, 30, 0, TimeSpan.FromHours(8)) })
            .Outcome("A13-time")
            .ShouldBe(RuleOutcome.Pass);

    [Fact]
    public void ShouldJudgeADraftAsIfItWereSubmittedNow() =>
        Case()
            .With(application => application with { SubmittedAt = null, Status = ApplicationStatus.Draft })
            .Outcome("A13-time")
            .ShouldBe(RuleOutcome.Fail);

    [Fact]
    public void ShouldNameTheMissingDocuments()
    {
        var result = Case()
            .With(application => application with { Documents = ["application_form", "cooperation_agreement"] })
            .Judge("A13-docs");
        result.Outcome.ShouldBe(RuleOutcome.Fail);
        result.Reason.ShouldBe("缺少2项材料：实施方案、法人证书");
    }

    [Fact]
    public void ShouldWantTheDocumentsOfTheCall() =>
        Case()
            .WithCall(call => call with { RequiredDocuments = ["application_form", "partner_consent"] })
            .Outcome("A13-docs")
            .ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(true, true, false, RuleOutcome.Pass)]
    [InlineData(false, true, false, RuleOutcome.Fail)]
    [InlineData(true, false, false, RuleOutcome.Fail)]
    [InlineData(false, false, false, RuleOutcome.Fail)]
    [InlineData(true, true, true, RuleOutcome.Fail)]
    public void ShouldWantBothCommitmentsAndNoStateSecret(bool host, bool leader, bool secret, RuleOutcome expected) =>
        Case()
            .With(application =>
                application with
                {
                    CommitmentHostSigned = host,
                    CommitmentLeaderSigned = leader,
                    ContainsStateSecret = secret,
                }
            )
            .Outcome("A14")
            .ShouldBe(expected);

    [Theory]
    [InlineData(FindingKind.FalseMaterial, true, null, "A29-1", RuleOutcome.Fail)]
    [InlineData(FindingKind.FalseMaterial, false, null, "A29-1", RuleOutcome.Human)] // a suspicion rejects nothing
    [InlineData(FindingKind.StateSecretOrSecurity, true, true, "A29-2", RuleOutcome.Fail)]
    [InlineData(FindingKind.StateSecretOrSecurity, true, false, "A29-2", RuleOutcome.Human)] // 恶劣社会影响 is not confirmed
    [InlineData(FindingKind.StateSecretOrSecurity, false, true, "A29-2", RuleOutcome.Human)]
    [InlineData(FindingKind.AcademicMisconduct, true, null, "A29-1", RuleOutcome.Pass)] // article 28(3), not 29
    public void ShouldRejectOnVerifiedFindingsOnly(FindingKind kind, bool verified, bool? severe, string rule, RuleOutcome expected) =>
        Case()
            .With(application =>
                application with
                {
                    // After the reference date: article 29 reaches an application at any moment.
                    IntegrityFindings =
                    [
                        new Finding
                        {
                            Kind = kind,
                            Verified = verified,
                            SevereSocialImpact = severe,
                            FoundOn = new DateOnly(2026, 11, 2),
                        },
                    ],
                }
            )
            .Outcome(rule)
            .ShouldBe(expected);

    [Fact]
    public void ShouldReachEveryApplicationOfTheHostOrTheLeaderNamedInACase()
    {
        var finding = new IntegrityFinding
        {
            FindingId = "F1",
            HostId = "H22",
            Finding = new Finding { Kind = FindingKind.FalseMaterial },
            Status = IntegrityFindingStatus.Confirmed,
        };
        Case().And(finding).Outcome("A29-1").ShouldBe(RuleOutcome.Fail);
        Case().And(finding with { HostId = null, PersonId = "P022" }).Outcome("A29-1").ShouldBe(RuleOutcome.Fail);
        Case().And(finding with { HostId = "H21" }).Outcome("A29-1").ShouldBe(RuleOutcome.Pass);
        Case().And(finding with { Status = IntegrityFindingStatus.Recorded }).Outcome("A29-1").ShouldBe(RuleOutcome.Human);
        Case().And(finding with { Status = IntegrityFindingStatus.Unfounded }).Outcome("A29-1").ShouldBe(RuleOutcome.Pass);
    }

    private static ApplicationCase Case() => ApplicationCase.Research();
}
