using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Engine.Reading;

namespace Bases.Engine.Bench;

/// <summary>A process whose service tasks are done in process, as registered activities are: each job is completed as it appears.</summary>
internal sealed class BenchedProcess : IDefinitions
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly DeployedProcess process;
    private readonly ProcessEngine engine;
    private readonly ContextValue variables;
    private readonly Queue<OpenJob> jobs = new();
    private long instance;

    public BenchedProcess(string xml, ContextValue variables)
    {
        var reading = BpmnReader.Read("bench.bpmn", xml);
        process = reading.IsDeployable
            ? new DeployedProcess(1, 1, 1, reading.Executable.Single())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Problems));
        engine = new ProcessEngine(this);
        this.variables = variables;
    }

    /// <summary>One instance from start to end.</summary>
    public void Run()
    {
        var outcome = engine.Start(new StartProcess(Key.ForInstance(++instance), process.ProcessId, null, variables), Now);
        Collect(outcome);
        while (jobs.TryDequeue(out var job))
        {
            outcome = engine.Handle(outcome.State, new CompleteJob(job.JobKey, ContextValue.Empty), Now);
            Collect(outcome);
        }

        if (outcome.State?.End != InstanceEnd.Completed)
        {
            throw new InvalidOperationException("The instance did not come to its end.");
        }
    }

    public DeployedProcess? Find(long definitionKey) => definitionKey == process.Key ? process : null;

    public DeployedProcess? Latest(string processId) => processId == process.ProcessId ? process : null;

    public DeployedProcess? InDeployment(string processId, long deploymentKey) => Latest(processId);

    public DeployedProcess? Tagged(string processId, string versionTag) => null;

    private void Collect(Outcome outcome)
    {
        foreach (var effect in outcome.Effects)
        {
            if (effect is OpenJob job)
            {
                jobs.Enqueue(job);
            }
        }
    }
}
