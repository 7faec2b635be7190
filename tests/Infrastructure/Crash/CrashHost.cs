using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Crash;

/// <summary>
/// A program that carries one case as far as it goes, from wherever it finds it. It runs in a process of its own and is
/// killed at a fault point; run again, it goes on.
/// </summary>
internal static class CrashHost
{
    public const string FolderVariable = "BASES_CRASH_FOLDER";
    public const string PortVariable = "BASES_CRASH_SMTP";
    public const string CaseVariable = "BASES_CRASH_CASE";

    private static readonly DeployFile[] Files =
    [
        Text(
            "c/case.bpmn",
            File(Sequence(Start(), UserTask("a"), ServiceTask("note", "note.put"), Timer("wait", "PT0S"), UserTask("b"), End()), "case")
        ),
        Text("c/waiter.bpmn", File(Sequence(Start(), Catch("wait", "m"), UserTask("got"), End()), "waiter", Message("m", "noted", "=key"))),
        Text("c/mail/noted.zh.html", "<html><head><title>已登记 {{id}}</title></head><body>{{id}}</body></html>"),
    ];

    /// <summary>In the process that is killed.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        SmtpServer.TrustTestCertificate();
        await RunAsync(
            folder,
            Environment.GetEnvironmentVariable(CaseVariable)!,
            int.Parse(Environment.GetEnvironmentVariable(PortVariable)!, System.Globalization.CultureInfo.InvariantCulture)
        );
        return 0;
    }

    public static async Task RunAsync(string folder, string name, int port)
    {
        var recipient = name + "@example.cn";
        var services = new ServiceCollection();
        services.AddSingleton<IActivity>(Note(recipient));
        services.AddBasesInfrastructure(options =>
        {
            options.DataFolder = folder;
            options.RunMail = false;
            options.RunTimers = false;
            options.RegisterAssemblies.Add(typeof(CrashHost).Assembly);
            options.Smtp = new SmtpOptions
            {
                Host = "127.0.0.1",
                Port = port,
                User = "bases",
                Password = "geheim",
            };
        });
        await using var provider = services.BuildServiceProvider();
        var runtime = provider.GetRequiredService<ProcessRuntime>();
        var queries = provider.GetRequiredService<ProcessQueries>();
        await runtime.OpenAsync();
        (await runtime.DeployAsync(Files, "designer1")).Problems.ShouldBeEmpty();
        await BeginAsync(runtime, queries, "waiter", new ContextValue([new("key", new StringValue("N1"))]));
        await BeginAsync(runtime, queries, "case", new ContextValue([new("id", new StringValue("N1"))]));
        foreach (var task in (await queries.TasksAsync(new TaskFilter { ElementId = "a" })).Items)
        {
            (await runtime.ExecuteAsync(new CompleteUserTask(task.Key, ContextValue.Empty), "li")).Rejection.ShouldBeNull();
        }

        await runtime.SweepTimersAsync();
        await provider.GetRequiredService<MailDispatcher>().DeliverDueAsync(default);
    }

    private static TestActivity Note(string recipient) =>
        new(
            "note.put",
            context =>
            {
                context.Register.Put(new Note("N1", "put by " + context.Actor, context.Register.NextNumber("notes")));
                context.Outbox.Send(new MailRequest("noted", recipient, null, context.Input, "noted:N1", "N1"));
                context.Outbox.Publish("noted", "N1", ContextValue.Empty);
                context.Documents.Store("N1.txt", "text/plain", "note N1"u8.ToArray(), "N1");
                return ActivityResult.Done;
            }
        );

    private static async Task BeginAsync(ProcessRuntime runtime, ProcessQueries queries, string process, ContextValue variables)
    {
        if ((await queries.InstancesAsync(new InstanceFilter { ProcessId = process })).Total == 0)
        {
            (await runtime.StartAsync(process, variables, "K-" + process, "starter")).Rejection.ShouldBeNull();
        }
    }

    private static DeployFile Text(string name, string content) => new(name, System.Text.Encoding.UTF8.GetBytes(content));
}
