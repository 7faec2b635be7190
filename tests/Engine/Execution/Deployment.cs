using Bases.Engine.Definitions;
using Bases.Engine.Reading;

namespace Bases.Engine.Tests.Execution;

/// <summary>Deployed processes; what is deployed again is a new version.</summary>
internal sealed class Deployment : IDefinitions
{
    private readonly List<DeployedProcess> deployed = [];

    public void Deploy(string xml)
    {
        var reading = BpmnReader.Read("test.bpmn", xml);
        reading.Problems.Where(problem => problem.IsError).ShouldBeEmpty();
        var deploymentKey = deployed.Count + 1;
        foreach (var process in reading.Executable)
        {
            var version = deployed.Count(other => other.ProcessId == process.Id) + 1;
            deployed.Add(new DeployedProcess(deployed.Count + 1, version, deploymentKey, process));
        }
    }

    public DeployedProcess? Find(long definitionKey) => deployed.Find(process => process.Key == definitionKey);

    public DeployedProcess? Latest(string processId) => deployed.FindLast(process => process.ProcessId == processId);

    public DeployedProcess? InDeployment(string processId, long deploymentKey) =>
        deployed.FindLast(process => process.ProcessId == processId && process.DeploymentKey == deploymentKey);

    public DeployedProcess? Tagged(string processId, string versionTag) =>
        deployed.FindLast(process => process.ProcessId == processId && process.Definition.VersionTag == versionTag);
}
