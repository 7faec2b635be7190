using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.not-supplemented",
    "记为未补正",
    "The correction period is over without an answer: the application goes back to the office as it was."
)]
internal sealed class RecordNotSupplemented : Activity<RecordNotSupplemented.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("补正要求")]
        public required Correction Correction { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        context.Register.Put(RecordSupplement.Answered(application, input.Correction.RequestId, "期满未补正", null));
        Letters.ToApplicant(context, application, "supplement-lapsed", input.Correction.RequestId, new { input.Correction.DueOn });
        return Done(new Nothing());
    }
}
