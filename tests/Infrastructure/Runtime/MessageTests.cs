using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Runtime;

public sealed class MessageTests
{
    private static readonly string Waiter = File(
        Sequence(Start(), Catch("wait", "m"), UserTask("got"), End()),
        "waiter",
        Message("m", "decided", "=key")
    );
    private static readonly string Thrower = File(
        Sequence(Start(), UserTask("a"), Throw("tell", "m"), UserTask("b"), End()),
        "thrower",
        Message("m", "decided", "=key")
    );
    private static readonly ContextValue Key1 = new([new("key", new StringValue("K1"))]);

    [Fact]
    public async Task ShouldCarryAMessageFromOneInstanceToAnotherInTheSameCommit()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("w/waiter.bpmn", Waiter), ("t/thrower.bpmn", Thrower));
        await shell.StartedAsync("waiter", Key1);
        await shell.StartedAsync("waiter", new ContextValue([new("key", new StringValue("K2"))]));
        await shell.StartedAsync("thrower", Key1);
        await shell.Runtime.ExecuteAsync(new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty), "li");

        (await shell.OpenTasksAsync()).Select(task => task.ElementId).ShouldBe(["got", "b"], ignoreOrder: true);
        (await shell.Queries.SubscriptionsAsync(null)).Single().CorrelationKey.ShouldBe("K2");
    }

    [Fact]
    public async Task ShouldNotLetAReceiverThatFailsUndoTheSenderAndTryItAgain()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("w/waiter.bpmn", Waiter), ("t/thrower.bpmn", Thrower));
        await shell.StartedAsync("waiter", Key1);
        await shell.StartedAsync("thrower", Key1);
        await using (await BrokenAsync(shell))
        {
            await shell.Runtime.ExecuteAsync(new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty), "li");
        }

        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
        (await shell.Queries.SubscriptionsAsync(null)).Count.ShouldBe(1);

        await shell.ReopenAsync();
        shell.Clock.Advance(TimeSpan.FromMinutes(1));
        await shell.Runtime.SweepTimersAsync();
        (await shell.OpenTasksAsync()).Select(task => task.ElementId).ShouldBe(["b", "got"], ignoreOrder: true);
        (await shell.QueryAsync("SELECT id FROM messages", row => row.GetInt64(0))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldReachEverybodyButTheSenderWithAMessageToAll()
    {
        var teller = new TestActivity(
            "tell.all",
            context =>
            {
                context.Outbox.PublishToAll("ended", "K1", ContextValue.Empty);
                return ActivityResult.Done;
            }
        );
        await using var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IActivity>(teller));
        await shell.DeployAsync(
            ("c/case.bpmn", Case("case", UserTask("work"))),
            ("e/ender.bpmn", Case("ender", ServiceTask("work", "tell.all")))
        );
        await shell.StartedAsync("case", Key1);
        await shell.StartedAsync("case", Key1);
        await shell.StartedAsync("case", new ContextValue([new("key", new StringValue("K2"))]));

        await shell.StartedAsync("ender", Key1);

        (await shell.OpenTasksAsync())
            .Select(task => $"{task.ProcessId}/{task.ElementId}")
            .ShouldBe(["case/stopped", "case/stopped", "case/work", "ender/after"], ignoreOrder: true);
    }

    [Fact]
    public async Task ShouldStartAProcessByItsMessage()
    {
        await using var shell = await Shell.OpenAsync();
        var started = File(
            Sequence(Start("start", """<bpmn:messageEventDefinition id="d" messageRef="m" />"""), UserTask("a"), End()),
            "p",
            Message("m", "objection")
        );
        await shell.DeployAsync(("p/p.bpmn", started));
        var result = await shell.Runtime.PublishMessageAsync("objection", "O-1", Key1, "stranger");

        var instance = await shell.Queries.InstanceAsync(result.Value!.Instances.Single());
        instance!.BusinessKey.ShouldBe("O-1");
        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("a");
    }

    [Fact]
    public async Task ShouldStartOnlyTheNewestVersionByMessage()
    {
        await using var shell = await Shell.OpenAsync();
        string Version(string task) =>
            File(
                Sequence(Start("start", """<bpmn:messageEventDefinition id="d" messageRef="m" />"""), UserTask(task), End()),
                "p",
                Message("m", "objection")
            );
        await shell.DeployAsync(("p/p.bpmn", Version("old")));
        await shell.DeployAsync(("p/p.bpmn", Version("new")));
        (await shell.Runtime.PublishMessageAsync("objection", null, ContextValue.Empty, null)).Value!.Instances.Count.ShouldBe(1);
        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("new");
    }

    [Fact]
    public async Task ShouldKeepAMessageForAsLongAsItLives()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("w/waiter.bpmn", Waiter));
        (await shell.Runtime.PublishMessageAsync("decided", "K1", ContextValue.Empty, null)).Value!.Instances.ShouldBeEmpty();
        await shell.StartedAsync("waiter", Key1);
        (await shell.OpenTasksAsync()).ShouldBeEmpty();

        await shell.Runtime.PublishMessageAsync("decided", "K9", ContextValue.Empty, null, TimeSpan.FromHours(1), "id-1");
        await shell.Runtime.PublishMessageAsync("decided", "K9", ContextValue.Empty, null, TimeSpan.FromHours(1), "id-1");
        await shell.ReopenAsync();
        var key9 = new ContextValue([new("key", new StringValue("K9"))]);
        await shell.StartedAsync("waiter", key9);
        (await shell.OpenTasksAsync()).Count.ShouldBe(1);

        // The second one was the same message; nothing is left for another instance.
        await shell.StartedAsync("waiter", key9);
        (await shell.OpenTasksAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ShouldBroadcastASignalToEverybodyOnce()
    {
        const string signal = """<bpmn:signal id="s" name="closed" />""";
        var waits = File(
            Sequence(
                Start(),
                """<bpmn:intermediateCatchEvent id="wait"><bpmn:signalEventDefinition id="d" signalRef="s" /></bpmn:intermediateCatchEvent>""",
                UserTask("got"),
                End()
            ),
            "waiter",
            signal
        );
        var throws = File(
            Sequence(
                Start(),
                """<bpmn:intermediateThrowEvent id="tell"><bpmn:signalEventDefinition id="d" signalRef="s" /></bpmn:intermediateThrowEvent>""",
                UserTask("told"),
                End()
            ),
            "thrower",
            signal
        );
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("w/waiter.bpmn", waits), ("t/thrower.bpmn", throws));
        await shell.StartedAsync("waiter");
        await shell.StartedAsync("waiter");
        await shell.StartedAsync("thrower");
        (await shell.OpenTasksAsync()).Select(task => task.ElementId).Order().ShouldBe(["got", "got", "told"]);

        await shell.StartedAsync("waiter");
        (await shell.Runtime.BroadcastSignalAsync("closed", ContextValue.Empty, "li")).Value!.Instances.Count.ShouldBe(1);
    }

    /// <summary>A case with one step, which ends in another when it hears of the end.</summary>
    private static string Case(string id, string work) =>
        File(
            Sequence(Start(), work, UserTask("after"), End())
                + """<bpmn:subProcess id="on-end" triggeredByEvent="true">"""
                + """<bpmn:startEvent id="heard"><bpmn:messageEventDefinition id="heard-m" messageRef="m" /></bpmn:startEvent>"""
                + UserTask("stopped")
                + """<bpmn:sequenceFlow id="heard-stopped" sourceRef="heard" targetRef="stopped" /></bpmn:subProcess>""",
            id,
            Message("m", "ended", "=key")
        );

    /// <summary>While it lasts, no task can be written for the receiver: a fault of the store below one command.</summary>
    private static async Task<IAsyncDisposable> BrokenAsync(Shell shell)
    {
        await ExecuteAsync(
            shell,
            "CREATE TRIGGER broken BEFORE INSERT ON tasks WHEN NEW.element_id = 'got' BEGIN SELECT RAISE(FAIL, 'broken on purpose'); END"
        );
        return new Undo(() => ExecuteAsync(shell, "DROP TRIGGER broken"));
    }

    private static async Task ExecuteAsync(Shell shell, string sql)
    {
        await using var connection = await shell.Database.OpenReaderAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }

    [Theory]
    [InlineData("Exclusive", 2)]
    [InlineData("Parallel", 1)]
    public async Task ShouldStartAtAnEventBasedGatewayThatInstantiates(string type, int instances)
    {
        await using var shell = await Shell.OpenAsync();
        var process = File(
            $"""<bpmn:eventBasedGateway id="g" instantiate="true" eventGatewayType="{type}" />"""
                + Catch("first", "m")
                + Catch("second", "n")
                + UserTask("a")
                + """<bpmn:sequenceFlow id="f1" sourceRef="g" targetRef="first" /><bpmn:sequenceFlow id="f2" sourceRef="g" targetRef="second" />"""
                + """<bpmn:sequenceFlow id="f3" sourceRef="first" targetRef="a" /><bpmn:sequenceFlow id="f4" sourceRef="second" targetRef="a" />""",
            extra: Message("m", "one") + Message("n", "two")
        );
        (await shell.DeployAsync(("p/p.bpmn", process))).Problems.ShouldBeEmpty();

        await shell.Runtime.PublishMessageAsync("one", null, ContextValue.Empty, "li");
        await shell.Runtime.PublishMessageAsync("two", null, ContextValue.Empty, "li");

        var tasks = await shell.OpenTasksAsync();
        tasks.Count.ShouldBe(2);
        tasks.Select(task => task.InstanceKey).Distinct().Count().ShouldBe(instances);
    }

    [Fact]
    public async Task ShouldWaitForTheRestOfAParallelMultipleStart()
    {
        await using var shell = await Shell.OpenAsync();
        var process = File(
            """<bpmn:startEvent id="both" parallelMultiple="true"><bpmn:messageEventDefinition id="d1" messageRef="m" /><bpmn:messageEventDefinition id="d2" messageRef="n" /></bpmn:startEvent>"""
                + UserTask("a")
                + """<bpmn:sequenceFlow id="f" sourceRef="both" targetRef="a" />""",
            extra: Message("m", "one") + Message("n", "two")
        );
        (await shell.DeployAsync(("p/p.bpmn", process))).Problems.ShouldBeEmpty();

        await shell.Runtime.PublishMessageAsync("two", null, ContextValue.Empty, "li");
        await shell.ReopenAsync();
        (await shell.OpenTasksAsync()).ShouldBeEmpty();
        await shell.Runtime.PublishMessageAsync("one", null, ContextValue.Empty, "li");

        (await shell.OpenTasksAsync()).ShouldHaveSingleItem();
    }
}
