namespace Bases.Activities.Tests.Office;

/// <summary>Offices at the point where a test begins, and the steps that many tests take.</summary>
internal static class Offices
{
    public const string CallId = "CALL-T";

    public static Office Empty(params Bases.Register.IRegisterEntry[] changed) =>
        new(SampleRegister.Entries().Concat(changed), "2026-11-20 09:00");

    public static Office WithOpenCall(params Bases.Register.IRegisterEntry[] changed)
    {
        var office = Empty(changed);
        office
            .Start("call", CallId, new { callId = CallId }, "call1")
            .Complete(CallId, "draft-call", "call1", Paper.Call())
            .Complete(CallId, "approve-call", "release1", new { callApproval = new { decision = "approve" } })
            .MoveTo("2026-11-24 10:00");
        return office;
    }

    /// <summary>What ships with another value in its place.</summary>
    public static Bases.Register.IRegisterEntry Policy(string parameterId, object value) =>
        RuleCheck
            .Repository.Reference.OfType<Bases.Register.Policies.PolicyParameter>()
            .Single(parameter => parameter.ParameterId == parameterId)
            is var shipped
            ? shipped with
            {
                Values = [shipped.Values[^1] with { Value = System.Text.Json.JsonSerializer.SerializeToElement(value) }],
            }
            : throw new InvalidOperationException();

    public static void Open(Office office, string applicationId, string hostId) =>
        office.Start(
            "application",
            applicationId,
            new
            {
                applicationId,
                callId = CallId,
                hostId,
            },
            "applicant-" + hostId
        );

    /// <summary>Fills in and submits, with the content of a sample application.</summary>
    public static void Apply(Office office, string applicationId, string hostId, string sample)
    {
        Open(office, applicationId, hostId);
        office.Complete(applicationId, "fill", "applicant-" + hostId, new { application = Paper.Application(sample) });
    }

    public static void Recommend(Office office, string applicationId) =>
        office.Complete(
            applicationId,
            "municipal-check",
            "bureau",
            new
            {
                municipalCheck = new
                {
                    decision = "recommend",
                    comment = "同意推荐",
                    priority = 1,
                },
            }
        );

    /// <summary>Accepts, with a reason for every S rule and a decision on every HUMAN one.</summary>
    public static void Accept(Office office, string applicationId)
    {
        var results = office.Entry<Bases.Register.Applications.Application>(applicationId).RuleResults;
        office.Complete(
            applicationId,
            "formal-check",
            "formal1",
            new
            {
                formalCheck = new
                {
                    decision = "accept",
                    overrides = results
                        .Where(result => result.Outcome == Bases.Register.Applications.RuleOutcome.Fail)
                        .Select(result => new { result.RuleId, reason = "材料说明充分，同意通过" }),
                    humanDecisions = results
                        .Where(result => result.Outcome == Bases.Register.Applications.RuleOutcome.Human)
                        .Select(result => new
                        {
                            result.RuleId,
                            decision = "PASS",
                            reason = "经核实符合",
                        }),
                },
            }
        );
    }

    /// <summary>The proposed panel is confirmed, and every expert declares, pledges and scores.</summary>
    public static void Review(Office office, string applicationId, decimal score = 80)
    {
        ConfirmPanel(office, applicationId);
        foreach (var expert in Experts(office, applicationId))
        {
            ReviewBy(office, applicationId, expert, score);
        }

        office.Complete(applicationId, "review-summary", "review1", new { reviewSummary = new { siteInspection = false } });
    }

    public static void ConfirmPanel(Office office, string applicationId) =>
        office.Complete(applicationId, "confirm-panel", "review1", new { panel = new { expertIds = Experts(office, applicationId) } });

    public static IReadOnlyList<string> Experts(Office office, string applicationId) =>
        office.Entry<Bases.Register.Panels.Panel>(applicationId) is { ExpertIds.Count: > 0 } confirmed
            ? confirmed.ExpertIds
            :
            [
                .. office
                    .Entry<Bases.Register.Panels.Panel>(applicationId)
                    .Candidates.Where(candidate => candidate.Proposed)
                    .Select(candidate => candidate.ExpertId),
            ];

    public static void ReviewBy(Office office, string applicationId, string expert, decimal score)
    {
        office.CompleteFor(applicationId, "declare-conflict", expert, new { declaration = new { conflict = "none" } });
        office.CompleteFor(applicationId, "pledge", expert, new { pledge = new { accepted = true } });
        office.CompleteFor(applicationId, "score", expert, Paper.Review(score, score >= 75 ? "recommend" : "neutral"));
    }

    /// <summary>A call whose applications T1 (H11) and T2 (H20) are under publicity since 2027-01-04, which ends on the 11th.</summary>
    /// <param name="second">What is concluded of T2.</param>
    /// <param name="changed">What the register holds in place of what ships.</param>
    public static Office InPublicity(string second = "agree", params Bases.Register.IRegisterEntry[] changed)
    {
        var office = WithOpenCall(changed);
        Apply(office, "T1", "H11", "A011");
        Apply(office, "T2", "H20", "A034");
        Recommend(office, "T1");
        Accept(office, "T1");
        Accept(office, "T2");
        Review(office, "T1");
        Review(office, "T2");
        office.MoveTo("2026-12-24 09:00");
        Decide(office, ("T1", "agree"), ("T2", second));
        office
            .MoveTo("2027-01-04 09:30")
            .Complete(
                CallId,
                "publish-publicity",
                "call1",
                new
                {
                    publicity = new
                    {
                        title = "公示",
                        text = "公示",
                        endsOn = "2027-01-11",
                        contacts = "027-8713 0000",
                    },
                }
            );
        return office;
    }

    public static void Decide(Office office, params (string Application, string Conclusion)[] conclusions)
    {
        office.Complete(
            CallId,
            "decide",
            "decide1",
            new
            {
                decision = new
                {
                    minutesReference = "厅务会〔2026〕30号",
                    rows = conclusions.Select(row => new
                    {
                        applicationId = row.Application,
                        conclusion = row.Conclusion,
                        reason = "综合评审意见",
                    }),
                },
            }
        );
        office.Complete(CallId, "release-decision", "release1", new { release = new { decision = "release" } });
    }

    public static void Name(Office office, params string[] applications)
    {
        office.Complete(
            CallId,
            "draft-naming",
            "call1",
            new
            {
                naming = new
                {
                    applicationIds = applications,
                    issuedOn = office.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    title = "命名通知",
                    names = applications.Select(id => new { applicationId = id, name = "湖北省" + id + "国际科技合作基地" }),
                },
            }
        );
        office.Complete(CallId, "release-naming", "release1", new { release = new { decision = "release" } });
    }

    /// <summary>Somebody objects on the portal; the case gets the objection's id as business key.</summary>
    public static string Object(Office office, string applicationId, bool realName)
    {
        var form = new System.Text.Json.Nodes.JsonObject
        {
            ["applicationId"] = applicationId,
            ["kind"] = "person",
            ["objectorName"] = realName ? "异议人甲" : "",
            ["contact"] = realName ? "objector@people.example" : "",
            ["facts"] = "申报材料中的合作协议已失效，请核实。",
        };
        var objection = Objections.ObjectionDesk.Receive(office.Register, form, office.Now);
        office.Start("objection", objection.ObjectionId, new { objectionId = objection.ObjectionId });
        return objection.ObjectionId;
    }

    public static void CloseObjection(Office office, string objectionId, string outcome) =>
        office
            .Complete(
                objectionId,
                "contact",
                "supervisor1",
                new
                {
                    objectionContact = new
                    {
                        contactedOn = "2027-01-06",
                        channel = "phone",
                        identity = "confirmed",
                        record = "已联系",
                    },
                }
            )
            .Complete(
                objectionId,
                "verify",
                "supervisor1",
                new
                {
                    objectionFinding = new
                    {
                        outcome,
                        finding = "经核实，协议有效。",
                        reply = "谢谢",
                    },
                }
            );
}
