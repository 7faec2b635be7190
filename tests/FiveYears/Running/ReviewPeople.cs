using System.Globalization;
using Bases.Infrastructure.Queries;
using Bases.Register.Panels;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Panels (articles 15 and 24): those who confirm them, experts who declare, pledge and score, visits on site.</summary>
internal sealed class ReviewPeople(Department department)
{
    /// <param name="score">What the expert thinks of it.</param>
    /// <param name="silent">He does nothing at all.</param>
    /// <param name="conflicted">He withdraws for a conflict.</param>
    public static Work? Review(TaskItem task, decimal score, bool silent = false, bool conflicted = false)
    {
        var expert = ExpertOf(task);
        return task.ElementId switch
        {
            _ when silent => null,
            "declare-conflict" when conflicted => Work.Later(
                task,
                1,
                expert,
                new { declaration = new { conflict = "conflict", reason = "与负责人有合作关系" } }
            ),
            "declare-conflict" => Work.Later(task, 1, expert, new { declaration = new { conflict = "none" } }),
            "pledge" => Work.Later(task, 0, expert, new { pledge = new { accepted = true } }),
            "score" => Work.Later(
                task,
                3,
                expert,
                new
                {
                    review = new
                    {
                        score,
                        conclusion = score >= 75 ? "recommend"
                        : score >= 60 ? "neutral"
                        : "not_recommend",
                        comment = "材料与现场情况一致。",
                    },
                }
            ),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of a review."),
        };
    }

    public static string ExpertOf(TaskItem task) =>
        task.CandidateGroups.First(group => group.StartsWith("expert:", StringComparison.Ordinal));

    public List<string> Proposed(TaskItem task) =>
        [
            .. department
                .Register.Find<Panel>(task.BusinessKey!)!
                .Candidates.Where(candidate => candidate.Proposed)
                .Select(candidate => candidate.ExpertId),
        ];

    public Work Visit(TaskItem task) =>
        task.ElementId == "plan-inspection"
            ? Work.Later(
                task,
                2,
                "review1",
                new
                {
                    inspectionPlan = new
                    {
                        heldOn = Day(task, 8),
                        place = "基地现场",
                        team = department.Register.Find<Panel>(task.BusinessKey!)!.ExpertIds.Take(2),
                    },
                }
            )
            : Work.Later(
                task,
                9,
                "review1",
                new
                {
                    inspectionRecord = new
                    {
                        heldOn = Day(task, 6),
                        place = "基地现场",
                        record = "设备齐全",
                        conclusion = "与申报材料一致",
                    },
                }
            );

    private static string Day(TaskItem task, int days) =>
        Beijing.DayOf(task.CreatedAt).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
