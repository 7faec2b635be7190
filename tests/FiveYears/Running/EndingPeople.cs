using Bases.Activities.Contract;
using Bases.Activities.Ending;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Ending;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Termination and revocation (articles 28 and 29): facts, notice, statement, decision, release.</summary>
internal sealed class EndingPeople(Department department)
{
    /// <summary>The false material comes out: somebody of the department proposes to revoke.</summary>
    public Task AccuseAsync(Life life)
    {
        var proposal = new EndingProposal("REVOKE_A29-1", "经查实，以虚假材料骗取命名");
        var key = EndingProposal.CaseOf(department.Register, life.BaseId, proposal.Kind());
        return department.Runtime.PublishMessageAsync(
            EndingProposal.MessageOf(proposal.Kind()),
            key,
            ActivityJson.Write(proposal.Content(life.BaseId, key)),
            "supervisor1"
        );
    }

    public Work? Plan(TaskItem task, Life life)
    {
        var entry = department.Register.Find<EndingCase>(task.BusinessKey!);
        var host = "applicant-" + life.Host.HostId;
        return task.ElementId switch
        {
            "find-facts" => Later(task, 5, "supervisor1", new { factFinding = new { established = "yes", text = "经核查，事实成立。" } }),
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

    private static Work Later(TaskItem task, int days, string actor, object data) =>
        new(Beijing.At(Beijing.DayOf(task.CreatedAt).AddDays(days), 14), actor, data);
}
