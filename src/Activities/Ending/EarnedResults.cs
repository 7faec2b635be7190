using System.Globalization;
using Bases.Activities.Panels;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>Results 合格 and 优秀 of a base, which are annulled where they were obtained by fraud (article 29, recommended).</summary>
internal static class EarnedResults
{
    public static IReadOnlyList<Choice> Choices(Base named) =>
        [
            .. named
                .AnnualReports.Where(report => report is { DepartmentResult: AnnualResult.Qualified, AnnulledOn: null })
                .OrderBy(report => report.ReportYear)
                .Select(report => new Choice($"{report.ReportYear}年度考核合格", IdOf(report))),
            .. named
                .Evaluations.Where(evaluation =>
                    evaluation is { Result: EvaluationResult.Excellent or EvaluationResult.Qualified, AnnulledOn: null }
                )
                .OrderBy(evaluation => evaluation.HeldOn)
                .Select(evaluation => new Choice(
                    $"{evaluation.HeldOn:yyyy-MM-dd}绩效评估{Label.Of(evaluation.Result).Zh}",
                    IdOf(evaluation)
                )),
        ];

    public static Base Annul(Base named, IReadOnlyList<string> results, DateOnly on) =>
        named with
        {
            AnnualReports =
            [
                .. named.AnnualReports.Select(report => results.Contains(IdOf(report)) ? report with { AnnulledOn = on } : report),
            ],
            Evaluations =
            [
                .. named.Evaluations.Select(evaluation =>
                    results.Contains(IdOf(evaluation)) ? evaluation with { AnnulledOn = on } : evaluation
                ),
            ],
        };

    private static string IdOf(AnnualReport report) => "annual/" + report.ReportYear.ToString(CultureInfo.InvariantCulture);

    private static string IdOf(BaseEvaluation evaluation) =>
        "evaluation/" + evaluation.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
