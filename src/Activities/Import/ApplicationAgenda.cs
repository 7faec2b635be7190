using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Integrity;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Import;

/// <summary>An application of a call: handed in, looked at by its bureau, found out or checked, and reviewed.</summary>
internal sealed class ApplicationAgenda(Agenda agenda, RecordedCases cases, Call call)
{
    private DateTimeOffset Checked => call.ClosesAt.AddDays(4);

    public void Plan(Application application, Publicity? publicity)
    {
        var id = application.ApplicationId;
        agenda.At(
            application.SubmittedAt!.Value,
            async desk =>
            {
                await desk.PutAsync(application with { Status = ApplicationStatus.Draft, IntegrityFindings = [] });
                await desk.StartAsync(
                    "application",
                    id,
                    new
                    {
                        applicationId = id,
                        application.CallId,
                        application.HostId,
                    },
                    Applicant(application)
                );
                await Agenda.Must(desk.CompleteAsync(id, "fill", null, new { application = new { } }, Applicant(application)));
                await desk.CompleteAsync(id, "municipal-check", null, new { municipalCheck = MunicipalCheck(application) }, "bureau");
            }
        );
        var reviews = cases.ReviewsOf(id);
        var goesOn = reviews.Count > 0 || publicity?.ApprovedApplications.Contains(id) == true;
        foreach (var finding in application.IntegrityFindings)
        {
            Plan(application, finding);
        }

        if (application.IntegrityFindings.Count == 0)
        {
            agenda.At(Checked, desk => CheckAsync(desk, id, goesOn));
        }

        if (goesOn)
        {
            new ReviewAgenda(agenda).Plan(id, reviews, Checked);
        }
    }

    private void Plan(Application application, Finding finding) =>
        agenda.At(
            Agenda.Morning(finding.FoundOn!.Value),
            async desk =>
            {
                var id = $"FX-{application.ApplicationId}";
                await desk.StartAsync("integrity-finding", id, new { findingId = id }, "supervisor1");
                await Agenda.Must(
                    desk.CompleteAsync(
                        id,
                        "record-finding",
                        null,
                        new
                        {
                            integrityFinding = new
                            {
                                application.ApplicationId,
                                finding.Kind,
                                finding.Stage,
                                finding.FoundOn,
                                facts = "样例：经核查认定的诚信问题。",
                            },
                        },
                        "supervisor1"
                    )
                );
                await Agenda.Must(
                    desk.CompleteAsync(
                        id,
                        "verify-finding",
                        null,
                        new
                        {
                            verification = new
                            {
                                confirmed = "yes",
                                toObtain = finding.ToObtain ?? true,
                                severeSocialImpact = finding.SevereSocialImpact ?? false,
                                reason = "样例：证据确凿。",
                            },
                        },
                        "release1"
                    )
                );
            }
        );

    /// <summary>Accepts with a reason for what needs one; where a hard rule stands against it, or nobody reviewed it, it is not accepted.</summary>
    private static async Task CheckAsync(ICaseDesk desk, string id, bool goesOn)
    {
        var results = desk.Register.Find<Application>(id)?.RuleResults ?? [];
        var open = results.Where(result => result.Outcome != RuleOutcome.Pass).ToList();
        if (goesOn)
        {
            await desk.CompleteAsync(
                id,
                "formal-check",
                null,
                new
                {
                    formalCheck = new
                    {
                        decision = "accept",
                        overrides = open.Where(result => result.Outcome == RuleOutcome.Fail)
                            .Select(result => new { result.RuleId, reason = "样例：材料说明充分，同意通过。" }),
                        humanDecisions = open.Where(result => result.Outcome == RuleOutcome.Human)
                            .Select(result => new
                            {
                                result.RuleId,
                                decision = "PASS",
                                reason = "样例：经核实符合。",
                            }),
                    },
                },
                "formal1"
            );
        }
        else
        {
            var reason =
                open.Count == 0
                    ? "申报材料经审查不符合受理条件。"
                    : string.Join("；", open.Select(result => $"{result.RuleId} {result.Reason}"));
            await desk.CompleteAsync(id, "formal-check", null, new { formalCheck = new { decision = "reject", reason } }, "formal1");
        }
    }

    private static object MunicipalCheck(Application application) =>
        application.Recommendation is { Opinion: RecommendationOpinion.Recommend } recommendation
            ? new
            {
                decision = "recommend",
                comment = "同意推荐",
                recommendation.IssuedOn,
            }
            : new { decision = "not_recommend", refusal = "推荐部门未出具推荐意见" };

    private static string Applicant(Application application) => "applicant-" + application.HostId.ToLowerInvariant();
}
