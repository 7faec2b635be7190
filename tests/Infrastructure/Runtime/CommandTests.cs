using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Tests.Support;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Runtime;

public sealed class CommandTests
{
    private static readonly string TwoTasks = File(Sequence(Start(), UserTask("a"), UserTask("b", "bosses"), End()));

    [Fact]
    public async Task ShouldShowATaskInTheInboxOfItsGroupUntilItIsDone()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.DeployAsync(("p/p.bpmn", TwoTasks))).Problems.ShouldBeEmpty();
        await shell.StartedAsync("p", businessKey: "A-1");

        var mine = await shell.Queries.TasksAsync(new TaskFilter { User = "li", Groups = ["staff"] });
        mine.Total.ShouldBe(1);
        mine.Items[0].ElementId.ShouldBe("a");
        mine.Items[0].BusinessKey.ShouldBe("A-1");
        (await shell.Queries.TasksAsync(new TaskFilter { User = "wang", Groups = ["bosses"] })).Total.ShouldBe(0);

        (await shell.Runtime.ExecuteAsync(new CompleteUserTask(mine.Items[0].Key, ContextValue.Empty), "li")).Accepted.ShouldBeTrue();

        (await shell.Queries.TasksAsync(new TaskFilter { User = "li", Groups = ["staff"] })).Total.ShouldBe(0);
        (await shell.Queries.TasksAsync(new TaskFilter { User = "wang", Groups = ["bosses"] })).Total.ShouldBe(1);
        var done = await shell.Queries.TasksAsync(new TaskFilter { State = TaskState.Completed, ClosedBy = "li" });
        done.Items.Single().ClosedAt.ShouldBe(shell.Clock.GetUtcNow());
    }

    [Fact]
    public async Task ShouldKeepEverythingOverARestart()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", TwoTasks));
        var started = await shell.StartedAsync("p", new ContextValue([new("amount", NumberValue.Of(7))]));
        await shell.ReopenAsync();

        var task = (await shell.OpenTasksAsync()).Single();
        (
            await shell.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, new ContextValue([new("ok", BooleanValue.True)])), "li")
        ).Accepted.ShouldBeTrue();
        await shell.ReopenAsync();

        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
        var variables = await shell.Queries.VariablesAsync(started.InstanceKey);
        variables!["amount"].ShouldBe(NumberValue.Of(7));
        variables["ok"].ShouldBe(BooleanValue.True);
    }

    [Fact]
    public async Task ShouldRejectTheSecondOfTwoWhoCompleteATaskAndChangeNothing()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", TwoTasks));
        await shell.StartedAsync("p");
        var task = (await shell.OpenTasksAsync()).Single();

        var answers = await Task.WhenAll(
            shell.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, ContextValue.Empty), "li"),
            shell.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, ContextValue.Empty), "wang")
        );

        answers.Count(answer => answer.Accepted).ShouldBe(1);
        answers.Single(answer => !answer.Accepted).Rejection!.Code.ShouldBe(RejectionCode.NotFound);
        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
        (await shell.Queries.HistoryAsync(task.InstanceKey)).Count(entry => entry.Kind == nameof(CompleteUserTask)).ShouldBe(1);
    }

    [Fact]
    public async Task ShouldRejectWhatDoesNotExist()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.Runtime.StartAsync("nothing", ContextValue.Empty, null, "li")).Rejection!.Code.ShouldBe(RejectionCode.NotFound);
        (
            await shell.Runtime.ExecuteAsync(new CompleteUserTask(Key.ForInstance(99).WithLocal(3), ContextValue.Empty), "li")
        ).Rejection!.Code.ShouldBe(RejectionCode.NotFound);
        (await shell.Queries.InstancesAsync(new InstanceFilter())).Total.ShouldBe(0);
    }

    [Fact]
    public async Task ShouldTellWhereTheTokensAreAndHaveBeen()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", TwoTasks));
        var started = await shell.StartedAsync("p");
        await shell.Runtime.ExecuteAsync(new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty), "li");

        var visits = await shell.Queries.ElementVisitsAsync(started.InstanceKey);
        visits.Where(visit => visit.State == ElementState.Completed).Select(visit => visit.ElementId).ShouldBe(["start", "a"]);
        visits.Where(visit => visit.State == ElementState.Active).Select(visit => visit.ElementId).ShouldBe(["p", "b"]);
        visits.Single(visit => visit.ElementId == "b").ElementType.ShouldBe("UserTask");
    }

    [Fact]
    public async Task ShouldServeManyCallersWithGroupCommit()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", TwoTasks));
        var started = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => shell.StartedAsync("p")));

        started.Select(instance => instance.InstanceKey).Distinct().Count().ShouldBe(200);
        (await shell.Queries.TasksAsync(new TaskFilter { Limit = 0 })).Total.ShouldBe(200);
        (await shell.Runtime.VerifyJournalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task ShouldCountATaskOnceAndSortTheInboxByDueDate()
    {
        await using var shell = await Shell.OpenAsync();
        string Due(string duration) => $"<zeebe:taskSchedule dueDate=\"=now() + duration(&quot;{duration}&quot;)\" />";
        var fork = File(
            """
            <bpmn:startEvent id="start" /><bpmn:parallelGateway id="fork" />
            <bpmn:sequenceFlow id="f0" sourceRef="start" targetRef="fork" /><bpmn:sequenceFlow id="f1" sourceRef="fork" targetRef="late" />
            <bpmn:sequenceFlow id="f2" sourceRef="fork" targetRef="soon" /><bpmn:sequenceFlow id="f3" sourceRef="fork" targetRef="none" />
            """
                + UserTask("late", "staff,bosses", extension: Due("P9D"))
                + UserTask("soon", "bosses", extension: Due("P1D"))
                + UserTask("none")
        );
        (await shell.DeployAsync(("p/p.bpmn", fork))).Problems.ShouldBeEmpty();
        await shell.StartedAsync("p");

        var inbox = await shell.Queries.TasksAsync(new TaskFilter { User = "li", Groups = ["staff", "bosses"] });
        inbox.Items.Select(task => task.ElementId).ShouldBe(["soon", "late", "none"]);
        inbox.Total.ShouldBe(3);
        (
            await shell.Queries.TasksAsync(
                new TaskFilter
                {
                    User = "li",
                    Groups = ["staff", "bosses"],
                    Offset = 1,
                    Limit = 1,
                }
            )
        ).Items.Single().ElementId.ShouldBe("late");

        // Taken by one, it is gone for the others.
        await shell.Runtime.ExecuteAsync(new UpdateUserTask(inbox.Items[0].Key, Assignee: "wang"), "wang");
        (await shell.Queries.TasksAsync(new TaskFilter { User = "li", Groups = ["staff", "bosses"] })).Total.ShouldBe(2);
        (await shell.Queries.TasksAsync(new TaskFilter { User = "wang" })).Items.Single().ElementId.ShouldBe("soon");
        await shell.Runtime.ExecuteAsync(new UpdateUserTask(inbox.Items[0].Key, Unassign: true), "wang");
        (await shell.Queries.TasksAsync(new TaskFilter { User = "li", Groups = ["staff", "bosses"] })).Total.ShouldBe(3);
    }

    [Fact]
    public async Task ShouldStartWhatAConditionAllowsWhenVariablesAreBrought()
    {
        await using var shell = await Shell.OpenAsync();
        const string condition =
            """<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">=water > 5</bpmn:condition></bpmn:conditionalEventDefinition>""";
        var process = File(Sequence(Start("high", condition), UserTask("close"), End()));
        (await shell.DeployAsync(("p/p.bpmn", process))).Problems.ShouldBeEmpty();

        (await Evaluate(5)).Value!.Instances.ShouldBeEmpty();
        var begun = (await Evaluate(6)).Value!.Instances.ShouldHaveSingleItem();

        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("close");
        (await shell.Queries.VariablesAsync(begun))!["water"].ShouldBe(NumberValue.Of(6));
        (await shell.Runtime.EvaluateConditionsAsync(ContextValue.Empty, new Key(1), "li")).Rejection!.Code.ShouldBe(
            RejectionCode.NotFound
        );

        Task<CommandResult<Delivery>> Evaluate(int water) =>
            shell.Runtime.EvaluateConditionsAsync(new ContextValue([new("water", NumberValue.Of(water))]), null, "li");
    }

    [Fact]
    public async Task ShouldLetAWorkerWaitUntilThereIsWork()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", File(Sequence(Start(), ServiceTask("work", "outside"), End()))));
        (await Poll(TimeSpan.Zero)).ShouldBeEmpty();
        (await Poll(TimeSpan.FromMilliseconds(50))).ShouldBeEmpty();

        var waiting = Poll(TimeSpan.FromMinutes(1));
        waiting.IsCompleted.ShouldBeFalse();
        await shell.StartedAsync("p");
        var job = (await waiting).ShouldHaveSingleItem();
        (job.ElementId, job.Worker).ShouldBe(("work", "w"));

        // With a back-off it comes again by itself, but not before.
        await shell.Runtime.ExecuteAsync(new FailJob(job.Key, 2, "down", TimeSpan.FromMinutes(5)), "w");
        (await Poll(TimeSpan.Zero)).ShouldBeEmpty();
        waiting = Poll(TimeSpan.FromMinutes(1));
        shell.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = (await waiting).ShouldHaveSingleItem();
        (again.Key, again.Retries).ShouldBe((job.Key, 2));

        // And when the worker has let its time pass.
        (await Poll(TimeSpan.Zero)).ShouldBeEmpty();
        shell.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Poll(TimeSpan.Zero)).ShouldHaveSingleItem();

        Task<IReadOnlyList<JobItem>> Poll(TimeSpan patience) =>
            shell.Runtime.ActivateJobsAsync("outside", "w", TimeSpan.FromMinutes(1), 10, patience, TestContext.Current.CancellationToken);
    }
}
