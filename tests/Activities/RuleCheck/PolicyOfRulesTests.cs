using System.Text.Json;
using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Activities.Tests.RuleCheck;

/// <summary>Thresholds and interpretations are dated data: changing one changes the judgement, from its day on.</summary>
public sealed class PolicyOfRulesTests
{
    [Fact]
    public void ShouldJudgeByTheValueOnTheReferenceDate()
    {
        var papers = Parameter("research.minimumPapers", "4", new DateOnly(2026, 10, 16));
        var events = Parameter("research.minimumEvents", "4", null);
        ApplicationCase.Research().And(papers, events).Outcome("A10-3c").ShouldBe(RuleOutcome.Fail);
        ApplicationCase
            .Research()
            .And(papers, events)
            .WithCall(call => call with { ReferenceDate = new DateOnly(2026, 10, 15) })
            .Outcome("A10-3c")
            .ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void ShouldLetTheDepartmentSetASeverity() =>
        ApplicationCase
            .Research()
            .And(Parameter("rules.severities", """{"A10-3c": "H"}""", null))
            .Judge("A10-3c")
            .Severity.ShouldBe(RuleSeverity.Hard);

    [Fact]
    public void ShouldCompareFieldsByDomainWhereThePolicySaysSo()
    {
        var other = new Register.NamedBases.Base
        {
            BaseId = "BX",
            HostId = "H22",
            TechnicalFieldCode = "E3",
            LeaderPersonId = "P999",
            Regime = Register.NamedBases.BaseRegime.New,
            DesignatedOn = new DateOnly(2024, 1, 1),
            MainCountry = "DE",
        };
        ApplicationCase.Research().And(other).Outcome("A12-1").ShouldBe(RuleOutcome.Pass);
        ApplicationCase
            .Research()
            .And(other, Parameter("uniqueness.level", "\"domain\"", null))
            .Outcome("A12-1")
            .ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void ShouldFollowThePackUnderWhichACaseBegan()
    {
        var pack = new RulePack
        {
            RulePackId = "HB-2025-6",
            Title = "样例",
            DocumentNumber = "样例",
            EffectiveFrom = new DateOnly(2025, 10, 26),
            ApplicationRules = [new Rule("A11", "样例", "Sample", RuleSeverity.Soft, "第十一条")],
        };
        // The newest pack in force on the reference date, unless the case or its call is pinned to another.
        ApplicationCase
            .Research()
            .And(pack)
            .Judge()
            .Select(result => (result.RuleId, result.Severity))
            .ShouldBe([("A11", RuleSeverity.Soft)]);
        ApplicationCase.Research().And(pack).With(application => application with { RulePackId = "HB-2022-6" }).Judge().Count.ShouldBe(26);
    }

    [Fact]
    public void ShouldHaveATableForEveryRuleAndARuleForEveryTable()
    {
        var rules = Repository.Reference.OfType<RulePack>().Single().ApplicationRules.Select(rule => rule.RuleId).ToList();
        var tables = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "workflows", "designation", "rules"), "*.dmn")
            .SelectMany(path => Dmn.Decisions.DmnReader.Read(File.ReadAllText(path)).Model!.Decisions)
            .Select(decision => decision.Id)
            .Where(id => id != "A10-4a-required-ratio");
        tables.ShouldBe(rules, ignoreOrder: true);
    }

    private static PolicyParameter Parameter(string id, string json, DateOnly? from) =>
        Repository.Reference.OfType<PolicyParameter>().Single(parameter => parameter.ParameterId == id) is var shipped
            ? shipped with
            {
                Values = [.. shipped.Values, new PolicyValue(JsonDocument.Parse(json).RootElement, from, null, "试验", "admin1")],
            }
            : throw new InvalidOperationException();
}
