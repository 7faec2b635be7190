using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The evaluation of every third year (articles 24 and 25): list, self-evaluation, panel, visit, decision.</summary>
internal sealed class EvaluationPeople(Department department, ReviewPeople reviews)
{
    /// <summary>The round itself, which is about no single base.</summary>
    public Work PlanRound(TaskItem task, Func<string, Life> lifeOf) =>
        task.ElementId switch
        {
            "confirm-list" => Work.Later(
                task,
                5,
                "review1",
                new { evaluationList = new { rows = Listed(task), added = Array.Empty<string>() } }
            ),
            "decide-results" => Work.Later(
                task,
                4,
                "decide1",
                new { evaluationDecision = new { minutesReference = "厅务会纪要", rows = Results(lifeOf) } }
            ),
            "release-results" => Work.Later(task, 1, "release1", new { evaluationRelease = new { decision = "release" } }),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of the evaluation round."),
        };

    public Work? Plan(TaskItem task, Life life) =>
        task.ElementId switch
        {
            "self-evaluation" => life.Character == Character.Failing && life.Host.HostId.EndsWith('1')
                ? null
                : Work.Later(task, 12, "applicant-" + life.Host.HostId, new { selfEvaluation = SelfEvaluation() }),
            "confirm-panel" => Work.Later(task, 2, "review1", new { evaluationPanel = new { expertIds = reviews.Proposed(task) } }),
            "plan-inspection" or "record-inspection" => reviews.Visit(task),
            "declare-conflict" or "pledge" or "score" => ReviewPeople.Review(task, ScoreOf(life)),
            "propose-result" => Work.Later(
                task,
                2,
                "review1",
                new { evaluationProposal = new { result = ResultOf(life), reason = "综合评估" } }
            ),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of the evaluation."),
        };

    private static string ResultOf(Life life) => life.Character == Character.Failing ? "unqualified" : "qualified";

    private static object SelfEvaluation() =>
        new { parts = EvaluationParts.All.Keys.ToDictionary(part => part, part => "自评" + part), truthful = true };

    private static decimal ScoreOf(Life life) =>
        life.Character == Character.Excellent ? 93
        : life.Character == Character.Failing ? 42
        : 78;

    private List<object> Listed(TaskItem task)
    {
        var today = Beijing.DayOf(task.CreatedAt);
        return EvaluationList
            .Of(department.Register, today.Year, Policy.On(department.Register, today))
            .Select(entry => (object)new { baseId = entry.Base.BaseId, postpone = false })
            .ToList();
    }

    /// <summary>The best are excellent, as far as the share goes; the others get what was proposed.</summary>
    private List<object> Results(Func<string, Life> lifeOf)
    {
        var waiting = department.Register.All<Evaluation>().Where(entry => entry.Status == EvaluationStatus.AwaitingDecision).ToList();
        var policy = Policy.On(department.Register, Beijing.DayOf(department.Clock.GetUtcNow()));
        var left = ExcellentQuota.Of(
            waiting.Count,
            policy.Decimal("evaluation.excellentShare"),
            policy.Text("evaluation.excellentRounding")
        );
        return
        [
            .. waiting
                .OrderBy(entry => entry.BaseId, StringComparer.Ordinal)
                .Select(entry =>
                {
                    var isExcellent =
                        lifeOf(entry.BaseId).Character == Character.Excellent
                        && entry.Proposal != EvaluationResult.Unqualified
                        && left-- > 0;
                    return new
                    {
                        evaluationId = entry.EvaluationId,
                        result = isExcellent ? "excellent"
                        : entry.Proposal == EvaluationResult.Unqualified ? "unqualified"
                        : "qualified",
                        reason = "综合评定",
                    };
                }),
        ];
    }
}
