using System.Diagnostics;
using System.Globalization;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Tests.Support;

namespace Bases.Infrastructure.Tests.Crash;

/// <summary>A process is killed (SIGKILL) at a named point and started again: everything is there, and there once.</summary>
public sealed class CrashTests(CrashTests.MailServer mail) : IClassFixture<CrashTests.MailServer>
{
    private const int Killed = 128 + 9;

    [Theory]
    [InlineData("before-begin#1")]
    [InlineData("after-begin#2")]
    [InlineData("deployment-half")]
    [InlineData("deployment-written")]
    [InlineData("before-catalogue-swap")]
    [InlineData("after-instance-insert#1")]
    [InlineData("after-instance-insert#2")]
    [InlineData("after-state-insert")]
    [InlineData("after-journal#3")]
    [InlineData("after-task-row")]
    [InlineData("before-activity")]
    [InlineData("document-before-rename")]
    [InlineData("document-written")]
    [InlineData("after-activity")]
    [InlineData("after-timer-row")]
    [InlineData("after-register-entry")]
    [InlineData("after-mail-row")]
    [InlineData("after-state-write")]
    [InlineData("after-message")]
    [InlineData("before-commit#1")]
    [InlineData("after-commit#1")]
    [InlineData("before-commit#3")]
    [InlineData("after-commit#3")]
    [InlineData("before-commit#4")]
    [InlineData("after-commit#4")]
    [InlineData("before-commit#5")]
    [InlineData("after-commit#5")]
    [InlineData("before-register-swap#5")]
    [InlineData("after-register-swap#5")]
    [InlineData("before-answer#5")]
    [InlineData("before-sweep")]
    [InlineData("after-timer-fired")]
    [InlineData("after-sweep")]
    [InlineData("before-claim")]
    [InlineData("after-claim")]
    [InlineData("after-accept")]
    [InlineData("during-delivery-record")]
    [InlineData("after-delivery-record")]
    public async Task ShouldLoseAndRepeatNothingWhenKilledAt(string point)
    {
        var folder = Directory.CreateTempSubdirectory("bases-crash-").FullName;
        var name = point.Replace('#', '-');
        try
        {
            (await RunAsync(folder, name, point)).ShouldBe(Killed, "the fault point was not reached");
            await CrashHost.RunAsync(folder, name, mail.Server.Port);
            await using var shell = await Shell.OpenAsync(folder: folder);
            await CheckAsync(shell);
            await CheckMailAsync(shell, name, twiceAllowed: point is "after-accept" or "during-delivery-record");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckAsync(Shell shell)
    {
        (await shell.Queries.InstancesAsync(new InstanceFilter()))
            .Items.Select(instance => instance.ProcessId)
            .ShouldBe(["case", "waiter"], ignoreOrder: true);
        (await shell.Queries.TasksAsync(new TaskFilter { State = null }))
            .Items.Select(task => (task.ElementId, task.State))
            .ShouldBe([("a", TaskState.Completed), ("b", TaskState.Open), ("got", TaskState.Open)], ignoreOrder: true);
        (await shell.Queries.TimersAsync(null, 10)).ShouldBeEmpty();
        (await shell.Queries.SubscriptionsAsync(null)).ShouldBeEmpty();
        (await shell.Queries.IncidentsAsync(null, open: false)).ShouldBeEmpty();
        shell.Register.Current.Find<Note>("N1").ShouldBe(new Note("N1", "put by li", 1));
        (await shell.Get<RegisterArchive>().RevisionsAsync<Note>("N1")).Count.ShouldBe(1);
        var document = (await shell.Documents.OfCaseAsync("N1")).Single();
        using var content = new StreamReader((await shell.Documents.OpenAsync(document.Id))!);
        (await content.ReadToEndAsync()).ShouldBe("note N1");
        (await shell.Runtime.VerifyJournalAsync()).ShouldBeNull();
        (await shell.Queries.JournalAsync(null, 100)).Count(entry => entry.Kind == "CompleteUserTask").ShouldBe(1);
    }

    private async Task CheckMailAsync(Shell shell, string name, bool twiceAllowed)
    {
        var sent = (await shell.Mails.MailsAsync(new MailFilter())).Items.Single();
        sent.State.ShouldBe(MailState.Sent);
        var received = await mail.OfAsync(name + "@example.cn");
        received.Count.ShouldBeInRange(1, twiceAllowed ? 2 : 1);
        received.ShouldAllBe(one => one.MessageId == sent.MessageId);
    }

    private async Task<int> RunAsync(string folder, string name, string fault)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CrashHost).Assembly.Location);
        }

        start.Environment[CrashHost.FolderVariable] = folder;
        start.Environment[CrashHost.PortVariable] = mail.Server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment[CrashHost.CaseVariable] = name;
        start.Environment["BASES_FAULT"] = fault;
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public sealed class MailServer : IAsyncLifetime
    {
        public SmtpServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await SmtpServer.StartAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();

        public async Task<IReadOnlyList<ReceivedMail>> OfAsync(string recipient)
        {
            // The server prints after it has answered; the line is on its way.
            for (var i = 0; i < 200 && !Server.Received.Any(one => one.To == recipient); i++)
            {
                await Task.Delay(25);
            }

            return [.. Server.Received.Where(one => one.To == recipient)];
        }
    }
}
