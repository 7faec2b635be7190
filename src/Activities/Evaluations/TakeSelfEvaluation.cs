using Bases.Activities.Contract;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.take-self-evaluation",
    "登记自评报告",
    "Takes the self-evaluation with its documents, when no part is missing; the panel then reviews it (article 24)."
)]
[Throws("INCOMPLETE", "A part of the self-evaluation is missing; the message says which.")]
internal sealed class TakeSelfEvaluation : Activity<TakeSelfEvaluation.Input, Nothing>
{
    public sealed record Input
    {
        [Label("评估编号")]
        public required string EvaluationId { get; init; }

        [Label("自评报告")]
        public required SelfEvaluationForm SelfEvaluation { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.SelfEvaluation;
        var missing = EvaluationParts
            .All.Where(part => string.IsNullOrWhiteSpace(form.Parts.GetValueOrDefault(part.Key)))
            .Select(part => $"未填写“{part.Value.Zh}”")
            .Concat(form.Truthful ? [] : ["未承诺内容真实"])
            .ToList();
        if (missing.Count > 0)
        {
            return Throw("INCOMPLETE", string.Join("；", missing) + "。");
        }

        context.Register.Put(
            context.Evaluation(input.EvaluationId) with
            {
                SelfEvaluation = new SelfEvaluation
                {
                    Parts = form.Parts.ToDictionary(part => part.Key, part => part.Value!, StringComparer.Ordinal),
                    Figures = form
                        .Figures.Where(figure => figure.Value is not null)
                        .ToDictionary(figure => figure.Key, figure => figure.Value!.Value, StringComparer.Ordinal),
                    DocumentFileIds = [.. form.Documents.Select(file => file.FileId)],
                    Truthful = true,
                },
                SelfEvaluatedAt = context.Now,
                Status = EvaluationStatus.Review,
            }
        );
        return Done(new Nothing());
    }
}
