using Bases.Dmn.Values;
using Bases.Engine.Effects;

namespace Bases.Engine.Simulation;

/// <summary>What a job gives: a mocked one as the scenario says, a registered one as its activity says.</summary>
public abstract record JobOutcome
{
    /// <summary>Done, with these variables.</summary>
    public sealed record Completes(ContextValue Variables) : JobOutcome;

    /// <summary>Throws a BPMN error.</summary>
    public sealed record Throws(string Code, string? Message, ContextValue Variables) : JobOutcome;

    /// <summary>Fails without retries: an incident.</summary>
    public sealed record Fails(string Message) : JobOutcome;
}

/// <summary>A job that a registered activity may do.</summary>
/// <param name="Now">The simulated clock.</param>
public sealed record JobRequest(OpenJob Job, Key InstanceKey, DateTimeOffset Now);

/// <param name="Messages">What the activity published: delivered after its own step.</param>
/// <param name="Remarks">For the log: mail that would go out, documents that were made.</param>
public sealed record JobReply(JobOutcome Outcome, IReadOnlyList<PublishMessage> Messages, IReadOnlyList<string> Remarks);

/// <summary>Does a job by a registered activity.</summary>
/// <returns>Null when no activity of this type is registered: the job waits.</returns>
public delegate JobReply? RegisteredActivities(JobRequest request);
