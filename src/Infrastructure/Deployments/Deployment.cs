using Bases.Engine;
using Bases.Engine.Validation;

namespace Bases.Infrastructure.Deployments;

/// <summary>A file to deploy. The name is its path below <c>workflows/</c>, e.g. <c>designation/call.bpmn</c>.</summary>
public sealed record DeployFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Why a file was not deployed.</summary>
/// <param name="Message">English.</param>
/// <param name="MessageZh">Chinese; the English text where there is none.</param>
public sealed record DeploymentProblem(string File, string? ElementId, int Line, string Rule, string Message, string MessageZh)
{
    internal static DeploymentProblem Of(Problem problem) =>
        new(problem.File, problem.ElementId, problem.Line, problem.RuleId, problem.Message, problem.MessageZh);
}

/// <summary>
/// What a deployment gave. With any problem nothing was deployed. A file equal to the newest version of itself keeps
/// that version; when no file differs, <see cref="Changed"/> is false and the newest deployment is answered.
/// </summary>
public sealed record DeploymentReport(
    Key DeploymentKey,
    DateTimeOffset DeployedAt,
    bool Changed,
    IReadOnlyList<DeployedDefinition> Processes,
    IReadOnlyList<DeployedDefinition> Decisions,
    IReadOnlyList<DeployedDefinition> Forms,
    IReadOnlyList<DeployedDefinition> Others,
    IReadOnlyList<DeploymentProblem> Problems
)
{
    public bool Accepted => Problems.Count == 0;
}

/// <summary>A process, decision, form or other file in one version.</summary>
/// <param name="Key">Its own key.</param>
/// <param name="Id">Process id, decision id, form id, or the file's name.</param>
/// <param name="GroupId">For a decision: the id of its DMN file's definitions.</param>
public sealed record DeployedDefinition(
    Key Key,
    string Id,
    string Name,
    int Version,
    string? VersionTag,
    string ResourceName,
    Key DeploymentKey,
    DateTimeOffset DeployedAt,
    string? DeployedBy,
    string? GroupId = null
);
