using System.Text;
using Bases.Dmn.Values;
using Bases.Infrastructure;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Bench.Durable;

/// <summary>The shell as the server composes it, without its pages.</summary>
internal sealed class Host : IAsyncDisposable
{
    private const string Process = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.cn">
          <bpmn:process id="bench" name="Bench" isExecutable="true">
            <bpmn:startEvent id="start" />
            <bpmn:userTask id="work" name="Work"><bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="staff" /></bpmn:extensionElements></bpmn:userTask>
            <bpmn:endEvent id="end" />
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
            <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    private readonly ServiceProvider services;

    private Host(ServiceProvider services) => this.services = services;

    public static ContextValue Input { get; } =
        new([new("applicationId", new StringValue("A-2026-001")), new("amount", NumberValue.Of(120))]);

    public static ContextValue Output { get; } =
        new([new("decision", new StringValue("accept")), new("comment", new StringValue("材料齐全，予以受理"))]);

    public ProcessRuntime Runtime => services.GetRequiredService<ProcessRuntime>();

    public ProcessQueries Queries => services.GetRequiredService<ProcessQueries>();

    public static async Task<Host> OpenAsync(string folder)
    {
        var collection = new ServiceCollection();
        collection.AddBasesInfrastructure(options =>
        {
            options.DataFolder = folder;
            options.RunMail = false;
            options.RunTimers = false;
            options.CachedInstances = 50_000;
        });
        var host = new Host(collection.BuildServiceProvider());
        await host.Runtime.OpenAsync();
        var report = await host.Runtime.DeployAsync([new DeployFile("bench/bench.bpmn", Encoding.UTF8.GetBytes(Process))], "bench");
        return report.Accepted ? host : throw new InvalidOperationException(string.Join('\n', report.Problems));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
