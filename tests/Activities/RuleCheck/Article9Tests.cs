using Bases.Register.Applications;
using Bases.Register.People;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article9Tests
{
    [Theory]
    [InlineData(EmploymentType.Formal, RuleOutcome.Pass)]
    [InlineData(EmploymentType.PartTime, RuleOutcome.Fail)]
    [InlineData(EmploymentType.Visiting, RuleOutcome.Fail)]
    [InlineData(EmploymentType.Joint, RuleOutcome.Fail)]
    [InlineData(EmploymentType.Unknown, RuleOutcome.Fail)]
    public void ShouldWantAFormalEmployee(EmploymentType employment, RuleOutcome expected) =>
        Case().WithLeader(leader => leader with { EmploymentType = employment }).Outcome("A09-1a").ShouldBe(expected);

    [Fact]
    public void ShouldWantAnEmployeeOfTheHostItself() =>
        Case().WithLeader(leader => leader with { EmployerHostId = "H01" }).Outcome("A09-1a").ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(TitleLevel.SeniorFull, false, RuleOutcome.Pass)]
    [InlineData(TitleLevel.SeniorAssociate, true, RuleOutcome.Pass)]
    [InlineData(TitleLevel.SeniorAssociate, false, RuleOutcome.Fail)]
    public void ShouldWantASeniorTitleOrEvidenceOfEquivalentCapability(TitleLevel title, bool evidence, RuleOutcome expected)
    {
        var result = Case()
            .WithLeader(leader => leader with { TitleLevel = title, EquivalentCapabilityEvidence = evidence })
            .Judge("A09-1b");
        result.Outcome.ShouldBe(expected);
        result.Severity.ShouldBe(RuleSeverity.Soft);
    }

    [Fact]
    public void ShouldWantAResearchLead() =>
        Case().WithLeader(leader => leader with { ResearchLeadRole = false }).Outcome("A09-1c").ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(ProjectLevel.Provincial, ProjectRole.PrincipalInvestigator, true, "2019-01-01", "2023-10-16", RuleOutcome.Pass)] // ends on the corresponding day
    [InlineData(ProjectLevel.National, ProjectRole.PrincipalInvestigator, true, "2019-01-01", "2023-10-15", RuleOutcome.Fail)]
    [InlineData(ProjectLevel.Ministerial, ProjectRole.PrincipalInvestigator, true, "2026-10-16", "2029-12-31", RuleOutcome.Pass)] // begins on the reference date
    [InlineData(ProjectLevel.Ministerial, ProjectRole.PrincipalInvestigator, true, "2026-10-17", "2029-12-31", RuleOutcome.Fail)]
    [InlineData(ProjectLevel.Municipal, ProjectRole.PrincipalInvestigator, true, "2024-01-01", "2026-12-31", RuleOutcome.Fail)]
    [InlineData(ProjectLevel.National, ProjectRole.Member, true, "2024-01-01", "2026-12-31", RuleOutcome.Fail)]
    [InlineData(ProjectLevel.National, ProjectRole.PrincipalInvestigator, false, "2024-01-01", "2026-12-31", RuleOutcome.Fail)]
    public void ShouldWantAnInternationalProjectLedWithinThreeYears(
        ProjectLevel level,
        ProjectRole role,
        bool international,
        string start,
        string end,
        RuleOutcome expected
    ) =>
        Case()
            .WithLeader(leader =>
                leader with
                {
                    Projects =
                    [
                        new CooperationProject
                        {
                            Title = "样例",
                            Level = level,
                            Role = role,
                            InternationalCooperation = international,
                            Start = DateOnly.ParseExact(start, "yyyy-MM-dd"),
                            End = DateOnly.ParseExact(end, "yyyy-MM-dd"),
                        },
                    ],
                }
            )
            .Outcome("A09-3")
            .ShouldBe(expected);

    [Fact]
    public void ShouldLeaveAnUnknownLeaderToAPersonButFailTheEmployment()
    {
        var results = Case()
            .With(application => application with { LeaderPersonId = "P-unknown" })
            .Judge()
            .ToDictionary(r => r.RuleId, r => r.Outcome);
        results["A09-1a"].ShouldBe(RuleOutcome.Fail);
        foreach (var rule in (string[])["A09-1b", "A09-1c", "A09-2a", "A09-2b", "A09-3"])
        {
            results[rule].ShouldBe(RuleOutcome.Human, rule);
        }
    }

    private static ApplicationCase Case() => ApplicationCase.Research();
}
