using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Tests.Reading;

public class ActivityReadingTests
{
    private readonly ProcessDefinition process = TestModel.File("activities.bpmn").Definitions!.Processes.Single(p => p.Id == "work");

    [Fact]
    public void Should_read_the_process_itself()
    {
        TestModel.File("activities.bpmn").Problems.Where(p => p.IsError).ShouldBeEmpty();
        process.Name.ShouldBe("Work");
        process.IsExecutable.ShouldBeTrue();
        process.VersionTag.ShouldBe("v7");
        process.Documentation.ShouldBe("All activities.");
        process.ExtensionProperties["owner"].ShouldBe("us");
        process.ExecutionListeners.Single().On.ShouldBe(ExecutionListenerEvent.End);
    }

    [Fact]
    public void Should_number_nodes_flows_and_scopes_densely()
    {
        process.Nodes.Select(n => n.Index).ShouldBe(Enumerable.Range(0, process.Nodes.Length));
        process.SequenceFlows.Select(f => f.Index).ShouldBe(Enumerable.Range(0, process.SequenceFlows.Length));
        process.Scopes.Select(s => s.Index).ShouldBe(Enumerable.Range(0, process.Scopes.Length));
        process.Nodes.Length.ShouldBe(26);
        process.Scopes.ShouldAllBe(s => s.Process == process);
        process.Nodes.ShouldAllBe(n => process.Find(n.Id) == n);
    }

    [Fact]
    public void Should_read_all_that_a_user_task_says()
    {
        var task = Node<UserTask>("check");
        task.Form!.FormId!.StaticText.ShouldBe("check-form");
        task.Form.Binding.ShouldBe(new Binding(BindingType.VersionTag, "v2"));
        task.Assignment.Assignee!.IsStatic.ShouldBeFalse();
        task.Assignment.Assignee.Text.ShouldBe("boss");
        task.Assignment.CandidateGroups!.StaticText.ShouldBe("a, b");
        Evaluate(task.Assignment.CandidateUsers!).ShouldBe(new ListValue([new StringValue("u1")]));
        task.Schedule.DueDate!.IsStatic.ShouldBeFalse();
        task.Schedule.FollowUpDate!.StaticText.ShouldBe("2026-12-01T09:00:00+08:00");
        Evaluate(task.Priority!).ShouldBe(NumberValue.Of(70));
        task.Headers["screen"].ShouldBe("wide");
        task.IoMapping.Inputs.Select(m => (m.Source.ToString(), m.Target)).ShouldBe([("=order.total", "total"), ("fixed", "mode")]);
        task.IoMapping.Outputs.Single().Target.ShouldBe("checked.result");
        task.ExtensionProperties["trace"].ShouldBe("C");
        var listener = task.TaskListeners.Single();
        (listener.On, listener.Type.StaticText, listener.Retries!.StaticText).ShouldBe((TaskListenerEvent.Completing, "validate", "2"));
    }

    [Fact]
    public void Should_take_the_innermost_lane_as_group_where_nobody_is_named()
    {
        Node<UserTask>("decide").Lane!.Name.ShouldBe("Desk");
        Node<UserTask>("decide").Assignment.CandidateGroups!.StaticText.ShouldBe("Desk");
        Node<UserTask>("check").Lane!.Name.ShouldBe("Office");
    }

    [Fact]
    public void Should_read_what_tasks_do()
    {
        var fetch = Node<ServiceTask>("fetch");
        fetch.TaskDefinition!.Type.ToString().ShouldBe("=\"fetch-\" + kind");
        fetch.TaskDefinition.Retries!.StaticText.ShouldBe("5");
        (fetch.StartQuantity, fetch.CompletionQuantity).ShouldBe((2, 3));
        var sum = Node<ScriptTask>("sum").Script!;
        (Evaluate(sum.Expression), sum.ResultVariable).ShouldBe((NumberValue.Of(2), "two"));
        Evaluate(Node<ScriptTask>("plain").Script!.Expression).ShouldBe(NumberValue.Of(4));
        var rule = Node<BusinessRuleTask>("rule").CalledDecision!;
        (rule.DecisionId.StaticText, rule.ResultVariable, rule.Binding.Type).ShouldBe(("grade", "mark", BindingType.Deployment));
        Node<SendTask>("send").Message!.Name!.StaticText.ShouldBe("asked");
        Node<ReceiveTask>("receive").Message!.CorrelationKey!.ToString().ShouldBe("=id");
    }

    [Fact]
    public void Should_read_calls_of_processes_and_of_global_tasks()
    {
        var call = Node<CallActivity>("call").CalledElement!;
        Evaluate(call.ProcessId).ToString().ShouldBe("other");
        (call.PropagateAllChildVariables, call.PropagateAllParentVariables).ShouldBe((false, false));
        Node<CallActivity>("callGlobal").CalledElement!.ProcessId.StaticText.ShouldBe("sign");

        var global = process.Definitions.FindProcess("sign").ShouldNotBeNull();
        global.IsGlobalTask.ShouldBeTrue();
        var task = global.Root.InitialNodes.Single().ShouldBeOfType<UserTask>();
        (task.Id, task.Index, task.Assignment.Assignee!.StaticText).ShouldBe(("sign", 0, "ann"));
    }

    [Fact]
    public void Should_read_loops()
    {
        var each = Node<SubProcess>("each").LoopCharacteristics.ShouldBeOfType<MultiInstanceLoopCharacteristics>();
        each.IsSequential.ShouldBeTrue();
        (each.InputCollection!.Text, each.InputElement, each.OutputCollection, each.OutputElement!.Text).ShouldBe(
            ("items", "item", "results", "result")
        );
        each.CompletionCondition!.Text.ShouldBe("numberOfCompletedInstances > 2");
        each.Behavior.ShouldBe(MultiInstanceBehavior.One);
        each.OneBehaviorEvent.ShouldBeOfType<EscalationEventDefinition>().Escalation!.Code!.StaticText.ShouldBe("HALF");
        var loop = Node<AbstractTask>("inEach").LoopCharacteristics.ShouldBeOfType<StandardLoopCharacteristics>();
        (loop.TestBefore, loop.LoopMaximum, loop.LoopCondition!.Text).ShouldBe((true, 4, "loopCounter < 3"));
    }

    [Fact]
    public void Should_read_what_stands_in_sub_processes()
    {
        var free = Node<AdHocSubProcess>("free");
        (free.IsSequential, free.CancelRemainingInstances, free.CompletionCondition!.Text, free.ActiveElements!.Text).ShouldBe(
            (true, false, "done", "[\"one\"]")
        );
        free.Content.InitialNodes.ShouldBeEmpty();

        var book = Node<Transaction>("book");
        book.Content.Parent.ShouldBe(process.Root);
        book.Content.Depth.ShouldBe(1);
        book.Content.InitialNodes.Select(n => n.Id).ShouldBe(["reserve"]);
        var reserve = Node<AbstractTask>("reserve");
        reserve.BoundaryEvents.Single().Id.ShouldBe("undoReserve");
        reserve.CompensationHandler!.Id.ShouldBe("release");

        process.Root.EventSubProcesses.Single().StartEvent.IsInterrupting.ShouldBeFalse();
        process.Root.InitialNodes.Single().Id.ShouldBe("start");
        process.Root.Contains(reserve).ShouldBeTrue();
        book.Content.Contains(free).ShouldBeFalse();
    }

    private T Node<T>(string id)
        where T : FlowNode => process.Find(id).ShouldBeOfType<T>();

    private static Value Evaluate(Expression expression) =>
        expression.Evaluate(ContextValue.Empty, new FeelEnvironment(DateTimeOffset.UnixEpoch, null));
}
