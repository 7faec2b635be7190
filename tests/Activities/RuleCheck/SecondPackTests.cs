using Bases.Activities.Contract;
using Bases.Activities.RuleCheck;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Json;
using Bases.Register.Policies;

namespace Bases.Activities.Tests.RuleCheck;

/// <summary>A second regulation beside the first: its own rules, tables and values, and no case changes sides (article 33).</summary>
public sealed class SecondPackTests
{
    private const string Folder = "tests/Activities/RuleCheck/packs/HB-2025-T";

    private static RulePack Pack { get; } = RegisterJson.Read<RulePack>(Text("pack.json"))!;

    [Fact]
    public void ShouldJudgeACaseOfEachPackUnderItsOwnRulesSideBySide()
    {
        var first = Judge("HB-2022-6");
        var second = Judge("HB-2025-T");

        first.Count.ShouldBe(26);
        first.Single(result => result.RuleId == "A10-3c").Outcome.ShouldBe(RuleOutcome.Pass);
        second
            .Select(result => (result.RuleId, result.Outcome))
            .ShouldBe(
                [("A10-3c", RuleOutcome.Fail), ("B05-plan", RuleOutcome.Pass)],
                "eight papers are wanted there, and its own table is asked"
            );
        Judge("HB-2022-6").Count.ShouldBe(26);
    }

    [Fact]
    public void ShouldBeTakenInOnlyWhenItsTablesArePublishedAndOnce()
    {
        var register = Repository.Register();

        RulePackCheck.Problems(register, Pack, ["A10-3c"], []).ShouldHaveSingleItem().ShouldContain("HB-2025-T.B05-plan");
        RulePackCheck.Problems(register, Pack, ["A10-3c", "HB-2025-T.B05-plan"], []).ShouldBeEmpty();
        register.Put(Pack);
        RulePackCheck.Problems(register, Pack, ["A10-3c", "HB-2025-T.B05-plan"], []).ShouldHaveSingleItem().ShouldContain("已经存在");
    }

    [Fact]
    public void ShouldBringOnlyFormsThatArePublishedInPlaceOfOnesThatThereAre()
    {
        var pack = Pack with { Forms = new Dictionary<string, PackForm> { ["application"] = new("HB-2025-T.application") } };
        string[] decisions = ["A10-3c", "HB-2025-T.B05-plan"];

        Problems(["application"]).ShouldHaveSingleItem().ShouldContain("HB-2025-T.application");
        Problems(["HB-2025-T.application"]).ShouldHaveSingleItem().ShouldContain("没有表单 application");
        Problems(["application", "HB-2025-T.application"]).ShouldBeEmpty();

        IReadOnlyList<string> Problems(string[] forms) => RulePackCheck.Problems(Repository.Register(), pack, decisions, forms);
    }

    private static IReadOnlyList<RuleResult> Judge(string packId)
    {
        var register = Repository.Register();
        register.Put(Pack);
        var application = ApplicationCase.Research().Application with { RulePackId = packId };
        return ApplicationJudge.Judge(register, Decisions(), application, new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
    }

    private static DecisionSet Decisions() =>
        new(
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, "workflows", "designation", "rules"), "*.dmn")
                    .Select(path => (path, File.ReadAllText(path))),
                ("construction-plan.dmn", Text("construction-plan.dmn")),
            ],
            new RegisterCalendar(new WorkingCalendar(Repository.Reference.OfType<CalendarYear>()))
        );

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, Folder, file));
}
