using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity(
    "ending.record-statement",
    "登记陈述申辩或期限届满",
    "Keeps the statement of the base, or that none came in time, and passes the case on to the decision."
)]
internal sealed class RecordStatement : Activity<RecordStatement.Input, Nothing>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("陈述申辩（期限届满时没有）")]
        public StatementForm? BaseStatement { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        // Nobody acts when the period ends, or when the notice was left out.
        var heard =
            context.Actor is { } by
            && input.BaseStatement is { } form
            && entry.Notice?.StatementDueOn is not null
            && entry.Statement is null
                ? new Statement(
                    form.Text,
                    [.. (form.Evidence ?? []).Select(file => file.FileId)],
                    by,
                    context.Now,
                    form.Waived || string.IsNullOrWhiteSpace(form.Text)
                )
                : entry.Statement;
        context.Register.Put(entry with { Statement = heard, Status = EndingStatus.AwaitingDecision });
        return Done(new Nothing());
    }
}
