using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.PublicNotices;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The call itself (articles 13, 16 to 18): drafted, approved by another, decided, published, named, awarded.</summary>
internal sealed class CallPeople(Department department, IReadOnlyDictionary<string, Intake> intakes)
{
    /// <summary>In this call the first draft of the publicity is too short; the procedure refuses it.</summary>
    private const string Hasty = "CALL-2024";

    private readonly HashSet<string> tried = [];

    public static DateTimeOffset BeginsAt(Intake intake) => Beijing.At(intake.Opens.AddDays(-10), 10);

    public Task BeginAsync(Intake intake) => department.StartAsync("call", intake.CallId, new { callId = intake.CallId }, "call1");

    /// <summary>One call is extended by nine days, with a reason.</summary>
    public Task ExtendAsync(Intake intake) =>
        department.SendAsync(
            "call.extended",
            intake.CallId,
            new { extension = new { closesAt = Beijing.At(intake.Closes.AddDays(9), 17, 30), reason = "申报系统升级" } },
            "call1"
        );

    public Work Plan(TaskItem task)
    {
        var intake = intakes[task.BusinessKey!];
        return task.ElementId switch
        {
            "draft-call" => Work.Later(task, 1, "call1", new { call = Draft(intake) }),
            "approve-call" => Work.Later(task, 1, "release1", new { callApproval = new { decision = "approve" } }),
            "decide" => Work.Later(task, 4, "decide1", new { decision = Conclusions(intake) }),
            "release-decision" => Work.Later(task, 1, "release1", Released),
            "publish-publicity" => Work.Later(task, 1, "call1", new { publicity = Publicity(task, intake) }),
            "draft-naming" => Work.Later(task, 1, "call1", new { naming = Naming(task, intake) }),
            "release-naming" => Work.Later(task, 0, "release1", Released),
            "award-plaques" => Work.Later(
                task,
                8,
                "call1",
                new
                {
                    plaques = new
                    {
                        mode = "together",
                        heldOn = Day(task, 8),
                        place = "武汉",
                    },
                }
            ),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of a call."),
        };
    }

    private static object Released { get; } = new { release = new { decision = "release" } };

    private static object Draft(Intake intake) =>
        new
        {
            year = intake.Year,
            title = intake.Directed ? $"{intake.Year}年度省国合基地定向征集" : $"{intake.Year}年度省国合基地申报",
            kind = intake.Directed ? "directed" : "open",
            opensAt = Beijing.At(intake.Opens, 9),
            closesAt = Beijing.At(intake.Closes, 17, 30),
            municipalClosesAt = Beijing.At(intake.MunicipalCloses, 17, 30),
            referenceDate = intake.Closes,
            contact = "国际合作处 027-8713 0000",
            invitedHostIds = intake.Directed ? intake.Applicants.Select(applicant => applicant.Host.HostId) : [],
            argumentation = intake.Directed
                ? new
                {
                    heldOn = intake.Opens.AddDays(-20),
                    experts = "七位专家",
                    conclusion = "建议定向征集两家单位。",
                    minutes = new[] { new { fileId = intake.CallId + "-minutes", fileName = "论证会纪要.docx" } },
                }
                : null,
        };

    /// <summary>On every application that waits for it; agreed to, but for those that are not.</summary>
    private object Conclusions(Intake intake) =>
        new
        {
            minutesReference = $"厅务会纪要〔{intake.Year}〕",
            rows = Of(intake, ApplicationStatus.AwaitingDecision)
                .Select(application => new
                {
                    application.ApplicationId,
                    conclusion = BearingOf(intake, application) == Bearing.Disagreed ? "disagree" : "agree",
                    reason = "综合专家意见和布局需要",
                }),
        };

    private object Publicity(TaskItem task, Intake intake) =>
        new
        {
            title = $"{intake.Year}年度省国合基地拟认定名单公示",
            text = "公示期内如有异议，请以实名书面方式提出。",
            contacts = "国际合作处 027-8713 0000",
            endsOn = intake.CallId == Hasty && tried.Add(intake.CallId) ? Day(task, 3) : null,
        };

    private object Naming(TaskItem task, Intake intake)
    {
        var cleared = Of(intake, ApplicationStatus.Publicity).Where(IsCleared).ToList();
        return new
        {
            applicationIds = cleared.Select(application => application.ApplicationId),
            issuedOn = department.WorkingDay(Beijing.DayOf(task.CreatedAt).AddDays(1)),
            title = $"关于命名{intake.Year}年度湖北省国际科技合作基地的通知",
            names = cleared.Select(application => new { application.ApplicationId, name = "湖北省" + application.ProposedBaseName }),
        };
    }

    private bool IsCleared(Application application) =>
        department
            .Register.All<Objection>()
            .All(objection => objection.ApplicationId != application.ApplicationId || objection.Outcome is not ObjectionOutcome.Open);

    private IEnumerable<Application> Of(Intake intake, ApplicationStatus status) =>
        department
            .Register.All<Application>()
            .Where(application => application.CallId == intake.CallId && application.Status == status)
            .OrderBy(application => application.ApplicationId, StringComparer.Ordinal);

    private static Bearing BearingOf(Intake intake, Application application) =>
        intake.Applicants.First(applicant => applicant.Host.HostId == application.HostId).Bearing;

    private static string Day(TaskItem task, int days) =>
        Beijing.DayOf(task.CreatedAt).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
