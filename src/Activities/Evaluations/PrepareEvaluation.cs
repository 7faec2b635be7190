using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.prepare",
    "通知基地自评",
    "Tells the base that it is evaluated and until when its self-evaluation is due (article 24)."
)]
internal sealed class PrepareEvaluation : Activity<EvaluationInput, PrepareEvaluation.Output>
{
    public sealed record Output(
        [property: Label("依托单位编号")] string HostId,
        [property: Label("自评截止日")] DateOnly SelfEvaluationDueOn,
        [property: Label("自评报告")] SelfEvaluationForm SelfEvaluation,
        [property: Label("政策参数")] JsonObject Policy
    );

    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId);
        var named = context.BaseOf(evaluation);
        var due = context.WorkingDaysAfter(context.Today, context.Policy.Int("days.selfEvaluation"));
        context.Register.Put(evaluation with { SelfEvaluationDueOn = due });
        BaseLetters.ToBase(
            context,
            named,
            evaluation.EvaluationId,
            "evaluation-begun",
            "begun",
            new { evaluation.Year, DueOn = due },
            CalendarEntry.Due($"绩效评估自评截止：{context.Register.NameOf(named)}", due, evaluation.EvaluationId)
        );
        return Done(
            new Output(
                named.HostOn(context.Today),
                due,
                new SelfEvaluationForm { Heading = Heading(evaluation, named) },
                context.Policy.ToJson()
            )
        );
    }

    private static string Heading(Evaluation evaluation, Base named)
    {
        var results = named
            .AnnualReports.Where(report => report.DepartmentResult is not null)
            .Select(report => $"{report.ReportYear}年{Bases.Register.Labels.Label.Of(report.DepartmentResult!.Value).Zh}");
        return $"{evaluation.Year}年度绩效评估。近年年度考核：{string.Join("、", results)}。";
    }
}

/// <summary>The form of the self-evaluation.</summary>
internal sealed record SelfEvaluationForm
{
    public string? Heading { get; init; }

    public IReadOnlyDictionary<string, string?> Parts { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyDictionary<string, int?> Figures { get; init; } = new Dictionary<string, int?>();

    public IReadOnlyList<Inspections.StoredFile> Documents { get; init; } = [];

    public bool Truthful { get; init; }
}
