using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Runtime;

public sealed class ActivityTests
{
    private const string Mail = "<html><head><title>已登记 {{id}}</title></head><body><p>{{id}}</p></body></html>";
    private static readonly string Process = File(Sequence(Start(), UserTask("a"), ServiceTask("note", "note.put"), UserTask("b"), End()));
    private static readonly ContextValue Input = new([new("id", new StringValue("N1"))]);

    [Fact]
    public async Task ShouldCommitRegisterMailDocumentAndTokenTogether()
    {
        await using var shell = await OpenAsync(TestActivity.Register());
        await shell.StartedAsync("p", Input);
        await CompleteAsync(shell, "li");

        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
        shell.Register.Current.Find<Note>("N1").ShouldBe(new Note("N1", "put by li", 1));
        (await shell.Mails.MailsAsync(new MailFilter { CaseId = "N1" })).Items.Single().Subject.ShouldBe("已登记 N1");
        var document = (await shell.Documents.OfCaseAsync("N1")).Single();
        using var content = new StreamReader((await shell.Documents.OpenAsync(document.Id))!);
        (await content.ReadToEndAsync()).ShouldBe("note N1");
    }

    [Fact]
    public async Task ShouldTakeBackWhatAnActivityWroteBeforeItFailed()
    {
        var fails = true;
        var register = TestActivity.Register();
        await using var shell = await OpenAsync(
            new TestActivity(
                "note.put",
                context => register.Execute(context) is var result && fails ? new ActivityResult.Failed("no paper") : result
            )
        );
        var started = await shell.StartedAsync("p", Input);
        await CompleteAsync(shell, "li");

        shell.Register.Current.All<Note>().ShouldBeEmpty();
        (await shell.Mails.MailsAsync(new MailFilter())).Total.ShouldBe(0);
        (await shell.Documents.OfCaseAsync("N1")).ShouldBeEmpty();
        var incident = (await shell.Queries.IncidentsAsync(started.InstanceKey, open: true)).Single();
        incident.Message.ShouldBe("no paper");
        (await shell.Queries.InstanceAsync(started.InstanceKey))!.OpenIncidents.ShouldBe(1);
        (await shell.Queries.JobsAsync(started.InstanceKey, JobState.Failed, 10)).Single().ErrorMessage.ShouldBe("no paper");

        fails = false;
        (await shell.Runtime.ExecuteAsync(new ResolveIncident(incident.Key, ContextValue.Empty), "operator1")).Accepted.ShouldBeTrue();
        shell.Register.Current.Find<Note>("N1")!.Number.ShouldBe(1);
        (await shell.Queries.IncidentsAsync(started.InstanceKey, open: true)).ShouldBeEmpty();
        (await shell.Queries.IncidentsAsync(started.InstanceKey, open: false)).Single().ResolvedBy.ShouldBe("operator1");
        (await shell.Queries.JobsAsync(started.InstanceKey, null, 10)).ShouldBeEmpty();
        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
    }

    [Fact]
    public async Task ShouldKeepThePersonsStepWhenAnActivityHasABug()
    {
        await using var shell = await OpenAsync(new TestActivity("note.put", _ => throw new InvalidOperationException("bug")));
        var started = await shell.StartedAsync("p", Input);
        await CompleteAsync(shell, "li");

        (await shell.OpenTasksAsync()).ShouldBeEmpty();
        var incident = (await shell.Queries.IncidentsAsync(started.InstanceKey, open: true)).Single();
        incident.Message.ShouldContain("Reference");
        incident.ElementId.ShouldBe("note");
    }

    [Fact]
    public async Task ShouldLeaveUnknownTypesToWorkers()
    {
        await using var shell = await OpenAsync();
        await shell.StartedAsync("p", Input);
        await CompleteAsync(shell, "li");

        var job = (await shell.Runtime.ActivateJobsAsync("note.put", "worker-1", TimeSpan.FromMinutes(1), 10)).Single();
        job.Variables["id"].ShouldBe(new StringValue("N1"));
        (await shell.Runtime.ActivateJobsAsync("note.put", "worker-2", TimeSpan.FromMinutes(1), 10)).ShouldBeEmpty();

        // A worker that died gives the job back when its time is over.
        shell.Clock.Advance(TimeSpan.FromMinutes(2));
        (await shell.Runtime.ActivateJobsAsync("note.put", "worker-2", TimeSpan.FromMinutes(1), 10)).Single().Key.ShouldBe(job.Key);
        (await shell.Runtime.ExecuteAsync(new FailJob(job.Key, 2, "busy", TimeSpan.FromMinutes(5)), null)).Accepted.ShouldBeTrue();
        (await shell.Runtime.ActivateJobsAsync("note.put", "worker-2", TimeSpan.FromMinutes(1), 10)).ShouldBeEmpty();
        shell.Clock.Advance(TimeSpan.FromMinutes(6));
        (await shell.Runtime.ActivateJobsAsync("note.put", "worker-2", TimeSpan.FromMinutes(1), 10)).Single().Retries.ShouldBe(2);
        (await shell.Runtime.ExecuteAsync(new CompleteJob(job.Key, ContextValue.Empty), null)).Accepted.ShouldBeTrue();
        (await shell.OpenTasksAsync()).Single().ElementId.ShouldBe("b");
    }

    private static async Task<Shell> OpenAsync(params IActivity[] activities)
    {
        var shell = await Shell.OpenAsync(services: services =>
        {
            foreach (var activity in activities)
            {
                services.AddSingleton(activity);
            }
        });
        (await shell.DeployAsync(("p/p.bpmn", Process), ("p/mail/noted.zh.html", Mail))).Problems.ShouldBeEmpty();
        return shell;
    }

    private static async Task CompleteAsync(Shell shell, string actor) =>
        (
            await shell.Runtime.ExecuteAsync(new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty), actor)
        ).Rejection.ShouldBeNull();
}
