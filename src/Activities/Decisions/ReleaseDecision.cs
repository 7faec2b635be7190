using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Recognition;

namespace Bases.Activities.Decisions;

[Activity(
    "decision.release",
    "签发认定结论",
    "Releases the conclusions, by another person than the one who decided, and tells each application its own (article 16)."
)]
[Throws("SAME_PERSON", "Whoever decided cannot release.")]
internal sealed class ReleaseDecision : Activity<ReleaseDecision.Input, ReleaseDecision.Output>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm Release { get; init; }
    }

    public sealed record Output([property: Label("同意的申请数")] int AgreedApplications);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        if (input.Release.Decision == ReleaseAnswer.Return)
        {
            return Done(new Output(0));
        }

        var register = context.Register;
        var decisions = register
            .All<RecognitionDecision>()
            .Where(decision => decision.CallId == input.CallId && decision.ReleasedAt is null)
            .ToList();
        if (decisions.Any(decision => decision.DecidedBy == context.Officer))
        {
            return Throw("SAME_PERSON", "签发人不得是作出结论的本人。");
        }

        // An application that was rejected under article 29 after the decision keeps its end.
        var live = decisions
            .Where(decision => register.Find<Application>(decision.ApplicationId)?.Status == ApplicationStatus.AwaitingDecision)
            .ToList();
        foreach (var decision in live)
        {
            register.Put(decision with { ReleasedBy = context.Officer, ReleasedAt = context.Now });
            register.Put(
                register.Require<Application>(decision.ApplicationId) with
                {
                    Status = decision.Conclusion == RecognitionConclusion.Agree ? ApplicationStatus.Agreed : ApplicationStatus.Disagreed,
                }
            );
            context.Outbox.Publish("decision.released", decision.ApplicationId, ActivityJson.Write(new { decision.Conclusion }));
        }

        return Done(new Output(live.Count(decision => decision.Conclusion == RecognitionConclusion.Agree)));
    }
}

/// <summary>The form of the second person.</summary>
internal sealed record ReleaseForm
{
    public required ReleaseAnswer Decision { get; init; }

    public string? Comment { get; init; }
}

internal enum ReleaseAnswer
{
    Release,
    Return,
}
