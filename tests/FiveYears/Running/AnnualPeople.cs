using System.Globalization;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.AnnualAssessments;
using Bases.Register.Json;
using Bases.Register.NamedBases;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The annual assessment (article 22): hosts that report early, late, badly or not at all, and officers who judge.</summary>
internal sealed class AnnualPeople(Department department)
{
    public Work? Plan(TaskItem task, Life life)
    {
        var assessment = department.Register.Find<AnnualAssessment>(task.BusinessKey!)!;
        var host = "applicant-" + life.Host.HostId;
        return task.ElementId switch
        {
            "report" => ReportAt(task, life, assessment) is { } at ? new Work(at, host, new { annualReport = Report(assessment) }) : null,
            "host-check" => new Work(task.CreatedAt.AddMinutes(5), host + "-2", new { annualHostCheck = new { decision = "approve" } }),
            "department-review" => new Work(
                Later(task, 3 + (Mix(life, assessment) % 9)),
                "formal1",
                new { annualReview = Review(life, assessment) }
            ),
            "supplement" => life.Character == Character.Silent
                ? null
                : new Work(
                    Later(task, 2),
                    host,
                    new { annualSupplement = new { rows = new[] { new { item = "projects", text = "补充项目清单。" } } } }
                ),
            "confirm-overdue" => new Work(Later(task, 3), "decide1", new { annualOverdue = Overdue(task, life, assessment) }),
            "release" => new Work(Later(task, 1), "release1", new { annualRelease = new { decision = "release" } }),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of the annual assessment."),
        };
    }

    /// <summary>Null: the report is not handed in.</summary>
    private static DateTimeOffset? ReportAt(TaskItem task, Life life, AnnualAssessment assessment)
    {
        if (assessment.Late is not null)
        {
            return Later(task, 2);
        }

        var misses = life.Character switch
        {
            Character.LateOnce or Character.Outage => assessment.ReportYear == life.Year,
            Character.LateTwice => assessment.ReportYear >= life.Year,
            Character.LateAlternately => assessment.ReportYear == life.Year || assessment.ReportYear == life.Year + 2,
            _ => false,
        };
        return misses ? null
            : life.Character == Character.LastMinute ? task.DueAt!.Value.AddMinutes(-10)
            : Beijing.At(new DateOnly(assessment.ReportYear, 12, 4).AddDays(Mix(life, assessment) % 36), 10);
    }

    private object Report(AnnualAssessment assessment) =>
        new
        {
            areas = AnnualAreas.All.Keys.ToDictionary(area => area, area => $"{assessment.ReportYear}年{area}"),
            activityTags = new[] { "joint_research" },
            changes = department
                .Register.Find<Base>(assessment.BaseId)!
                .Changes.Where(change => change.OccurredOn.Year == assessment.ReportYear)
                .Select(change => new
                {
                    changeKey = FormattableString.Invariant($"{RegisterJson.Name(change.Kind)}/{change.OccurredOn:yyyy-MM-dd}"),
                    description = "变化已按时办理，对建设无不利影响。",
                }),
            planForNextYear = "扩大联合研究。",
            coordinatorDepartment = "国际合作处",
            coordinatorName = "归口联系人",
            truthful = true,
        };

    private static object Review(Life life, AnnualAssessment assessment) =>
        life.Character switch
        {
            Character.Incomplete or Character.Silent when assessment.ReportYear == life.Year && assessment.Corrections.Count == 0 => new
            {
                decision = "return",
                items = new[] { "projects" },
                reason = "项目清单不全",
            },
            Character.Silent when assessment.ReportYear == life.Year => Unqualified("逾期未补正"),
            Character.Objecting when assessment.ReportYear == life.Year || assessment.ReportYear == life.Year + 1 => Unqualified(
                "国际合作活动明显不足"
            ),
            _ => new { decision = "qualified" },
        };

    private static object Unqualified(string reason) => new { decision = "unqualified", reason };

    private static object Overdue(TaskItem task, Life life, AnnualAssessment assessment) =>
        life.Character == Character.Outage && assessment.Late is null
            ? new
            {
                fact = "outage",
                reason = "经核实，系统当日故障",
                newDueOn = Beijing.DayOf(task.CreatedAt.AddDays(14)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }
        : assessment.FirstPartialYear ? new { fact = "first_year_exempt", reason = "命名当年不满一年" }
        : new { fact = "not_submitted", reason = "经核实，未按规定提交" };

    private static DateTimeOffset Later(TaskItem task, int days) => Beijing.At(Beijing.DayOf(task.CreatedAt).AddDays(days), 11);

    /// <summary>A number that is the same in every run.</summary>
    private static int Mix(Life life, AnnualAssessment assessment) =>
        int.Parse(life.BaseId.AsSpan(1), CultureInfo.InvariantCulture) * 7 + assessment.ReportYear;
}
