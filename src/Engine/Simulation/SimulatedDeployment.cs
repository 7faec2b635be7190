using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>The files of a run, read and checked: one version of each process, all of one deployment.</summary>
public sealed class SimulatedDeployment : IDefinitions, IDecisionEvaluator
{
    private const long OnlyDeployment = 1;

    private readonly List<Problem> problems = [];
    private readonly List<DeployedProcess> processes = [];
    private readonly List<DmnModel> decisions = [];
    private readonly Dictionary<string, string> fileOfProcess = new(StringComparer.Ordinal);

    private SimulatedDeployment() { }

    /// <summary>Of all files; deploying is refused when one is an error.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    public bool IsRefused => problems.Any(problem => problem.IsError);

    /// <summary>Every executable process and global task, those of the main file first.</summary>
    public IReadOnlyList<DeployedProcess> Processes => processes;

    /// <summary>Those of the file that is simulated.</summary>
    public IReadOnlyList<DeployedProcess> MainProcesses { get; private set; } = [];

    public static SimulatedDeployment Deploy(SourceFile main, IEnumerable<SourceFile> others)
    {
        var deployment = new SimulatedDeployment();
        deployment.DeployProcesses(main);
        deployment.MainProcesses = [.. deployment.processes];
        var files = others.ToLookup(FileCheck.KindOf);
        var read = DecisionFiles.Read([.. files[FileKind.Decisions]]);
        deployment.decisions.AddRange(read.Models);
        deployment.problems.AddRange(read.Problems);
        deployment.problems.AddRange(files[FileKind.Form].SelectMany(FileCheck.CheckForm));
        foreach (var file in files[FileKind.Processes])
        {
            deployment.DeployProcesses(file);
        }

        return deployment;
    }

    public DeployedProcess? Find(long definitionKey) => processes.Find(process => process.Key == definitionKey);

    public DeployedProcess? Latest(string processId) =>
        processes.Find(process => string.Equals(process.ProcessId, processId, StringComparison.Ordinal));

    public DeployedProcess? InDeployment(string processId, long deploymentKey) => Latest(processId);

    public DeployedProcess? Tagged(string processId, string versionTag) =>
        Latest(processId) is { } process && string.Equals(process.Definition.VersionTag, versionTag, StringComparison.Ordinal)
            ? process
            : null;

    public DecisionOutcome? Evaluate(
        string decisionId,
        Binding binding,
        long deploymentKey,
        IVariables input,
        FeelEnvironment environment
    ) => Evaluate(decisionId, input, environment);

    /// <returns>Null when no file has this decision.</returns>
    public DecisionOutcome? Evaluate(string decisionId, IVariables input, FeelEnvironment environment) =>
        decisions
            .Find(model => model.Decisions.Any(decision => string.Equals(decision.Id, decisionId, StringComparison.Ordinal)))
            ?.Evaluate(decisionId, input, environment);

    private void DeployProcesses(SourceFile file)
    {
        var reading = BpmnReader.Read(file.Path, file.Text);
        problems.AddRange(reading.Problems);
        foreach (var definition in reading.Executable)
        {
            if (fileOfProcess.TryGetValue(definition.Id, out var otherFile))
            {
                problems.Add(
                    new Problem(
                        file.Path,
                        definition.Id,
                        definition.Line,
                        "process-deployed-twice",
                        $"Process {definition.Id} is also in {otherFile}; a deployment has one of each id.",
                        $"流程 {definition.Id} 在 {otherFile} 中也有；一次部署中每个标识只能有一个。",
                        Severity.Error
                    )
                );
                continue;
            }

            fileOfProcess[definition.Id] = file.Path;
            processes.Add(new DeployedProcess(processes.Count + 1, 1, OnlyDeployment, definition));
        }
    }
}
