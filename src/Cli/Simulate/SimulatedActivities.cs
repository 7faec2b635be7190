using System.Globalization;
using System.Text;
using Bases.Activities.Contract;
using Bases.Cli.CommandLine;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Simulation;
using Bases.Register.Memory;

namespace Bases.Cli.Simulate;

/// <summary>Runs the product's activities for a simulation: for real, against a register in memory that holds the reference data.</summary>
internal sealed class SimulatedActivities(SimulatedDeployment deployment)
{
    private readonly Lazy<InMemoryRegister> register = new(() => new InMemoryRegister(Product.Reference));
    private readonly MemoryDocuments documents = new();

    public JobReply? Do(JobRequest request)
    {
        var job = request.Job;
        if (ActivityCatalogue.All.Find(job.Type) is not { } activity)
        {
            return null;
        }

        var outbox = new MemoryOutbox();
        var result = activity.Execute(
            new ActivityContext(
                request.InstanceKey.ToString(),
                job.ProcessId,
                job.ElementId,
                job.Headers,
                job.Variables,
                request.Now,
                Product.Calendar,
                register.Value,
                outbox,
                new DeployedDecisions(deployment),
                documents,
                null
            )
        );
        return new JobReply(OutcomeOf(result), outbox.Messages, outbox.Remarks);
    }

    private static JobOutcome OutcomeOf(ActivityResult result) =>
        result switch
        {
            ActivityResult.Completed done => new JobOutcome.Completes(done.Variables),
            ActivityResult.Error error => new JobOutcome.Throws(error.Code, error.Message, ContextValue.Empty),
            ActivityResult.Failed failure => new JobOutcome.Fails(failure.Message),
            _ => throw new InvalidOperationException($"Unknown result {result}"),
        };

    private sealed class MemoryOutbox : IOutbox
    {
        private readonly List<PublishMessage> messages = [];
        private readonly List<string> remarks = [];

        public IReadOnlyList<PublishMessage> Messages => messages;

        public IReadOnlyList<string> Remarks => remarks;

        public void Send(MailRequest mail) => remarks.Add($"mail {mail.Template} to {mail.To}");

        public void Publish(string messageName, string? correlationKey, ContextValue variables) =>
            messages.Add(new PublishMessage(messageName, correlationKey, variables));

        // A scenario is about one case: whoever of the others waits is reached one by one, as by any message.
        public void PublishToAll(string messageName, string correlationKey, ContextValue variables) =>
            Publish(messageName, correlationKey, variables);
    }

    private sealed class DeployedDecisions(SimulatedDeployment deployment) : IDecisions
    {
        public DecisionOutcome Evaluate(string decisionId, ContextValue input, DateTimeOffset now) =>
            deployment.Evaluate(decisionId, input, new FeelEnvironment(now, Product.Calendar))
            ?? throw new InvalidOperationException($"No file of the simulation has the decision {decisionId}; give it with --with.");
    }

    private sealed class MemoryDocuments : IDocuments
    {
        private readonly List<ReadOnlyMemory<byte>?> contents = [];

        public string Store(string fileName, string mediaType, ReadOnlyMemory<byte> content, string caseId)
        {
            contents.Add(content);
            return contents.Count.ToString(CultureInfo.InvariantCulture);
        }

        public ReadOnlyMemory<byte>? Read(string documentId) =>
            int.TryParse(documentId, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= contents.Count
                ? contents[number - 1]
                : null;

        public void Remove(string documentId)
        {
            if (Read(documentId) is not null)
            {
                contents[int.Parse(documentId, CultureInfo.InvariantCulture) - 1] = null;
            }
        }

        // The layout of a document is of no importance to a simulation; what goes into it is.
        public ReadOnlyMemory<byte> FillDocx(string template, ContextValue model) =>
            Encoding.UTF8.GetBytes($"{template}: {string.Join(", ", model.Entries.Select(entry => entry.Key))}");
    }
}
