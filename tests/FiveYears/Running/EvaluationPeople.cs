using System.Globalization;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.Policies;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The evaluation of every third year (articles 24 and 25): list, self-evaluation, panel, visit, decision.</summary>
internal sealed class EvaluationPeople(Department department)
{
    /// <summary>The round itself, which is about no single base.</summary>
    public Work PlanRound(TaskItem task, Func<string, Life> lifeOf) =>
        task.ElementId switch
        {
            "confirm-list" => Later(
                task,
                5,
                "review1",
                new { evaluationList = new { rows = Listed(task), added = Array.Empty<string>() } }
            ),
            "decide-results" => Later(
                task,
                4,
                "decide1",
                new { evaluationDecision = new { minutesReference = "厅务会纪要", rows = Results(lifeOf) } }
            ),
            "release-results" => Later(task, 1, "release1", new { evaluationRelease = new { decision = "release" } }),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of the evaluation round."),
        };

    public Work? Plan(TaskItem task, Life life)
    {
        var expert = task.CandidateGroups.FirstOrDefault(group => group.StartsWith("expert:", StringComparison.Ordinal));
        return task.ElementId switch
        {
            "self-evaluation" => life.Character == Character.Failing && life.Host.HostId.EndsWith('1')
                ? null
                : Later(task, 12, "applicant-" + life.Host.HostId, new { selfEvaluation = SelfEvaluation() }),
            "confirm-panel" => Later(task, 2, "review1", new { evaluationPanel = new { expertIds = Proposed(task) } }),
            "declare-conflict" => Later(task, 1, expert!, new { declaration = new { conflict = "none" } }),
            "pledge" => Later(task, 0, expert!, new { pledge = new { accepted = true } }),
            "score" => Later(task, 3, expert!, new { review = Review(life) }),
            "plan-inspection" => Later(task, 2, "review1", new { inspectionPlan = Visit(task) }),
            "record-inspection" => Later(task, 9, "review1", new { inspectionRecord = Record(task) }),
            "review-summary" => Later(task, 1, "review1", new { reviewSummary = new { siteInspection = false } }),
            "propose-result" => Later(
                task,
                2,
                "review1",
                new { evaluationProposal = new { result = ResultOf(life), reason = "综合评估" } }
            ),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of the evaluation."),
        };
    }

    private static string ResultOf(Life life) => life.Character == Character.Failing ? "unqualified" : "qualified";

    private static object SelfEvaluation() =>
        new { parts = EvaluationParts.All.Keys.ToDictionary(part => part, part => "自评" + part), truthful = true };

    private static object Review(Life life)
    {
        var score =
            life.Character == Character.Excellent ? 93
            : life.Character == Character.Failing ? 42
            : 78;
        return new
        {
            score,
            conclusion = score >= 75 ? "recommend" : "not_recommend",
            comment = "材料与现场情况一致。",
        };
    }

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

    private List<string> Proposed(TaskItem task) =>
        [
            .. department
                .Register.Find<Panel>(task.BusinessKey!)!
                .Candidates.Where(candidate => candidate.Proposed)
                .Select(candidate => candidate.ExpertId),
        ];

    private object Visit(TaskItem task) =>
        new
        {
            heldOn = Day(task, 8),
            place = "基地现场",
            team = department.Register.Find<Panel>(task.BusinessKey!)!.ExpertIds.Take(2),
        };

    private static object Record(TaskItem task) =>
        new
        {
            heldOn = Day(task, 6),
            place = "基地现场",
            record = "设备齐全",
            conclusion = "与自评一致",
        };

    private static string Day(TaskItem task, int days) =>
        Beijing.DayOf(task.CreatedAt).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first steps of a day come early, so that what follows on the same day can.</summary>
    private static Work Later(TaskItem task, int days, string actor, object data) =>
        new(days == 0 ? task.CreatedAt.AddMinutes(20) : Beijing.At(Beijing.DayOf(task.CreatedAt).AddDays(days), 10), actor, data);
}
