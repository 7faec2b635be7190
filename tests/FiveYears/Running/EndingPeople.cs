using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Ending;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Termination and revocation (articles 28 and 29): facts, notice, statement, decision, release.</summary>
internal sealed class EndingPeople(Department department)
{
    public Work? Plan(TaskItem task, Life life)
    {
        var entry = department.Register.Find<EndingCase>(task.BusinessKey!);
        var host = "applicant-" + life.Host.HostId;
        return task.ElementId switch
        {
            "find-facts" => Later(task, 5, "supervisor1", new { factFinding = Facts(entry!) }),
            "notice" => Later(
                task,
                2,
                "supervisor1",
                new { intendedDecision = new { mode = "notice", text = "拟终止命名，事实和依据如下。" } }
            ),
            "state-case" => life.Character switch
            {
                Character.Objecting => Later(task, 4, host, new { baseStatement = new { text = "请考虑已经整改的情况。" } }),
                Character.Cheating => Later(task, 3, host, new { baseStatement = new { waived = true } }),
                _ => null,
            },
            "decide" => Later(
                task,
                3,
                "decide1",
                new
                {
                    endingDecision = new { decision = life.Character == Character.Objecting ? "maintain" : "end", reasons = "事实清楚。" },
                }
            ),
            "release" => Later(task, 1, "release1", new { release = new { decision = "release" } }),
            "collect-plaque" => null,
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of {entry?.EndingId ?? task.BusinessKey}."),
        };
    }

    /// <summary>Article 28(3) wants two facts confirmed, each by itself.</summary>
    private static object Facts(EndingCase entry)
    {
        var misconduct = entry.Grounds.Any(ground => ground.Code == "TERMINATE_A28-3");
        return new
        {
            established = "yes",
            text = "经核查，事实成立。",
            misconduct,
            seriousNegativeImpact = misconduct,
        };
    }

    private static Work Later(TaskItem task, int days, string actor, object data) =>
        new(Beijing.At(Beijing.DayOf(task.CreatedAt).AddDays(days), 14), actor, data);
}
