using Bases.Register.Applications;
using Bases.Register.Codes;
using Bases.Register.Policies;

namespace Bases.Register.Tests.Folders;

public sealed class ReferenceDataTests
{
    [Fact]
    public void ShouldHaveAParameterForEveryInterpretationOrSayWhyNot()
    {
        var named = Data.Reference.OfType<PolicyParameter>().Select(parameter => parameter.InterpretationId).ToHashSet();
        Data.Reference.OfType<Interpretation>()
            .Where(known => !named.Contains(known.InterpretationId))
            .ShouldAllBe(known => known.WithoutParameter != null && known.WithoutParameterEn != null);
        Data.Reference.OfType<PolicyParameter>()
            .ShouldAllBe(parameter => parameter.Values.All(value => value.Why.Length > 0 && value.Who.Length > 0));
    }

    [Fact]
    public void ShouldHaveEveryRuleOfTheCatalogueWithItsSeverity()
    {
        var rules = Data.Reference.OfType<RulePack>().Single().ApplicationRules;
        rules.Count.ShouldBe(33);
        rules
            .Where(rule => rule.Severity == RuleSeverity.Soft)
            .Select(rule => rule.RuleId)
            .ShouldBe([
                "A09-1b",
                "A10-1a",
                "A10-1b",
                "A10-2a",
                "A10-2b",
                "A10-3a",
                "A10-3b",
                "A10-3c",
                "A10-4a",
                "A10-4b",
                "A10-4c",
                "A12-1",
                "A12-2",
            ]);
    }

    [Fact]
    public void ShouldShowHongKongMacaoAndTaiwanAsRegions()
    {
        var countries = Data.Reference.OfType<CodeList>().Single(list => list.ListId == CodeList.Countries);
        countries.Codes.Count.ShouldBe(249);
        countries.Codes.Where(code => code.IsRegion).Select(code => code.Id).ShouldBe(["HK", "MO", "TW"], ignoreOrder: true);
        countries.Codes.Where(code => code.IsRegion).ShouldAllBe(code => code.Zh.EndsWith("地区", StringComparison.Ordinal));
        countries.Codes.Where(code => code.IsMainland).Select(code => code.Id).ShouldBe(["CN"]);
    }

    [Fact]
    public void ShouldHaveSeventeenCitiesAndTwoLevelsOfFields()
    {
        Data.Reference.OfType<CodeList>().Single(list => list.ListId == CodeList.Cities).Codes.Count.ShouldBe(17);
        var fields = Data.Reference.OfType<CodeList>().Single(list => list.ListId == CodeList.Fields);
        fields.Codes.Where(code => code.Parent is not null).ShouldAllBe(code => fields.Find(code.Parent) != null);
    }
}
