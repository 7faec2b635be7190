using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Dmn.Values;
using Bases.Register.AnnualAssessments;
using Bases.Register.Labels;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.draw-sample",
    "抽选现场考察",
    "Draws bases for a site visit, at random with a recorded seed or by the risk that the table annual-risk gives, and begins their visits (article 22: 可以抽选部分单位现场考察)."
)]
internal sealed class DrawSample : Activity<DrawSample.Input, Nothing>
{
    private const string Risk = "annual-risk";

    public sealed record Input
    {
        [Contract.Label("报告年度")]
        public required int ReportYear { get; init; }

        [Contract.Label("抽选方式、数量、种子")]
        public required SampleRequest Sampling { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var request = input.Sampling;
        var among = context
            .AssessmentsOf(input.ReportYear)
            .Where(assessment => !assessment.Status.IsEnded && assessment.SampledBecause is null)
            .ToDictionary(assessment => assessment.BaseId, StringComparer.Ordinal);
        var drawn =
            request.Method == SampleMethod.Random
                ? VisitSampling.AtRandom(among.Keys, request.Count, request.Seed)
                : VisitSampling.ByRisk(among.Values.Select(assessment => (assessment.BaseId, RiskOf(assessment, context))), request.Count);
        foreach (var baseId in drawn)
        {
            var assessment = among[baseId];
            context.Register.Put(assessment with { SampledBecause = Label.Of(request.Method).Zh });
            context.Outbox.Publish(
                "annual.sampled",
                assessment.AssessmentId,
                ActivityJson.Write(new { Visitors = Visitors(assessment, context) })
            );
        }

        var campaign = context.Campaign(input.ReportYear);
        context.Register.Put(
            campaign with
            {
                Samples =
                [
                    .. campaign.Samples,
                    new VisitSample(
                        request.Method,
                        request.Seed,
                        [.. among.Keys.Order(StringComparer.Ordinal)],
                        drawn,
                        context.Officer,
                        context.Now
                    ),
                ],
            }
        );
        return Done(new Nothing());
    }

    // Experts without a conflict with the base, as a panel would have them.
    private static IEnumerable<Choice> Visitors(AnnualAssessment assessment, ActivityContext context) =>
        PanelForm
            .Of(context, PanelBuilder.Candidates(context.Register, context.Register.Reviewed(assessment.AssessmentId), context.Policy))
            .Choices;

    private static int RiskOf(AnnualAssessment assessment, ActivityContext context)
    {
        var named = context.BaseOf(assessment);
        var facts = new
        {
            LastResult = named.ReportOn(assessment.ReportYear - 1)?.DepartmentResult,
            ResultBefore = named.ReportOn(assessment.ReportYear - 2)?.DepartmentResult,
            Changes = ReportedChange.Of(named, assessment.ReportYear).Count,
            Corrections = assessment.Corrections.Count,
            Late = assessment.Late is not null || assessment.Status == AnnualStatus.Overdue,
            Findings = named.Findings.Count,
        };
        var outcome = context.Decisions.Evaluate(
            Risk,
            new ContextValue([KeyValuePair.Create("facts", RegisterValue.Of(facts))]),
            context.Now
        );
        return outcome.Value is NumberValue points ? (int)points.ToDecimal() : 0;
    }
}

internal sealed record SampleRequest
{
    public required SampleMethod Method { get; init; }

    public required int Count { get; init; }

    public required int Seed { get; init; }
}
