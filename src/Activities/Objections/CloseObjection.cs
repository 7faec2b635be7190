using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Objections;

[Activity(
    "objection.close",
    "办结并答复",
    "Closes an objection with its finding, answers the objector and lets the application look again (article 17, paragraph 2; I-17)."
)]
[Throws("FINDING_INCOMPLETE", "Outcome or finding is missing.")]
internal sealed class CloseObjection : Activity<CloseObjection.Input, Nothing>
{
    public sealed record Input
    {
        [Label("异议编号")]
        public required string ObjectionId { get; init; }

        [Label("处理意见")]
        public required FindingForm ObjectionFinding { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var objection = register.Require<Objection>(input.ObjectionId);
        var form = input.ObjectionFinding;
        if (form.Outcome is null or ObjectionOutcome.Open || string.IsNullOrWhiteSpace(form.Finding))
        {
            return Throw("FINDING_INCOMPLETE", "须写明处理结果与核实情况。");
        }

        var closed = objection with
        {
            Outcome = form.Outcome,
            ClosedOn = context.Today,
            Finding = form.Finding,
            RepliedOn = context.Today,
            Handler = context.Officer,
            Steps = [.. objection.Steps, new ObjectionStep(context.Now, context.Officer, "办结并答复")],
        };
        register.Put(closed);
        Free(context, closed);
        if (objection.Objector?.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal))
        {
            Letters.ToAddress(
                context,
                objection.ObjectionId,
                "objection-reply",
                "closed",
                contact,
                ActivityJson.Write(
                    new
                    {
                        objection.ReceiptNumber,
                        form.Reply,
                        Outcome = Bases.Register.Labels.Label.Of(form.Outcome.Value).Zh,
                    }
                )
            );
        }

        foreach (var applicationId in Waiting(context, closed))
        {
            context.Outbox.Publish("objection.closed", applicationId, ContextValue.Empty);
        }

        return Done(new Nothing());
    }

    /// <summary>Whoever looks again: its own application, or all of the list where one objection holds up the list (I-17).</summary>
    private static IEnumerable<string> Waiting(ActivityContext context, Objection closed) =>
        closed.PublicityId is { } id
        && context.Register.Find<Publicity>(id) is { } publicity
        && context.Register.PolicyAt(publicity.PublishedAt).Bool("objections.suspendList")
            ? publicity.ApprovedApplications
            : [closed.ApplicationId];

    /// <summary>Without another open or upheld objection the application is simply in publicity again.</summary>
    private static void Free(ActivityContext context, Objection closed)
    {
        var register = context.Register;
        var held = register
            .All<Objection>()
            .Any(other =>
                other.ApplicationId == closed.ApplicationId && other.Outcome is (ObjectionOutcome.Open or ObjectionOutcome.Upheld)
            );
        var application = register.Require<Application>(closed.ApplicationId);
        if (!held && application.Status == ApplicationStatus.ObjectionHandling)
        {
            register.Put(application with { Status = ApplicationStatus.Publicity });
        }
    }
}

internal sealed record FindingForm
{
    public ObjectionOutcome? Outcome { get; init; }

    public string? Finding { get; init; }

    public string? Reply { get; init; }
}
