using System.Text.Json;
using Bases.Register.Calls;
using Bases.Register.Memory;
using Bases.Register.Policies;

namespace Bases.Register.Tests.Policies;

/// <summary>Policy changes from a day on, by two people, and never behind a case that has begun (articles 32 and 33).</summary>
public sealed class PolicyChangesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private readonly InMemoryRegister register = new(Data.Reference);

    [Fact]
    public void Should_apply_a_released_value_from_its_day_on_and_keep_the_history()
    {
        PolicyChanges.Release(register, Asked("publicity.minimumWorkingDays", "7", "2026-12-01"), "release1", Now).ShouldBeNull();

        Policy.On(register, new DateOnly(2026, 11, 30)).Int("publicity.minimumWorkingDays").ShouldBe(5);
        Policy.On(register, new DateOnly(2026, 12, 1)).Int("publicity.minimumWorkingDays").ShouldBe(7);
        var value = register.Find<PolicyParameter>("publicity.minimumWorkingDays")!.Values[^1];
        (value.Why, value.Who).ShouldBe(("试验", "call1、release1"));
        register.All<PolicyProposal>().Single().State.ShouldBe(ProposalState.Released);
    }

    [Fact]
    public void Should_want_a_second_person()
    {
        PolicyChanges
            .Release(register, Asked("publicity.minimumWorkingDays", "7", "2026-12-01"), "call1", Now)!
            .Chinese.ShouldContain("另一人");
        Policy.On(register, new DateOnly(2026, 12, 1)).Int("publicity.minimumWorkingDays").ShouldBe(5);
    }

    [Theory]
    [InlineData("7", "2026-11-19", "不得早于今天")]
    [InlineData("\"七\"", "2026-12-01", "类型不同")]
    public void Should_refuse_what_would_change_the_past_or_make_no_sense(string value, string on, string why) =>
        PolicyChanges
            .Problem(register, Asked("publicity.minimumWorkingDays", value, on), new DateOnly(2026, 11, 20))!
            .Chinese.ShouldContain(why);

    [Fact]
    public void Should_keep_the_end_of_the_pack_and_its_interpretation_together()
    {
        var proposal = Asked("HB-2022-6", null, "2026-12-31") with { Subject = PolicySubject.RulePackEnd, Text = "鄂科技规〔2025〕6号" };

        PolicyChanges.Release(register, proposal, "release1", Now).ShouldBeNull();

        var pack = register.Find<RulePack>("HB-2022-6")!;
        pack.EffectiveTo.ShouldBe(new DateOnly(2026, 12, 31));
        pack.SuccessorNote.ShouldBe("鄂科技规〔2025〕6号");
        pack.Ends.ShouldHaveSingleItem().Before.ShouldBe(new DateOnly(2027, 8, 24));
        Policy.On(register, new DateOnly(2026, 11, 20)).Text("regulation.effectiveTo").ShouldBe("2026-12-31");
    }

    [Fact]
    public void Should_move_the_end_of_the_pack_with_its_interpretation()
    {
        PolicyChanges.Release(register, Asked("regulation.effectiveTo", "\"2027-08-25\"", "2026-12-01"), "release1", Now).ShouldBeNull();

        register.Find<RulePack>("HB-2022-6")!.EffectiveTo.ShouldBe(new DateOnly(2027, 8, 25));
    }

    [Theory]
    [InlineData("uniqueness.level", "\"方向\"", "direction、domain")]
    [InlineData("formalCheck.gates", "3", "2、1")]
    [InlineData("regulation.effectiveTo", "\"2027-02-29\"", "yyyy-MM-dd")]
    [InlineData("annual.dueMonthDay", "\"1-15\"", "MM-dd")]
    [InlineData("annual.dueMonthDay", "\"02-29\"", "MM-dd")]
    [InlineData("annual.dueTime", "\"下班前\"", "HH:mm")]
    public void Should_refuse_a_value_that_nobody_could_read(string parameter, string value, string why) =>
        PolicyChanges.Problem(register, Asked(parameter, value, "2026-12-01"), new DateOnly(2026, 11, 20))!.Chinese.ShouldContain(why);

    [Theory]
    [InlineData("uniqueness.level", "\"domain\"")]
    [InlineData("annual.dueTime", "\"17:30\"")]
    [InlineData("annual.dueTime", "\"24:00\"")]
    [InlineData("annual.exemptNamedFrom", "\"10-01\"")]
    [InlineData("annual.exemptNamedFrom", "\"none\"")]
    public void Should_take_a_value_that_means_something(string parameter, string value) =>
        PolicyChanges.Problem(register, Asked(parameter, value, "2026-12-01"), new DateOnly(2026, 11, 20)).ShouldBeNull();

    [Fact]
    public void Should_judge_a_call_by_the_values_of_the_day_of_its_approval()
    {
        var call = new Call
        {
            CallId = "C",
            Year = 2026,
            Title = "批次",
            OpensAt = Now,
            ClosesAt = Now.AddDays(30),
            ReferenceDate = new DateOnly(2026, 12, 20),
        };

        call.PolicyDay.ShouldBe(new DateOnly(2026, 12, 20));
        (call with { ApprovedAt = Now }).PolicyDay.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Should_hold_every_interpretation_and_name_only_rules_and_parameters_that_exist()
    {
        var interpretations = register.All<Interpretation>();
        var rules = register.Find<RulePack>("HB-2022-6")!.ApplicationRules.Select(rule => rule.RuleId).ToList();

        interpretations.Select(known => known.InterpretationId).ShouldBe(Enumerable.Range(1, 29).Select(i => $"I-{i}"), ignoreOrder: true);
        interpretations.SelectMany(known => known.Rules).Except(rules).ShouldBeEmpty();
        register
            .All<PolicyParameter>()
            .Select(parameter => parameter.InterpretationId)
            .OfType<string>()
            .Except(interpretations.Select(known => known.InterpretationId))
            .ShouldBeEmpty();
        register.Find<RegulationText>("HB-2022-6")!.Articles.Select(article => article.Number).ShouldBe(Enumerable.Range(1, 33));
    }

    private static PolicyProposal Asked(string subject, string? value, string on) =>
        new()
        {
            ProposalId = "P1",
            Subject = PolicySubject.Parameter,
            SubjectId = subject,
            Value = value is null ? null : JsonDocument.Parse(value).RootElement,
            On = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Why = "试验",
            ProposedBy = "call1",
            ProposedAt = Now,
        };
}
