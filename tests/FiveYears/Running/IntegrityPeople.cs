using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Findings about a host or leader (articles 28(3) and 29): recorded by one person, verified by another.</summary>
internal sealed class IntegrityPeople(Department department)
{
    private readonly Dictionary<string, Life> accused = new(StringComparer.Ordinal);

    public static bool IsAccused(Character character) => character is Character.Cheating or Character.Misconduct or Character.Slandered;

    public Task AccuseAsync(Life life)
    {
        var id = "FX" + life.BaseId;
        accused[id] = life;
        return department.StartAsync("integrity-finding", id, new { findingId = id }, "supervisor1");
    }

    public Work Plan(TaskItem task)
    {
        var life = accused[task.BusinessKey!];
        return task.ElementId == "record-finding"
            ? Work.Later(task, 0, "supervisor1", new { integrityFinding = Finding(task, life) })
            : Work.Later(
                task,
                2,
                "release1",
                new
                {
                    verification = new
                    {
                        confirmed = life.Character == Character.Slandered ? "no" : "yes",
                        toObtain = life.Character == Character.Cheating,
                        seriousNegativeImpact = life.Character == Character.Misconduct,
                        reason = "已向有关单位核实",
                    },
                }
            );
    }

    private static object Finding(TaskItem task, Life life) =>
        new
        {
            hostId = life.Character == Character.Misconduct ? null : life.Host.HostId,
            personId = life.Character == Character.Misconduct ? life.Leader.PersonId : null,
            kind = life.Character == Character.Misconduct ? "academic_misconduct" : "false_material",
            stage = "application",
            foundOn = Beijing.DayOf(task.CreatedAt),
            facts = life.Character == Character.Misconduct ? "论文数据造假" : "合作协议系伪造",
        };
}
