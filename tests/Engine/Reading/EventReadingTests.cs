using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Tests.Reading;

public class EventReadingTests
{
    private readonly ProcessDefinition process = TestModel.Process("events.bpmn");

    [Theory]
    [InlineData("byMessage", EventTrigger.Message)]
    [InlineData("daily", EventTrigger.Timer)]
    [InlineData("plain", EventTrigger.None)]
    [InlineData("hour", EventTrigger.Timer)]
    [InlineData("both", EventTrigger.ParallelMultiple)]
    [InlineData("tell", EventTrigger.Message)]
    [InlineData("late", EventTrigger.Escalation)]
    [InlineData("jump", EventTrigger.Link)]
    [InlineData("dealEnd", EventTrigger.Cancel)]
    [InlineData("failed", EventTrigger.Error)]
    [InlineData("undo", EventTrigger.Compensation)]
    [InlineData("stop", EventTrigger.Terminate)]
    public void Should_know_the_trigger(string id, EventTrigger trigger) => Node<Event>(id).Trigger.ShouldBe(trigger);

    [Fact]
    public void Should_read_names_and_keys_of_messages()
    {
        var message = Node<StartEvent>("byMessage").Definition.ShouldBeOfType<MessageEventDefinition>().Message!;
        message.Name!.ToString().ShouldBe("=\"order-\" + region");
        message.CorrelationKey!.ToString().ShouldBe("=orderId");
        Node<IntermediateThrowEvent>("tell").TaskDefinition!.Type.StaticText.ShouldBe("mail");
    }

    [Fact]
    public void Should_read_timers()
    {
        Timer("daily").ShouldBe((TimerType.Cycle, "0 0 9 * * MON-FRI"));
        Timer("hour").ShouldBe((TimerType.Duration, "PT1H"));
        Timer("remind").ShouldBe((TimerType.Cycle, "R3/PT10M"));

        (TimerType, string?) Timer(string id)
        {
            var timer = Node<Event>(id).Definition.ShouldBeOfType<TimerEventDefinition>();
            return (timer.Type, timer.Time.StaticText);
        }
    }

    [Fact]
    public void Should_read_conditions_without_an_equals_sign_as_FEEL()
    {
        var condition = Node<IntermediateCatchEvent>("both").Definitions.OfType<ConditionalEventDefinition>().Single();
        condition.Condition.ToString().ShouldBe("=a > b");
        condition.Filter!.VariableNames!.Value.ShouldBe(["a", "b"]);
        condition.Filter.VariableEvents!.Value.ShouldBe(["update"]);
    }

    [Fact]
    public void Should_tie_links_boundaries_and_compensation()
    {
        Node<Event>("jump").Definition.ShouldBeOfType<LinkEventDefinition>().Target.ShouldBe(process.Find("land"));
        Node<Transaction>("deal").BoundaryEvents.Select(b => b.Id).ShouldBe(["cancelled", "failed", "anyError", "remind"]);
        Node<BoundaryEvent>("remind").CancelActivity.ShouldBeFalse();
        Node<BoundaryEvent>("remind").AttachedTo.ShouldBe(process.Find("deal"));
        Node<BoundaryEvent>("failed").Definition.ShouldBeOfType<ErrorEventDefinition>().Error!.Code!.StaticText.ShouldBe("FAILED");
        Node<BoundaryEvent>("anyError").Definition.ShouldBeOfType<ErrorEventDefinition>().Error.ShouldBeNull();
        var undo = Node<EndEvent>("undo").Definition.ShouldBeOfType<CompensateEventDefinition>();
        (undo.Activity, undo.WaitForCompletion).ShouldBe((Node<Transaction>("deal"), false));
    }

    [Fact]
    public void Should_begin_at_the_none_start_event_only()
    {
        process.Root.NoneStartEvent!.Id.ShouldBe("plain");
        process.Root.InitialNodes.Select(n => n.Id).ShouldBe(["plain"]);
        process.Root.StartEvents.Length.ShouldBe(3);
    }

    [Fact]
    public void Should_begin_where_nothing_leads_to_when_there_is_no_start_event()
    {
        var reading = TestModel.Content(
            "<task id='first'/><task id='second'/><intermediateThrowEvent id='jump'><linkEventDefinition name='l'/></intermediateThrowEvent>"
                + "<intermediateCatchEvent id='land'><linkEventDefinition name='l'/></intermediateCatchEvent><task id='last'/>"
                + "<task id='undo' isForCompensation='true'/>"
                + "<sequenceFlow id='f' sourceRef='first' targetRef='jump'/><sequenceFlow id='g' sourceRef='land' targetRef='last'/>"
        );

        reading.Definitions!.Processes[0].Root.InitialNodes.Select(n => n.Id).ShouldBe(["first", "second"]);
    }

    private T Node<T>(string id)
        where T : FlowNode => process.Find(id).ShouldBeAssignableTo<T>()!;
}
