using System.Globalization;
using Bases.Activities.Contract;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Significant changes (article 23): hosts that tell in time or late, and the officer who examines.</summary>
internal static class ChangePeople
{
    public static string? KindOf(Character character) =>
        character switch
        {
            Character.NewLeader or Character.NewLeaderLate => "leader",
            Character.NewCountry => "country",
            Character.NewField => "field",
            Character.NewHost => "host",
            Character.Leaving => "voluntary_termination",
            _ => null,
        };

    public static Task BeginAsync(Department department, Life life, string kind)
    {
        var id = $"change-{life.BaseId}-1";
        return department.Runtime.StartAsync(
            "significant-change",
            ActivityJson.Write(
                new
                {
                    changeReportId = id,
                    baseId = life.BaseId,
                    kind,
                    occurredOn = life.On,
                }
            ),
            id,
            "applicant-" + life.Host.HostId
        );
    }

    public static Work? Plan(TaskItem task, Life life) =>
        task.ElementId switch
        {
            "report" => new Work(
                life.Character == Character.NewLeaderLate ? task.DueAt!.Value.AddDays(5) : task.CreatedAt.AddDays(4),
                "applicant-" + life.Host.HostId,
                new { changeReport = Report(life) }
            ),
            "examine" => new Work(
                task.CreatedAt.AddDays(5),
                "formal1",
                new
                {
                    changeExamination = new { decision = life.Character == Character.Leaving ? "agree" : "record", opinion = "情况属实。" },
                }
            ),
            "release-end" => new Work(task.CreatedAt.AddDays(1), "release1", new { release = new { decision = "release" } }),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of a significant change."),
        };

    private static object Partners { get; } =
        new[]
        {
            new
            {
                name = "Partner institute",
                country = "NL",
                type = "university",
                agreementSignedOn = "2022-01-01",
                agreementExpiresOn = "2029-12-31",
                commonGoalsStated = true,
            },
        };

    private static object Report(Life life)
    {
        var occurredOn = life.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return life.Character switch
        {
            Character.NewCountry => new
            {
                occurredOn,
                newCountry = "NL",
                countryBasis = "partner",
                partners = Partners,
                description = "合作重心调整",
            },
            Character.NewField => new
            {
                occurredOn,
                newTechnicalFieldCode = life.Named.TechnicalFieldCode == "G1" ? "S1" : "G1",
                description = "研究方向调整",
            },
            Character.NewHost => new
            {
                occurredOn,
                newHostId = life.Successor.HostId,
                branch = "research_edu",
                branchFacts = new
                {
                    projects = life.Leader.Projects,
                    jointPlatform = true,
                    jointMechanism = true,
                    jointPapers = 4,
                    jointEvents = 0,
                },
                partners = Partners,
                commitmentHostSigned = true,
                commitmentLeaderSigned = true,
                description = "依托单位合并",
            },
            Character.Leaving => new { occurredOn, description = "合作协议到期，不再续签" },
            _ => new
            {
                occurredOn,
                newLeaderPersonId = "new",
                newLeader = new
                {
                    name = "新任" + life.Leader.Name,
                    email = "new-" + life.Leader.Email,
                    employmentType = "formal",
                    titleLevel = "senior_full",
                    researchLeadRole = true,
                    projects = new[]
                    {
                        new
                        {
                            title = "联合研究",
                            level = "national",
                            internationalCooperation = true,
                            start = "2021-01-01",
                            end = "2027-12-31",
                        },
                    },
                },
                description = "到龄退休",
            },
        };
    }
}
