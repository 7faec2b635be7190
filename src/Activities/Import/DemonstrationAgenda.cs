using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Integrity;
using Bases.Register.Panels;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Import;

/// <summary>
/// What happened when, worked out from recorded cases: whoever plays it through the procedures leaves every case at the
/// step that its data imply, with a genuine journal. What lies after <paramref name="until"/> is future and left out.
/// </summary>
/// <remarks>Where the record names no date (formal check, panel, decision), the agenda takes one that fits between those it names.</remarks>
public sealed class DemonstrationAgenda(RecordedCases cases, DateTimeOffset until)
{
    /// <summary>A call is drafted so many days before it opens.</summary>
    internal const int DraftingDays = 4;

    private readonly List<(DateTimeOffset At, int Order, Func<ICaseDesk, Task> Act)> steps = [];

    public async Task PlayAsync(ICaseDesk desk)
    {
        foreach (var call in cases.Calls)
        {
            Plan(call);
        }

        foreach (var (at, _, act) in steps.Where(step => step.At <= until).OrderBy(step => step.At).ThenBy(step => step.Order))
        {
            await desk.MoveToAsync(at);
            await act(desk);
        }

        await desk.MoveToAsync(until);
    }

    private void Plan(Call call)
    {
        At(
            call.OpensAt.AddDays(-DraftingDays),
            async desk =>
            {
                await desk.StartAsync("call", call.CallId, new { call.CallId }, "call1");
                await Must(desk.CompleteAsync(call.CallId, "draft-call", null, new { call }, "call1"));
                await Must(
                    desk.CompleteAsync(call.CallId, "approve-call", null, new { callApproval = new { decision = "approve" } }, "release1")
                );
            }
        );
        var publicity = cases.PublicityOf(call);
        foreach (var application in cases.ApplicationsOf(call))
        {
            Plan(call, application, publicity);
        }

        if (publicity is not null)
        {
            Plan(call, publicity);
        }
    }

    private void Plan(Call call, Application application, Publicity? publicity)
    {
        var id = application.ApplicationId;
        At(
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
                await Must(desk.CompleteAsync(id, "fill", null, new { application = new { } }, Applicant(application)));
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
            At(Checked(call), desk => CheckAsync(desk, id, goesOn));
        }

        if (goesOn)
        {
            PlanReview(call, id, reviews);
        }
    }

    private void Plan(Application application, Finding finding) =>
        At(
            Morning(finding.FoundOn!.Value),
            async desk =>
            {
                var id = $"FX-{application.ApplicationId}";
                await desk.StartAsync("integrity-finding", id, new { findingId = id }, "supervisor1");
                await Must(
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
                await Must(
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

    private void PlanReview(Call call, string id, IReadOnlyList<Review> reviews)
    {
        var dated = reviews.Where(review => review.SubmittedAt is not null).ToList();
        var assigned = dated.Count > 0 ? dated.Min(review => review.SubmittedAt!.Value).AddDays(-6) : Checked(call).AddDays(2);
        // Without recorded reviews the proposed panel is taken, and its opinions are not invented: the panel is closed early.
        At(
            assigned,
            async desk =>
                await Must(
                    desk.CompleteAsync(
                        id,
                        "confirm-panel",
                        null,
                        new
                        {
                            panel = new
                            {
                                expertIds = reviews.Count > 0 ? [.. reviews.Select(review => review.ExpertId)] : Proposed(desk, id),
                            },
                        },
                        "review1"
                    )
                )
        );
        foreach (var review in dated)
        {
            At(
                review.SubmittedAt!.Value,
                async desk =>
                {
                    var group = "expert:" + review.ExpertId;
                    var actor = review.ExpertId.ToLowerInvariant();
                    await Must(desk.CompleteAsync(id, "declare-conflict", group, new { declaration = new { conflict = "none" } }, actor));
                    await Must(desk.CompleteAsync(id, "pledge", group, new { pledge = new { accepted = true } }, actor));
                    await Must(
                        desk.CompleteAsync(
                            id,
                            "score",
                            group,
                            new
                            {
                                review = new
                                {
                                    review.Score,
                                    review.Conclusion,
                                    review.Comment,
                                },
                            },
                            actor
                        )
                    );
                }
            );
        }

        var summed = (dated.Count > 0 ? dated.Max(review => review.SubmittedAt!.Value) : assigned).AddHours(20);
        At(
            summed,
            async desk =>
            {
                if (dated.Count < reviews.Count || reviews.Count == 0)
                {
                    await desk.SendAsync("panel.closed", id, new { }, "review1");
                }

                await Must(
                    desk.CompleteAsync(id, "review-summary", null, new { reviewSummary = new { siteInspection = false } }, "review1")
                );
            }
        );
    }

    private void Plan(Call call, Publicity publicity)
    {
        At(
            publicity.PublishedAt.AddDays(-4),
            async desk =>
            {
                var rows = desk
                    .Register.All<Application>()
                    .Where(application => application.CallId == call.CallId && application.Status == ApplicationStatus.AwaitingDecision)
                    .Select(application =>
                        publicity.ApprovedApplications.Contains(application.ApplicationId)
                            ? new
                            {
                                application.ApplicationId,
                                conclusion = "agree",
                                reason = "符合认定条件",
                            }
                            : new
                            {
                                application.ApplicationId,
                                conclusion = "disagree",
                                reason = "综合专家评审意见和布局，本批次不予认定",
                            }
                    );
                await Must(
                    desk.CompleteAsync(
                        call.CallId,
                        "decide",
                        null,
                        new { decision = new { minutesReference = $"厅务会〔{call.Year}〕样例", rows } },
                        "decide1"
                    )
                );
                await Must(
                    desk.CompleteAsync(call.CallId, "release-decision", null, new { release = new { decision = "release" } }, "release1")
                );
            }
        );
        At(
            publicity.PublishedAt,
            async desk =>
                await Must(
                    desk.CompleteAsync(
                        call.CallId,
                        "publish-publicity",
                        null,
                        new
                        {
                            publicity = new
                            {
                                title = $"{call.Title}拟认定名单公示",
                                text = "现将拟认定名单予以公示。",
                                contacts = "国际合作处 027-0000 0000",
                            },
                        },
                        "call1"
                    )
                )
        );
        foreach (var objection in cases.ObjectionsTo(publicity))
        {
            At(
                objection.ReceivedAt,
                async desk =>
                {
                    await desk.PutAsync(objection with { Outcome = null, ClosedOn = null });
                    await desk.StartAsync("objection", objection.ObjectionId, new { objection.ObjectionId }, "supervisor1");
                }
            );
        }

        if (publicity.ApprovedApplications.Select(cases.BaseOf).OfType<Bases.Register.NamedBases.Base>().ToList() is { Count: > 0 } bases)
        {
            var issued = bases.Min(entry => entry.DesignatedOn);
            At(
                Morning(issued),
                async desk =>
                {
                    var ids = bases.Select(entry => entry.FromApplicationId!);
                    await Must(
                        desk.CompleteAsync(
                            call.CallId,
                            "draft-naming",
                            null,
                            new
                            {
                                naming = new
                                {
                                    applicationIds = ids,
                                    issuedOn = issued,
                                    title = $"关于命名{call.Year}年度湖北省国际科技合作基地的通知",
                                    names = bases.Select(entry => new
                                    {
                                        applicationId = entry.FromApplicationId,
                                        name = desk.Register.Find<Application>(entry.FromApplicationId!)?.ProposedBaseName,
                                    }),
                                },
                            },
                            "call1"
                        )
                    );
                    await Must(
                        desk.CompleteAsync(call.CallId, "release-naming", null, new { release = new { decision = "release" } }, "release1")
                    );
                }
            );
            At(
                Morning(issued.AddDays(21)),
                async desk =>
                    await Must(
                        desk.CompleteAsync(
                            call.CallId,
                            "award-plaques",
                            null,
                            new
                            {
                                plaques = new
                                {
                                    mode = "together",
                                    heldOn = issued.AddDays(21),
                                    place = "武汉",
                                },
                            },
                            "call1"
                        )
                    )
            );
        }
    }

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

    private static IReadOnlyList<string> Proposed(ICaseDesk desk, string id) =>
        [.. desk.Register.Find<Panel>(id)!.Candidates.Where(candidate => candidate.Proposed).Select(candidate => candidate.ExpertId)];

    private static DateTimeOffset Checked(Call call) => call.ClosesAt.AddDays(4);

    private static DateTimeOffset Morning(DateOnly day) => LegalTime.At(day, new TimeOnly(9, 30));

    private static string Applicant(Application application) => "applicant-" + application.HostId.ToLowerInvariant();

    private static async Task Must(Task<bool> completed)
    {
        if (!await completed)
        {
            throw new InvalidOperationException("The recorded cases do not fit the procedures: a step that happened has no open task.");
        }
    }

    private void At(DateTimeOffset instant, Func<ICaseDesk, Task> act) => steps.Add((instant, steps.Count, act));
}
