using Bases.Activities.Tests.Workflows;
using Bases.Dmn.Feel;
using Bases.Engine.Definitions;

namespace Bases.Activities.Tests.Office;

/// <summary>The procedures of the tree, deployed together once.</summary>
internal sealed class OfficeDefinitions : IDefinitions
{
    private static readonly Lazy<List<DeployedProcess>> Deployed = new(() =>
        [
            .. WorkflowFolder
                .Bpmn.Select(row => row.Data)
                .SelectMany(file => WorkflowFolder.Read(file).Executable)
                .Select((process, index) => new DeployedProcess(index + 1, 1, 1, process)),
        ]
    );

    private static readonly Lazy<Dictionary<string, (string ProcessId, string ElementId)>> Starts = new(() =>
        Deployed
            .Value.SelectMany(process => StartTriggers.Of(process, new FeelEnvironment(DateTimeOffset.UnixEpoch, null)))
            .OfType<MessageStartTrigger>()
            .ToDictionary(trigger => trigger.Name, trigger => (trigger.Process.ProcessId, trigger.ElementId), StringComparer.Ordinal)
    );

    public static OfficeDefinitions OfTree() => new();

    /// <summary>The start event that waits for a message of this name.</summary>
    public static (string ProcessId, string ElementId)? StartedBy(string message) =>
        Starts.Value.TryGetValue(message, out var start) ? start : null;

    /// <summary>The start events that wait for a day.</summary>
    public static IEnumerable<TimerStartTrigger> StartedByTime() =>
        Deployed
            .Value.SelectMany(process => StartTriggers.Of(process, new FeelEnvironment(DateTimeOffset.UnixEpoch, null)))
            .OfType<TimerStartTrigger>();

    public DeployedProcess? Find(long definitionKey) => Deployed.Value.Find(process => process.Key == definitionKey);

    public DeployedProcess? Latest(string processId) => Deployed.Value.Find(process => process.ProcessId == processId);

    public DeployedProcess? InDeployment(string processId, long deploymentKey) => Latest(processId);

    public DeployedProcess? Tagged(string processId, string versionTag) => Latest(processId);
}
