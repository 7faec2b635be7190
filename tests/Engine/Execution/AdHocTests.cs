using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>Ad-hoc sub-processes (BPMN 2.0.2, 10.3.5).</summary>
public sealed class AdHocTests
{
    [Theory]
    [InlineData("\"soon\"", "[\"b\"]")]
    [InlineData("[\"nobody\"]", "[\"b\"]")]
    public void Should_begin_what_is_chosen_once_the_choice_is_mended(string wrong, string right)
    {
        var run = Run.Of(Chosen()).Start("p", $$"""{"chosen": {{wrong}}}""");
        run.Tasks.ShouldBeEmpty();
        run.State.Incidents.ShouldHaveSingleItem().Element.ElementId.ShouldBe("work");
        run.Resolve($$"""{"chosen": {{right}}}""").Tasks.ShouldBe(["b"]);
        run.Complete("b").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_be_done_at_once_when_nothing_is_chosen()
    {
        var run = Run.Of(Chosen()).Start("p", """{"chosen": []}""");
        run.End.ShouldBe(InstanceEnd.Completed);
        run.Completions("work").ShouldBe(1);
    }

    [Fact]
    public void Should_take_the_chosen_in_the_order_in_which_they_are_chosen()
    {
        var run = Run.Of(Chosen("Sequential")).Start("p", """{"chosen": ["b", "a"]}""");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBe(["a"]);
        run.Complete("a").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_come_to_the_next_only_when_what_follows_the_first_is_done()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    AdHoc(
                        "work",
                        "Sequential",
                        UserTask("a"),
                        UserTask("then"),
                        UserTask("again"),
                        UserTask("b"),
                        Flow("a > then > again")
                    ),
                    Flow("start > work")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["a"]);
        run.Complete("a").Tasks.ShouldBe(["then"]);
        run.Complete("then").Complete("again").Tasks.ShouldBe(["b"]);
        run.Complete("b").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_leave_no_token_at_a_join_when_its_condition_ends_it()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    AdHoc(
                        "work",
                        "Parallel",
                        UserTask("a"),
                        UserTask("b"),
                        UserTask("c"),
                        Parallel("join"),
                        UserTask("d"),
                        Flow("a > join"),
                        Flow("b > join > d"),
                        "<completionCondition>enough = true</completionCondition>"
                    ),
                    UserTask("after"),
                    Flow("start > work > after")
                )
            )
            .Start("p")
            .Complete("a");
        run.Active("work").HasTokens.ShouldBeTrue();
        run.Complete("c", """{"enough": true}""").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_end_a_sequence_by_its_condition()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    AdHoc("work", "Sequential", UserTask("a"), UserTask("b"), "<completionCondition>enough = true</completionCondition>"),
                    UserTask("after"),
                    Flow("start > work > after")
                )
            )
            .Start("p");
        run.Complete("a", """{"enough": true}""").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_let_an_activity_in_it_be_entered_by_hand()
    {
        var run = Run.Of(Chosen()).Start("p", """{"chosen": ["b"]}""");
        run.Accept(new ModifyInstance([new Activation("a", ContextValue.Empty)], [])).Tasks.ShouldBe(["b", "a"]);
    }

    private static string Chosen(string ordering = "Parallel") =>
        Process(
            "p",
            Start("start"),
            AdHoc(
                "work",
                ordering,
                "<extensionElements><zeebe:adHoc activeElementsCollection='=chosen'/></extensionElements>",
                UserTask("a"),
                UserTask("b")
            ),
            Flow("start > work")
        );
}
