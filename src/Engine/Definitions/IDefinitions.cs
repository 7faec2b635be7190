using Bases.Engine.Model;

namespace Bases.Engine.Definitions;

/// <summary>A process that the shell has deployed: the graph and the identity of this version.</summary>
/// <param name="Key">Unique over all versions of all processes; instances are pinned to it.</param>
/// <param name="DeploymentKey">What was deployed together shares it (binding "deployment").</param>
public sealed record DeployedProcess(long Key, int Version, long DeploymentKey, ProcessDefinition Definition)
{
    public string ProcessId => Definition.Id;
}

/// <summary>The deployed processes. What an instance is pinned to must be found for as long as it exists.</summary>
public interface IDefinitions
{
    DeployedProcess? Find(long definitionKey);

    DeployedProcess? Latest(string processId);

    DeployedProcess? InDeployment(string processId, long deploymentKey);

    /// <summary>The newest version with this tag.</summary>
    DeployedProcess? Tagged(string processId, string versionTag);
}
