using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Bases.Bench.Pages;

/// <summary>Tasks that wait for the formal checkers, made through the programs' interface.</summary>
internal static class OpenTasks
{
    public const string Password = "Bases-2026";
    private const int Callers = 16;

    private const string Process = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.cn">
          <bpmn:process id="bench" name="核对样例" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:userTask id="work" name="核对"><bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="formal-checker" /><zeebe:taskSchedule dueDate="=now() + duration(&quot;P10D&quot;)" /></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
            <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    public static async Task AddAsync(Uri address, int count)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator1:{Password}"))
        );
        using var files = new MultipartFormDataContent { { new StringContent(Process), "resources", "bench.bpmn" } };
        (await client.PostAsync("/v2/deployments", files)).EnsureSuccessStatusCode();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Callers },
            async (_, cancellation) =>
                (
                    await client.PostAsJsonAsync("/v2/process-instances", new { processDefinitionId = "bench" }, cancellation)
                ).EnsureSuccessStatusCode()
        );
    }
}
