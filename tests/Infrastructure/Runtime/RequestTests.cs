using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Tests.Support;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Runtime;

/// <summary>A request that comes again – over a restart too – gets its first answer, and does nothing.</summary>
public sealed class RequestTests
{
    private static readonly string OneTask = File(Sequence(Start(), UserTask("a"), End()));

    [Fact]
    public async Task ShouldAnswerARepeatedStartAsTheFirstTime()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));
        var first = await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, "A-1", "li");
        await shell.ReopenAsync();

        var again = await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, "A-1", "li");

        again.Value.ShouldBe(first.Value);
        (await shell.OpenTasksAsync()).Count.ShouldBe(1);
        (await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, "A-1", "wang")).Value.ShouldNotBe(first.Value);
    }

    [Fact]
    public async Task ShouldAnswerARepeatedCompletionAsDoneAndRefuseAnother()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));
        await shell.StartedAsync("p");
        var complete = new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty);
        (await shell.Runtime.Once("r-1").ExecuteAsync(complete, "li")).Accepted.ShouldBeTrue();
        await shell.ReopenAsync();

        (await shell.Runtime.Once("r-1").ExecuteAsync(complete, "li")).Accepted.ShouldBeTrue();
        (await shell.Runtime.Once("r-2").ExecuteAsync(complete, "li")).Rejection!.Code.ShouldBe(RejectionCode.InvalidState);
        (await shell.Runtime.Once("r-1").ExecuteAsync(complete, "wang")).Rejection!.Code.ShouldBe(RejectionCode.InvalidState);
        (await shell.Queries.JournalAsync(null, 100)).Count(entry => entry.Kind == nameof(CompleteUserTask)).ShouldBe(1);
    }

    [Fact]
    public async Task ShouldRefuseOneIdForTwoThings()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));
        await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, null, "li");

        var other = await shell.Runtime.Once("r-1").PublishMessageAsync("m", "k", ContextValue.Empty, "li");

        other.Rejection!.Code.ShouldBe(RejectionCode.InvalidArgument);
    }

    [Fact]
    public async Task ShouldCarryOutARefusedRequestWhenItComesAgain()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, null, "li")).Accepted.ShouldBeFalse();
        await shell.DeployAsync(("p/p.bpmn", OneTask));

        (await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, null, "li")).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task ShouldForgetARequestAfterItsTime()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));
        await shell.Runtime.Once("r-1").StartAsync("p", ContextValue.Empty, null, "li");
        shell.Clock.Advance(DoneRequests.Retention);
        await shell.Runtime.Once("r-2").StartAsync("p", ContextValue.Empty, null, "li");

        (await shell.QueryAsync("SELECT id FROM done_requests", row => row.GetString(0))).ShouldBe(["li/r-2"]);
    }

    [Fact]
    public async Task ShouldBeginACaseAndItsRecordTogether()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));

        var begun = await BeginAsync(shell, "p");

        begun.Value!.BusinessKey.ShouldBe("N1");
        shell.Register.Current.Find<Note>("N1").ShouldBe(new Note("N1", "begun", 1));
        (await shell.OpenTasksAsync()).Single().BusinessKey.ShouldBe("N1");
        (await shell.Runtime.VerifyJournalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task ShouldKeepNoRecordAndNoNumberForACaseThatDoesNotBegin()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", OneTask));
        (await BeginAsync(shell, "nobody-knows-it")).Rejection!.Code.ShouldBe(RejectionCode.NotFound);
        shell.Register.Current.All<Note>().ShouldBeEmpty();

        (await BeginAsync(shell, "p")).Value!.BusinessKey.ShouldBe("N1", "the number was not burnt");
        await Should.ThrowAsync<InvalidOperationException>(() =>
            shell.Runtime.BeginAsync("p", "note.refuse", (_, _) => throw new InvalidOperationException("no"), "li")
        );
        (await shell.Queries.InstancesAsync(new InstanceFilter())).Total.ShouldBe(1);
    }

    private static Task<CommandResult<StartedInstance>> BeginAsync(Shell shell, string process) =>
        shell.Runtime.BeginAsync(
            process,
            "note.begin",
            (changes, _) =>
            {
                var number = changes.NextNumber("notes");
                changes.Put(new Note("N" + number, "begun", number));
                return new NewCase("N" + number, ContextValue.Empty);
            },
            "li"
        );
}
