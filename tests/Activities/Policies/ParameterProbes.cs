using Bases.Activities.Applications;
using Bases.Activities.Assessment;
using Bases.Activities.PublicityCheck;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Ending;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.Memory;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.People;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests.Policies;

/// <summary>For each parameter another value, and where its effect is seen; the deadlines of processes are probed by themselves.</summary>
internal static class ParameterProbes
{
    private static readonly Base Named = Repository.Find<Base>("B11") with { DesignatedOn = new DateOnly(2022, 9, 1) };

    private static readonly Base National = Repository.Find<Base>("B22");

    private static readonly Expert Conflicted = new()
    {
        ExpertId = "X",
        Name = "甲",
        Active = false,
        CurrentOrgHostId = "H22",
        PastEmployment = [new PastEmployment { HostId = "H22", EndedOn = new DateOnly(2023, 11, 1) }],
        LeaderInCall = ["CALL-2026"],
        CoWorkWith = [new CoWork { PersonId = "P022", LastOn = new DateOnly(2024, 1, 1) }],
        DeclaredRelations = [new DeclaredRelation { PersonId = "P022" }],
    };

    public static IReadOnlyDictionary<string, (string Other, Probe Probe)> All { get; } =
        new Dictionary<string, (string, Probe)>(StringComparer.Ordinal)
        {
            ["annual.dueMonthDay"] = ("\"01-20\"", Duty),
            ["annual.rollForward"] = ("false", Duty),
            ["annual.dueTime"] = ("\"17:30\"", Duty),
            ["annual.firstPartialYear"] = ("\"exempt\"", Duty),
            ["annual.exemptNamedFrom"] = ("\"09-01\"", Duty),
            ["annual.consecutiveYears"] = ("99", Actions("B02")),
            ["publicity.minimumWorkingDays"] = ("7", MinimumEnd),
            ["publicity.firstDayCounts"] = ("true", MinimumEnd),
            ["publicity.listsDisagreed"] = ("true", OfficeProbes.PublishedList),
            ["objections.anonymousBlocks"] = ("true", Cleared),
            ["objections.suspendList"] = ("true", Cleared),
            ["days.objectionFinding"] = ("30", OfficeProbes.ObjectionDue),
            ["window.years"] = ("5", Rules(ApplicationCase.Research)),
            ["window.reference"] = ("\"calendar_years\"", Rules(ApplicationCase.Research)),
            ["projects.within"] = ("\"start\"", Rules(() => ApplicationCase.Research().WithLeader(LedForLong))),
            ["records.sanctionInForceCounts"] = (
                "false",
                Rules(() =>
                    ApplicationCase
                        .Research()
                        .WithHost(host =>
                            host with
                            {
                                CreditRecords = [new() { DecidedOn = new(2020, 1, 1), SanctionUntil = new(2030, 1, 1) }],
                            }
                        )
                )
            ),
            ["host.province"] = ("\"湖南省\"", Rules(ApplicationCase.Research)),
            ["host.publicBodyCounts"] = (
                "true",
                Rules(() => ApplicationCase.Park().WithHost(host => host with { LegalPersonStatus = LegalPersonStatus.PublicBody }))
            ),
            ["rules.severities"] = ("""{"A10-3c": "H"}""", Rules(ApplicationCase.Research)),
            ["network.minimum"] = ("999", Rules(ApplicationCase.Service)),
            ["network.count"] = ("\"institutions\"", Rules(TwoOfACountry)),
            ["network.qualifyingScopes"] = ("[\"regional\"]", Rules(ApplicationCase.Service)),
            ["events.minimumPerYear"] = ("999", Rules(ApplicationCase.Service)),
            ["events.years"] = ("1", Rules(ApplicationCase.Service)),
            ["research.minimumProjects"] = ("999", Rules(ApplicationCase.Research)),
            ["research.minimumPapers"] = ("999", Rules(ApplicationCase.Research)),
            ["research.minimumEvents"] = (
                "999",
                Rules(() => ApplicationCase.Research().WithFacts<ResearchFacts>(facts => facts with { JointPapers = 0, JointEvents = 3 }))
            ),
            ["uniqueness.level"] = ("\"domain\"", Rules(() => ApplicationCase.Research().And(OfTheSameDomain))),
            ["rd.years"] = ("2", Rules(() => WithSales(40_000_000))),
            ["rd.smallSalesUpTo"] = ("10000000", Rules(() => WithSales(40_000_000))),
            ["rd.mediumSalesUpTo"] = ("60000000", Rules(() => WithSales(100_000_000))),
            ["rd.smallRatio"] = ("0.2", Rules(() => WithSales(40_000_000))),
            ["rd.mediumRatio"] = ("0.2", Rules(() => WithSales(100_000_000))),
            ["rd.largeRatio"] = ("0.2", Rules(() => WithSales(300_000_000))),
            ["rd.domesticShare"] = ("0.6", Rules(() => WithSales(40_000_000))),
            ["market.minimumPct"] = ("99", Rules(ApplicationCase.Enterprise)),
            ["evaluation.years"] = ("5", EvaluationsOf(Named)),
            ["evaluation.anchor"] = (
                "\"last_evaluation\"",
                EvaluationsOf(Named with { Evaluations = [new() { HeldOn = new(2025, 12, 1), Result = EvaluationResult.Qualified }] })
            ),
            ["national.anchor"] = ("\"recognition\"", EvaluationsOf(National)),
            ["grandfathered.before"] = ("\"2010-01-01\"", OfficeProbes.Redesignation),
            ["change.reportWorkingDays"] = ("20", OfficeProbes.Change),
            ["change.reminderWorkingDays"] = ("5", OfficeProbes.Change),
            ["days.statement"] = ("15", OfficeProbes.Statement),
            ["days.inspectionRecord"] = (
                "12",
                DeadlineProbe.Of("days.inspectionRecord", new { inspectionPlan = new { heldOn = "2026-10-20" } })
            ),
            ["ending.plaqueReturn"] = ("true", DeadlineProbe.Of("ending.plaqueReturn")),
            ["termination.basicConditions"] = ("\"after_change\"", Actions("B14")),
            ["termination.banYears"] = ("3", Barred),
            ["integrity.suspicionSuspends"] = ("false", OfficeProbes.Named),
            ["amendments.until"] = ("\"never\"", Amendable),
            ["panel.size"] = ("7", OfficeProbes.ProposedPanel),
            ["panel.contradictionHigh"] = ("95", Contradictions),
            ["panel.contradictionLow"] = ("40", Contradictions),
            ["conflicts.C0"] = ("false", Conflicts),
            ["conflicts.C1"] = ("false", Conflicts),
            ["conflicts.C2"] = ("false", Conflicts),
            ["conflicts.C3"] = ("false", Conflicts),
            ["conflicts.C4"] = ("false", Conflicts),
            ["conflicts.C5"] = ("false", Conflicts),
            ["conflicts.years"] = ("1", Conflicts),
            ["formalCheck.gates"] = (
                "1",
                DeadlineProbe.Of(
                    "formalCheck.gates",
                    new
                    {
                        recommendationRequired = true,
                        hardFailures = Array.Empty<string>(),
                        formalCheck = new { overrides = Array.Empty<string>(), humanDecisions = Array.Empty<string>() },
                    }
                )
            ),
        };

    public static InMemoryRegister Register(IReadOnlyList<IRegisterEntry> changed)
    {
        var register = Repository.Register();
        foreach (var entry in changed)
        {
            register.Put(entry);
        }

        return register;
    }

    private static Policy On(IReadOnlyList<IRegisterEntry> changed, DateOnly day) => Policy.On(Register(changed), day);

    /// <summary>The duty to report on 2022, which a Sunday ends, of a base named in that year.</summary>
    private static string Duty(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var duty = AnnualDuty.Of(Named, 2022, new DateOnly(2022, 8, 25), Calendar(Register(changed)), On(changed, day));
        return $"{duty} {duty?.Closes:O}";
    }

    private static string MinimumEnd(IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        PublicityPeriod.MinimumEnd(day, Calendar(Register(changed)), On(changed, day)).ToString();

    private static WorkingCalendar Calendar(InMemoryRegister register) => new(register.All<CalendarYear>());

    private static Probe Rules(Func<ApplicationCase> begun) =>
        (changed, day) =>
            string.Join(
                '\n',
                begun()
                    .And([.. changed])
                    .WithCall(call => call with { ReferenceDate = day, ApprovedAt = null })
                    .Judge()
                    .Select(result => $"{result.RuleId} {result.Severity} {result.Outcome} {result.Reason}")
            );

    private static Probe Actions(string baseId) =>
        (changed, day) =>
            string.Join(
                ' ',
                BaseJudge.Judge(Register(changed), Repository.Decisions, Repository.Find<Base>(baseId), day).Select(action => action.Name)
            );

    private static Probe EvaluationsOf(Base named) =>
        (changed, day) => string.Join(' ', EvaluationCycle.DueDates(named, On(changed, day)).Take(2).Select(due => $"{due:yyyy-MM-dd}"));

    /// <summary>A list published on the day, with an anonymous objection against one of it and a named one against another.</summary>
    private static string Cleared(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var register = Register(changed);
        var publicity = register.Find<Publicity>("PUB-2026")! with
        {
            PublicityId = "PUB-X",
            PublishedAt = LegalTime.At(day, new TimeOnly(10, 0)),
            ApprovedApplications = ["A011", "A022", "A025"],
        };
        register.Put(publicity);
        register.Put(Against("A011", realName: false));
        register.Put(Against("A022", realName: true));
        return string.Join(
            ' ',
            publicity.ApprovedApplications.Select(id =>
                ClearanceCheck.Of(register, Repository.Decisions, publicity, id, publicity.PublishedAt).Status
            )
        );

        Objection Against(string applicationId, bool realName) =>
            new()
            {
                ObjectionId = "O-" + applicationId,
                PublicityId = publicity.PublicityId,
                ApplicationId = applicationId,
                ReceivedAt = publicity.PublishedAt.AddHours(1),
                RealName = realName,
            };
    }

    private static string Barred(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var register = Register(changed);
        register.Put(Named with { Status = BaseStatus.Revoked, StatusChangedOn = new DateOnly(2025, 3, 1) });
        return ReapplicationBan.LastDay(register, Named.HostId, day).ToString() ?? "";
    }

    private static string Amendable(IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        AmendmentCheck
            .Obstacle(Repository.Find<Application>("A022") with { Status = ApplicationStatus.FormalCheck }, On(changed, day))
            ?.English
        ?? "";

    private static string Contradictions(IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        string.Join(
            ' ',
            PanelArithmetic.Contradictions(
                [Reviewed("E1", 85, ReviewConclusion.NotRecommend), Reviewed("E2", 50, ReviewConclusion.Recommend)],
                On(changed, day)
            )
        );

    private static Review Reviewed(string expert, decimal score, ReviewConclusion conclusion) =>
        new()
        {
            ApplicationId = "A022",
            ExpertId = expert,
            Score = score,
            Conclusion = conclusion,
        };

    private static string Conflicts(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var register = Register(changed);
        var application = register.Find<Application>("A022")!;
        var call = register.Find<Register.Calls.Call>(application.CallId)! with { ReferenceDate = day };
        return string.Join(' ', ConflictRules.Of(Conflicted, application, call, register, On(changed, day)));
    }

    private static Person LedForLong(Person leader) =>
        leader with
        {
            Projects =
            [
                .. leader.Projects.Select(project => project with { Start = new DateOnly(2020, 1, 1), End = new DateOnly(2026, 12, 31) }),
            ],
        };

    private static ApplicationCase TwoOfACountry() =>
        ApplicationCase
            .Service()
            .WithFacts<ServiceFacts>(facts => facts with { Network = [.. facts.Network, facts.Network[0] with { Name = "同国另一机构" }] });

    private static Base OfTheSameDomain =>
        new()
        {
            BaseId = "BX",
            HostId = "H22",
            TechnicalFieldCode = "E3",
            LeaderPersonId = "P999",
            Regime = BaseRegime.New,
            DesignatedOn = new DateOnly(2024, 1, 1),
            MainCountry = "DE",
        };

    private static ApplicationCase WithSales(decimal yuan) =>
        ApplicationCase
            .Enterprise()
            .WithFacts<EnterpriseFacts>(facts =>
                facts with
                {
                    Finance =
                    [
                        .. Enumerable
                            .Range(2023, 3)
                            .Select(year => new FinanceYear
                            {
                                Year = year,
                                RevenueCny = yuan,
                                RdExpenseCny = yuan / 10,
                            }),
                    ],
                }
            );
}
