using System.Globalization;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.NamedBases;
using Bases.Register.Recommendations;

namespace Bases.FiveYears.Tests.Running;

/// <summary>
/// What the department may do and need not: special titles (article 4), mandates of bureaux (article 6), recommending
/// national bases (article 27), including them (article 30), evaluating re-named ones (article 31).
/// </summary>
internal sealed class ChoicePeople(Department department)
{
    private const int Recommended = 2;

    /// <summary>The direction whose bases are invited.</summary>
    private const string Field = "M1";

    public Task EntitleAsync(string baseId)
    {
        var id = "ZX-" + baseId;
        return department.StartAsync("special-naming", id, new { specialNamingId = id, baseId }, "call1");
    }

    public Task MandateAsync(int year)
    {
        var id = $"WT{year}";
        return department.StartAsync("bureau-mandate", id, new { mandateId = id }, "decide1");
    }

    public Task RecommendAsync(int year)
    {
        var id = $"TJ{year}";
        return department.StartAsync("national-recommendation", id, new { recommendationId = id }, "decide1");
    }

    /// <summary>An exchange to which the bases of one direction are invited (articles 5 and 21).</summary>
    public Task InviteAsync(int year)
    {
        var id = $"HD{year}";
        return department.Register.All<Base>().All(named => named.Status != BaseStatus.Effective || named.TechnicalFieldCode != Field)
            ? Task.CompletedTask
            : department.StartAsync("exchange-event", id, new { eventId = id }, "call1");
    }

    /// <summary>The best evaluated base of the year before goes first where conditions are equal (articles 19 and 20).</summary>
    public Task SupportAsync(int year)
    {
        var named = department
            .Register.All<Base>()
            .Where(entry => entry.Status == BaseStatus.Effective)
            .Where(entry => entry.Evaluations.Any(evaluation => evaluation.Result == EvaluationResult.Excellent))
            .MinBy(entry => entry.BaseId, StringComparer.Ordinal);
        var id = $"ZC{year}";
        return named is null
            ? Task.CompletedTask
            : department.StartAsync("support-record", id, new { supportId = id, named.BaseId }, "call1");
    }

    public Task AdmitAsync(Life life)
    {
        var id = "GJ-" + life.BaseId;
        return department.StartAsync(
            "national-base-admission",
            id,
            new
            {
                admissionId = id,
                hostId = life.Host.HostId,
                baseId = life.BaseId,
            },
            "call1"
        );
    }

    public Task LeaveAsync(Life life)
    {
        var id = "TC-" + life.BaseId;
        return department.StartAsync(
            "national-base-leaving",
            id,
            new
            {
                leavingId = id,
                hostId = life.Host.HostId,
                baseId = life.BaseId,
            },
            "applicant-" + life.Host.HostId
        );
    }

    public Task RenewAsync(Applicant applicant)
    {
        var id = "CX-" + applicant.RedesignatesBaseId;
        return department.StartAsync(
            "re-designation",
            id,
            new { redesignationId = id, baseId = applicant.RedesignatesBaseId },
            "applicant-" + applicant.Host.HostId
        );
    }

    /// <summary>Of the tasks that are about no base of the story, or about one by another way than its life.</summary>
    public Work? Plan(TaskItem task, Func<string, Life> lifeOf) =>
        task.ProcessId switch
        {
            "special-naming" => Title(task),
            "bureau-mandate" => Mandate(task),
            "exchange-event" => Event(task),
            "support-record" => Support(task),
            "national-recommendation" => Recommendation(task),
            "national-base-admission" => Admission(task, lifeOf(BaseOf(task))),
            "national-base-leaving" => Leaving(task, lifeOf(BaseOf(task))),
            "re-designation" => Renewal(task, lifeOf(BaseOf(task))),
            _ => throw new InvalidOperationException($"Nobody knows {task.ProcessId}."),
        };

    private static string BaseOf(TaskItem task) => task.BusinessKey!.Split('-')[1];

    private static Work Title(TaskItem task) =>
        task.ElementId switch
        {
            "propose-title" => Work.Later(
                task,
                2,
                "call1",
                new
                {
                    specialTitle = new
                    {
                        titleCode = "cooperation_centre",
                        country = "DE",
                        reason = "重点布局",
                    },
                }
            ),
            "decide-title" => Work.Later(task, 3, "decide1", new { specialDecision = new { decision = "agree", reason = "同意" } }),
            _ => Work.Later(task, 1, "release1", new { specialRelease = new { decision = "release" } }),
        };

    private static Work Event(TaskItem task) =>
        task.ElementId == "plan"
            ? Work.Later(
                task,
                2,
                "call1",
                new
                {
                    exchangeEvent = new
                    {
                        kind = "abroad",
                        title = $"{task.CreatedAt.Year}年国际科技合作交流会",
                        text = "欢迎报名。",
                        place = "武汉",
                        heldOn = Day(task, 40),
                        respondBy = Day(task, 25),
                        fields = new[] { Field },
                    },
                }
            )
            : Work.Later(task, 1, "call1", new { attendance = new { rows = Array.Empty<object>() } });

    private static Work Support(TaskItem task) =>
        task.ElementId == "state"
            ? Work.Later(
                task,
                2,
                "call1",
                new
                {
                    support = new
                    {
                        kind = "provincial_project",
                        programme = "省国际科技合作项目",
                        year = task.CreatedAt.Year,
                        comparison = "equal",
                        equalConditions = "同等条件下优先",
                    },
                }
            )
            : Work.Later(task, 90, "call1", new { supportResult = new { result = "granted", resultOn = Day(task, 90) } });

    /// <summary>In odd years the bureau reports; in even ones the mandate runs out.</summary>
    private static Work? Mandate(TaskItem task) =>
        task.ElementId == "grant"
            ? Work.Later(
                task,
                1,
                "decide1",
                new
                {
                    mandateGrant = new
                    {
                        city = "武汉市",
                        scopes = new[] { "study" },
                        baseIds = Array.Empty<string>(),
                        from = Beijing.DayOf(task.CreatedAt).AddDays(10),
                        to = Beijing.DayOf(task.CreatedAt).AddDays(50),
                        reference = "委托书",
                        instructions = "调研建设情况",
                    },
                }
            )
        : task.CreatedAt.Year % 2 == 1 ? Work.Later(task, 20, "bureau-wuhan", new { mandateReport = new { report = "已走访，建设正常。" } })
        : null;

    private Work Recommendation(TaskItem task) =>
        task.ElementId switch
        {
            "choose" => Work.Later(
                task,
                4,
                "decide1",
                new { recommendationShortlist = new { occasion = "科技部通知", rows = Best(task) } }
            ),
            "release-letter" => Work.Later(task, 1, "release1", new { recommendationRelease = new { decision = "release" } }),
            _ => Work.Later(
                task,
                60,
                "call1",
                new
                {
                    recommendationResult = new
                    {
                        rows = department
                            .Register.Find<NationalRecommendation>(task.BusinessKey!)!
                            .Shortlist.Select(entry => new
                            {
                                entry.BaseId,
                                result = "recognised",
                                resultOn = Day(task, 60),
                            }),
                    },
                }
            ),
        };

    /// <summary>Of those who may be recommended, the excellent ones first.</summary>
    private IEnumerable<object> Best(TaskItem task) =>
        department
            .Register.Find<NationalRecommendation>(task.BusinessKey!)!
            .Candidates.Where(candidate => candidate.Annual is not null)
            .OrderBy(candidate => candidate.Evaluation ?? EvaluationResult.Unqualified)
            .ThenBy(candidate => candidate.BaseId, StringComparer.Ordinal)
            .Take(Recommended)
            .Select(candidate => new
            {
                candidate.BaseId,
                chosen = true,
                reason = "考核评估结果好，符合需要",
            });

    private static Work Admission(TaskItem task, Life life) =>
        task.ElementId switch
        {
            "consent" => Work.Later(
                task,
                3,
                "applicant-" + life.Host.HostId,
                new
                {
                    nationalConsent = new
                    {
                        consent = "yes",
                        name = life.Named.Name,
                        nationalNumber = "国合基" + life.BaseId,
                        nationalType = "joint_research_centre",
                        recognisedOn = life.Named.DesignatedOn,
                        technicalFieldCode = life.Named.TechnicalFieldCode,
                        mainCountry = life.Named.MainCountry,
                        leaderPersonId = life.Leader.PersonId,
                    },
                }
            ),
            "decide-admission" => Work.Later(
                task,
                3,
                "decide1",
                new { nationalDecision = new { decision = "include", reason = "自愿加入" } }
            ),
            _ => Work.Later(task, 1, "release1", new { nationalRelease = new { decision = "release" } }),
        };

    private static Work Leaving(TaskItem task, Life life) =>
        task.ElementId == "declare"
            ? Work.Later(task, 1, "applicant-" + life.Host.HostId, new { nationalLeaving = new { reason = "不再参加", confirmed = true } })
            : Work.Later(task, 2, "decide1", new { nationalLeavingReceipt = new { comment = "已阅" } });

    /// <summary>The last of the re-named ones is evaluated in the second year, the others are not.</summary>
    private Work Renewal(TaskItem task, Life life)
    {
        var evaluated = task.CreatedAt.Year >= 2025;
        return task.ElementId == "choose-call"
            ? Work.Later(task, 2, "applicant-" + life.Host.HostId, new { reapplication = new { callId = OpenCall(task) } })
            : Work.Later(
                task,
                3,
                "decide1",
                new
                {
                    evaluationChoice = new
                    {
                        decision = evaluated ? "evaluate" : "not",
                        evaluationOn = evaluated ? Day(task, 400) : null,
                        reason = "根据工作需要",
                    },
                }
            );
    }

    private string OpenCall(TaskItem task) =>
        department
            .Register.All<Register.Calls.Call>()
            .Where(call => call.OpensAt <= task.CreatedAt && task.CreatedAt < call.ClosesAt)
            .Select(call => call.CallId)
            .First(id => !id.EndsWith('D'));

    private static string Day(TaskItem task, int days) =>
        Beijing.DayOf(task.CreatedAt).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
