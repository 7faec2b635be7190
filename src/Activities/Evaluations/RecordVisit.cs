using Bases.Activities.Contract;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.record-visit",
    "登记现场考察",
    "Notes the site visit, which every evaluation needs beside the documents (article 24)."
)]
internal sealed class RecordVisit : Activity<RecordVisit.Input, Nothing>
{
    public sealed record Input
    {
        [Label("评估编号")]
        public required string EvaluationId { get; init; }

        [Label("考察编号")]
        public required string InspectionId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(context.Evaluation(input.EvaluationId) with { InspectionId = input.InspectionId });
        return Done(new Nothing());
    }
}
