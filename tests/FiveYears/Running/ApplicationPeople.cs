using System.Globalization;
using Bases.Activities.Contract;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Panels;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Applications (articles 6 and 8 to 17): hosts that fill in, bureaux that recommend, officers who check, experts who review.</summary>
internal sealed class ApplicationPeople(Department department, ReviewPeople reviews, IReadOnlyDictionary<string, Intake> intakes)
{
    private static readonly string[] Documents =
    [
        "application_form",
        "implementation_plan",
        "cooperation_agreement",
        "legal_person_certificate",
    ];

    /// <summary>As on the portal: the number is drawn and the case begun in one transaction.</summary>
    public Task BeginAsync(Intake intake, Applicant applicant) =>
        department.Runtime.BeginAsync(
            "application",
            "application.number",
            (changes, _) =>
            {
                var number = changes.NextNumber($"application/{intake.Year}");
                var id = string.Create(CultureInfo.InvariantCulture, $"SQ{intake.Year}{number:0000}");
                return new NewCase(
                    id,
                    ActivityJson.Write(
                        new
                        {
                            applicationId = id,
                            callId = intake.CallId,
                            hostId = applicant.Host.HostId,
                        }
                    )
                );
            },
            ActorOf(applicant)
        );

    public Task WithdrawAsync(Intake intake, Applicant applicant) =>
        department.SendAsync(
            "application.withdrawn",
            department
                .Register.All<Application>()
                .First(application => application.CallId == intake.CallId && application.HostId == applicant.Host.HostId)
                .ApplicationId,
            new { withdrawal = new { reason = "合作方案有变" } },
            ActorOf(applicant)
        );

    public Work? Plan(TaskItem task)
    {
        var application = department.Register.Find<Application>(task.BusinessKey!)!;
        var intake = intakes[application.CallId];
        var applicant = intake.Applicants.First(entry => entry.Host.HostId == application.HostId);
        return task.ElementId switch
        {
            "fill" => Fill(task, intake, applicant),
            "municipal-check" => Work.Later(
                task,
                applicant.Bearing == Bearing.LateBureau ? 9 : 2,
                "bureau-" + applicant.Host.City,
                new { municipalCheck = Opinion(applicant, application) }
            ),
            "supplement" => applicant.Bearing == Bearing.NotSupplemented
                ? null
                : Work.Later(task, 2, ActorOf(applicant), new { supplement = new { answer = "已补充。" } }),
            "formal-check" => Work.Later(task, 3, "formal1", new { formalCheck = Checked(applicant, application) }),
            "confirm-panel" => Work.Later(task, 1, "review1", new { panel = new { expertIds = reviews.Proposed(task) } }),
            "declare-conflict" or "pledge" or "score" => Review(task, applicant),
            "review-summary" => Work.Later(
                task,
                1,
                "review1",
                new { reviewSummary = new { siteInspection = applicant.Bearing == Bearing.Inspected } }
            ),
            "plan-inspection" or "record-inspection" => reviews.Visit(task),
            "reconsider" => Work.Later(
                task,
                4,
                "decide1",
                new
                {
                    reconsideration = new
                    {
                        conclusion = applicant.Bearing == Bearing.Reconsidered ? "agree" : "disagree",
                        reason = "异议成立，经重新研究",
                    },
                }
            ),
            "release-reconsideration" => Work.Later(task, 1, "release1", new { release = new { decision = "release" } }),
            _ => throw new InvalidOperationException($"Nobody knows the step {task.ElementId} of an application."),
        };
    }

    private static string ActorOf(Applicant applicant) => "applicant-" + applicant.Host.HostId;

    private Work? Fill(TaskItem task, Intake intake, Applicant applicant) =>
        applicant.Bearing switch
        {
            Bearing.NeverSubmitted => null,
            Bearing.LastSecond => new Work(
                department.Register.Find<Call>(intake.CallId)!.ClosesAt,
                ActorOf(applicant),
                new { application = Form(intake, applicant) }
            ),
            _ => Work.Later(task, 3 + (applicant.Number % 7), ActorOf(applicant), new { application = Form(intake, applicant) }),
        };

    private static object Form(Intake intake, Applicant applicant) =>
        new
        {
            proposedBaseName = $"第{applicant.Number}申报国际科技合作基地",
            branch = "research_edu",
            technicalFieldCode = applicant.Field,
            leaderPersonId = applicant.Leader.PersonId,
            partners = new[]
            {
                new
                {
                    name = "Partner university " + applicant.Country,
                    country = applicant.Country,
                    type = "university",
                    agreementSignedOn = "2020-05-01",
                    agreementExpiresOn = applicant.Bearing == Bearing.Unfit ? intake.Closes.AddDays(-1) : new DateOnly(2030, 12, 31),
                    commonGoalsStated = true,
                },
            },
            mainCountries = new[] { applicant.Country },
            mainCountryBasis = "partner",
            documents = Documents,
            commitmentHostSigned = true,
            commitmentLeaderSigned = true,
            containsStateSecret = false,
            branchFacts = new
            {
                projects = applicant.Leader.Projects,
                jointPlatform = true,
                jointMechanism = true,
                jointPapers = 5,
                jointEvents = 1,
            },
        };

    private static object Opinion(Applicant applicant, Application application) =>
        applicant.Bearing == Bearing.ReturnedByBureau && application.SupplementRequests.Count == 0
            ? new
            {
                decision = "return",
                reason = "实施方案缺页",
                documents = new[] { "implementation_plan" },
            }
        : applicant.Bearing == Bearing.NotRecommended ? new { decision = "not_recommend", refusal = "合作基础薄弱" }
        : new
        {
            decision = "recommend",
            comment = "同意推荐",
            priority = 1,
        };

    /// <summary>A person's reason for each S rule that is not met, a person's decision where the rules have none.</summary>
    private static object Checked(Applicant applicant, Application application)
    {
        var failed = application.RuleResults.Where(result => result is { Outcome: RuleOutcome.Fail, Severity: RuleSeverity.Hard }).ToList();
        var returned = application.SupplementRequests.Any(request => request.RequestedBy == "省科技厅");
        return failed.Count > 0 || (applicant.Bearing == Bearing.NotSupplemented && returned)
                ? new { decision = "reject", reason = failed.Count > 0 ? "不符合" + failed[0].RuleId : "逾期未补正" }
            : applicant.Bearing is Bearing.NotSupplemented or Bearing.LastSecond && !returned
                ? new
                {
                    decision = "return",
                    reason = "合作协议不清晰",
                    documents = new[] { "cooperation_agreement" },
                }
            : new
            {
                decision = "accept",
                reason = "符合申报条件",
                overrides = application
                    .RuleResults.Where(result => result.Outcome == RuleOutcome.Fail)
                    .Select(result => new { result.RuleId, reason = "两个基地方向不同，同意受理" }),
                humanDecisions = application
                    .RuleResults.Where(result => result.Outcome == RuleOutcome.Human)
                    .Select(result => new
                    {
                        result.RuleId,
                        decision = "PASS",
                        reason = "经核实符合",
                    }),
            };
    }

    private Work? Review(TaskItem task, Applicant applicant)
    {
        var expert = ReviewPeople.ExpertOf(task)["expert:".Length..];
        var first =
            department.Register.Find<Panel>(task.BusinessKey!)!.Candidates.First(candidate => candidate.Proposed).ExpertId == expert;
        var seat = int.Parse(expert.AsSpan(1), CultureInfo.InvariantCulture);
        var score = (applicant.Bearing == Bearing.Disagreed ? 52m : 74m) + (seat * 5 % 23) + (applicant.Number % 4 * 0.25m);
        return ReviewPeople.Review(
            task,
            score,
            silent: first && applicant.Bearing == Bearing.SilentExpert,
            conflicted: first && applicant.Bearing == Bearing.Conflicted
        );
    }
}
