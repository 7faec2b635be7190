using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class EvaluationsList()
    : BaseFactsList<BaseEvaluation>(
        "evaluations",
        "review",
        ("绩效评估", "Evaluations"),
        ("各基地的绩效评估结果（第二十四条）。", "Results of evaluations (article 24).")
    )
{
    public override bool ForBureaus => true;

    protected override IReadOnlyList<RegisterColumn<FactOf<BaseEvaluation>>> FactColumns(RegisterView view) =>
        [
            new("heldOn", "评估日期", "Held on", item => item.Fact.HeldOn),
            new("year", "年度", "Year", item => item.Fact.HeldOn.Year) { Filters = true },
            new("result", "结果", "Result", item => view.Label(item.Fact.Result)) { Filters = true },
        ];

    protected override IEnumerable<BaseEvaluation> Facts(Base named, DateOnly day) =>
        named.Evaluations.Where(evaluation => evaluation.HeldOn <= day);
}
