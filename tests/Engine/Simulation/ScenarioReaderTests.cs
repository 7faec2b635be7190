using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Tests.Simulation;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Defaults_should_be_those_of_the_format()
    {
        var scenario = Read("{}");

        scenario.Start.ShouldBe(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8)));
        scenario.Process.ShouldBe(StartedProcess.OnlyOne);
        scenario.Steps.ShouldBeEmpty();
        scenario.Expectation.ShouldBeNull();
    }

    [Fact]
    public void Process_null_should_start_nothing() => Read("""{"process": null}""").Process.ShouldBe(StartedProcess.Nothing);

    [Theory]
    [InlineData("""{"expct": {}}""", "expct")]
    [InlineData("""{"expect": {"task": 1}}""", "expect.task")]
    [InlineData("""{"expect": {"state": "done"}}""", "expect.state")]
    [InlineData("""{"steps": [{"completeTask": "a", "wich": 1}]}""", "steps[0].wich")]
    [InlineData("""{"steps": [{"expect": {}}, {"completeTask": "a", "signal": "b"}]}""", "steps[1]")]
    [InlineData("""{"steps": [{"note": "nothing to do"}]}""", "steps[0]")]
    [InlineData("""{"steps": [{"advance": "5 days"}]}""", "steps[0].advance")]
    [InlineData("""{"steps": [{"advanceTo": "tomorrow"}]}""", "steps[0].advanceTo")]
    [InlineData("""{"steps": [{"throwError": "a"}]}""", "steps[0].code")]
    [InlineData("""{"steps": [{"refused": {"message": 1}}]}""", "steps[0].refused.message")]
    [InlineData("""{"steps": {}}""", "steps")]
    [InlineData("""{"mocks": {"a": []}}""", "mocks.a")]
    [InlineData("""{"mocks": {"a": 5}}""", "mocks.a")]
    [InlineData("""[]""", "")]
    [InlineData("""{""", "")]
    public void Mistakes_should_be_told_with_their_place(string json, string path)
    {
        var reading = ScenarioReader.Read(json);

        reading.Scenario.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Path == path);
    }

    [Fact]
    public void Mocks_should_complete_throw_or_fail()
    {
        var mocks = Read(
            """{"mocks": {"one": {"x": 1}, "many": [{"$error": "E", "$message": "no", "y": 2}, {"$fail": "broken"}, null]}}"""
        ).Mocks;

        mocks["one"].ShouldHaveSingleItem().ShouldBeOfType<JobOutcome.Completes>().Variables["x"].ToString().ShouldBe("1");
        var error = mocks["many"][0].ShouldBeOfType<JobOutcome.Throws>();
        (error.Code, error.Message, error.Variables.Count).ShouldBe(("E", "no", 1));
        mocks["many"][1].ShouldBe(new JobOutcome.Fails("broken"));
        mocks["many"][2].ShouldBeOfType<JobOutcome.Completes>();
    }

    [Fact]
    public void A_correlation_key_may_be_a_number() =>
        Read("""{"steps": [{"message": "m", "correlationKey": 5}]}""").Steps[0].ShouldBeOfType<MessageStep>().CorrelationKey.ShouldBe("5");

    private static Scenario Read(string json)
    {
        var reading = ScenarioReader.Read(json);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario!;
    }
}
