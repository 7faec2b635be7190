using Bases.FiveYears.Checker;
using Bases.FiveYears.Tests.Population;

namespace Bases.FiveYears.Tests;

/// <summary>
/// A rule of the tree is another – a parameter, a timer, a flow, a row of a table, an activity – and people live by it for a
/// while: the examination says which article is broken.
/// </summary>
[Collection("years")]
public class BrokenRunTests
{
    private const string Application = "designation/application.bpmn";
    private const string Midnight = """duration("P1D"), time("00:00:00+08:00"))""";

    /// <summary>A call with such applications, until the bases are named and the objections closed.</summary>
    private static Running.FiveYears OneCall(params Bearing[] bearings) =>
        new()
        {
            Bases = 1,
            Only = Character.Reliable,
            OneCall = [.. bearings.DefaultIfEmpty(Bearing.Straight)],
            Until = new DateOnly(2022, 11, 28),
        };

    /// <summary>Bases of one kind, named in September 2022, for as long as it takes to show.</summary>
    private static Running.FiveYears Lives(Character character, string until) =>
        new()
        {
            Bases = 2,
            OneCall = [],
            Only = character,
            Until = DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };

    private static readonly Dictionary<string, (int Article, string Rule, Running.FiveYears Run)> Variants = new()
    {
        // Parameters of the department.
        ["the report is due on 20 January"] = (22, "result", With(Lives(Character.Reliable, "2023-02-01"), "annual.dueMonthDay", "01-20")),
        ["reminders go out at ten"] = (22, "reminder", With(Lives(Character.Reliable, "2022-12-20"), "annual.reminderHour", 10)),
        ["nobody is reminded on the day before"] = (
            22,
            "digest",
            With(Lives(Character.Reliable, "2023-02-01"), "annual.reminderDays", new[] { 30, 15, 7, 3 })
        ),
        ["a Sunday stays the last day"] = (22, "result", With(Lives(Character.Reliable, "2023-02-20"), "annual.rollForward", false)),
        ["three working days of publicity"] = (17, "publicity", With(OneCall(), "publicity.minimumWorkingDays", 3)),
        ["the day of publication counts"] = (17, "publicity", With(OneCall(), "publicity.firstDayCounts", true)),
        ["drafts are not reminded on the day before"] = (
            13,
            "call",
            With(OneCall(Bearing.NeverSubmitted), "call.draftReminderDays", new[] { 7, 3 })
        ),
        ["a supplement may take eight working days"] = (13, "condition", With(OneCall(Bearing.ReturnedByBureau), "days.supplement", 8)),
        ["an expert has fifteen working days"] = (15, "panel", With(OneCall(), "days.review", 15)),
        ["twenty working days to tell of a change"] = (
            23,
            "change",
            With(Lives(Character.NewLeader, "2023-05-01"), "change.reportWorkingDays", 20)
        ),
        ["an evaluation every second year"] = (24, "evaluation", With(Lives(Character.Excellent, "2024-02-01"), "evaluation.years", 2)),
        ["five working days for the statement"] = (28, "ending", With(Lives(Character.Dissolving, "2023-06-01"), "days.statement", 5)),
        ["three years of 不合格 to an end"] = (28, "ending", With(Lives(Character.LateTwice, "2025-03-31"), "annual.consecutiveYears", 3)),
        ["a bureau has eight working days"] = (6, "bureau", With(OneCall(Bearing.LateBureau), "days.municipalCheck", 8)),
        ["an objector is contacted within five working days"] = (
            17,
            "objection",
            With(OneCall(Bearing.ObjectionSlow), "days.objectionContact", 5)
        ),
        ["a finding takes twenty-five working days"] = (17, "objection", With(OneCall(Bearing.ObjectionSlow), "days.objectionFinding", 25)),
        ["anonymous objections block"] = (17, "objection", With(OneCall(Bearing.ObjectionAnonymous), "objections.anonymousBlocks", true)),
        ["one objection holds up the whole list"] = (
            17,
            "publicity",
            With(OneCall(Bearing.Straight, Bearing.ObjectionSlow), "objections.suspendList", true)
        ),
        ["experts are reminded one working day before"] = (15, "panel", With(OneCall(Bearing.SilentExpert), "days.reviewReminder", 1)),
        ["three experts are enough"] = (15, "panel", With(OneCall(), "panel.size", 3)),
        ["nobody of the department checks the form"] = (6, "condition", With(OneCall(), "formalCheck.gates", 1)),
        ["bases of the year owe no report"] = (
            22,
            "reminder",
            With(Lives(Character.Reliable, "2023-02-01"), "annual.exemptNamedFrom", "01-01")
        ),
        ["the report is due at half past five"] = (22, "result", With(Lives(Character.LateOnce, "2024-02-20"), "annual.dueTime", "17:30")),
        ["a host is reminded of a change on the last day but one"] = (
            23,
            "change",
            With(Lives(Character.NewLeaderLate, "2023-05-01"), "change.reminderWorkingDays", 1)
        ),
        ["nobody is warned a year before the end of the rules"] = (
            33,
            "expiry",
            With(Lives(Character.Reliable, "2026-10-10"), "rulePack.warningMonths", new[] { 6, 3 })
        ),

        // Timers.
        ["the bureau is reminded two days late"] = (
            6,
            "bureau",
            Otherwise(
                OneCall(Bearing.LateBureau),
                Application,
                "policy.days.municipalCheck) + " + Midnight,
                "policy.days.municipalCheck) + duration(\"P3D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["a mandate lasts a day longer"] = (
            6,
            "bureau",
            Otherwise(
                Lives(Character.Reliable, "2024-05-10"),
                "bureau-mandate/bureau-mandate.bpmn",
                "date(mandateTo) + " + Midnight,
                "date(mandateTo) + duration(\"P2D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["the report is open a day longer"] = (
            22,
            "result",
            Otherwise(
                Lives(Character.LateOnce, "2024-02-20"),
                "annual-assessment/annual-assessment.bpmn",
                "date(dueOn) + " + Midnight,
                "date(dueOn) + duration(\"P2D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["the finding on an objection is reminded a week late"] = (
            17,
            "objection",
            Otherwise(
                OneCall(Bearing.ObjectionSlow),
                "designation/objection.bpmn",
                "date(objectionDue.findingOn) + " + Midnight,
                "date(objectionDue.findingOn) + duration(\"P8D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["experts are reminded in the afternoon"] = (
            15,
            "panel",
            Otherwise(
                OneCall(Bearing.SilentExpert),
                "designation/expert-review.bpmn",
                "date(assignment.remindOn), time(\"09:00:00+08:00\")",
                "date(assignment.remindOn), time(\"15:00:00+08:00\")"
            )
        ),
        ["bases are looked at once a week"] = (
            28,
            "condition-28",
            Otherwise(Lives(Character.Dissolving, "2023-06-01"), "termination/base-check.bpmn", "/P1D", "/P7D")
        ),
        ["a late evaluation is told at noon"] = (
            24,
            "evaluation",
            Otherwise(
                Lives(Character.Excellent, "2026-02-10") with
                {
                    Named = new DateOnly(2023, 1, 20),
                },
                "evaluation/evaluation.bpmn",
                "date(warnOn), time(\"09:00:00+08:00\")",
                "date(warnOn), time(\"12:00:00+08:00\")"
            )
        ),
        ["the end of the rules is told a month late"] = (
            33,
            "expiry",
            Otherwise(
                Lives(Character.Reliable, "2026-10-10"),
                "rule-pack/rule-pack-expiry.bpmn",
                "date(warning.on), time(\"09:00:00+08:00\")",
                "date(warning.on) + duration(\"P30D\"), time(\"09:00:00+08:00\")"
            )
        ),
        ["an expert is replaced a week late"] = (
            15,
            "panel",
            Otherwise(
                OneCall(Bearing.SilentExpert),
                "designation/expert-review.bpmn",
                "date(assignment.dueOn) + " + Midnight,
                "date(assignment.dueOn) + duration(\"P8D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["a call closes an hour late"] = (
            13,
            "call",
            Otherwise(OneCall(Bearing.NeverSubmitted), "designation/call.bpmn", "duration(\"PT1S\")", "duration(\"PT1H\")")
        ),
        ["a publicity ends a day early"] = (
            17,
            "publicity",
            Otherwise(
                OneCall(),
                "designation/call.bpmn",
                "date(publicityEndsOn) + duration(\"P1D\")",
                "date(publicityEndsOn) + duration(\"P0D\")"
            )
        ),
        ["who does not supplement is waited for"] = (
            13,
            "condition",
            Otherwise(
                OneCall(Bearing.NotSupplemented),
                Application,
                "date(correction.dueOn) + " + Midnight,
                "date(correction.dueOn) + duration(\"P4D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["a report may be supplemented a day longer"] = (
            22,
            "result",
            Otherwise(
                Lives(Character.Silent, "2024-03-31"),
                "annual-assessment/annual-assessment.bpmn",
                "date(supplementDueOn) + " + Midnight,
                "date(supplementDueOn) + duration(\"P2D\"), time(\"00:00:00+08:00\"))"
            )
        ),
        ["a change is called late a day late"] = (
            23,
            "change",
            Otherwise(
                Lives(Character.NewLeaderLate, "2023-05-01"),
                "significant-change/significant-change.bpmn",
                ">=overdueAt<",
                ">=date and time(overdueAt) + duration(\"P1D\")<"
            )
        ),

        // Flows.
        ["article 29 rejects nobody"] = (
            29,
            "finding",
            Otherwise(Lives(Character.Cheating, "2023-04-01"), "designation/integrity-finding.bpmn", ">=article29<", ">=false<")
        ),
        ["misconduct ends no base"] = (
            28,
            "finding",
            Otherwise(Lives(Character.Misconduct, "2023-04-01"), "designation/integrity-finding.bpmn", ">=article28<", ">=false<")
        ),

        // Rows of tables.
        ["an agreement that has run out is good enough"] = (
            8,
            "condition",
            Otherwise(
                OneCall(Bearing.Unfit),
                "designation/rules/a08.dmn",
                "<outputEntry id=\"A08-2a-1-out-1\"><text>\"FAIL\"",
                "<outputEntry id=\"A08-2a-1-out-1\"><text>\"PASS\""
            )
        ),
        ["objections without a name are handled"] = (
            17,
            "objection",
            Otherwise(
                OneCall(Bearing.ObjectionAnonymous),
                "designation/objection-handling.dmn",
                "<outputEntry id=\"anonymous-handling\"><text>\"lead\"",
                "<outputEntry id=\"anonymous-handling\"><text>\"handle\""
            )
        ),
        ["a new country is not looked at"] = (
            23,
            "change",
            Otherwise(Lives(Character.NewCountry, "2023-05-01"), "significant-change/change-checks.dmn", "[\"A11\"]", "[\"A14\"]")
        ),
        ["a new leader may lead another base"] = (
            23,
            "change",
            Otherwise(Lives(Character.NewLeader, "2023-05-01"), "significant-change/change-checks.dmn", "[\"A09\",\"A12-2\"]", "[\"A09\"]")
        ),
        ["a host that is gone is no ground"] = (
            28,
            "condition-28",
            Otherwise(
                Lives(Character.Dissolving, "2023-06-01"),
                "termination/rules/base-actions.dmn",
                "<outputEntry id=\"base-actions-3-out-1\"><text>\"TERMINATE_A28-2\"",
                "<outputEntry id=\"base-actions-3-out-1\"><text>\"NO_ACTION\""
            )
        ),

        // Activities.
        ["nobody is reminded of the self-evaluation"] = (
            24,
            "evaluation",
            Without(Lives(Character.Failing, "2026-02-10") with { Bases = 1, Named = new DateOnly(2023, 1, 20) }, "evaluation.remind")
        ),
        ["drafts are not reminded at all"] = (13, "call", Without(OneCall(Bearing.NeverSubmitted), "call.remind-drafts")),
        ["nobody is told of a change that is late"] = (
            23,
            "change",
            Without(Lives(Character.NewLeaderLate, "2023-05-01"), "change.remind")
        ),
        ["the bureau is not reminded"] = (6, "bureau", Without(OneCall(Bearing.LateBureau), "mail.send")),
        ["the department is not told of a late evaluation"] = (
            24,
            "evaluation",
            Without(Lives(Character.Excellent, "2026-02-10") with { Named = new DateOnly(2023, 1, 20) }, "evaluation.warn-late")
        ),
        ["nobody is warned of the end of the rules"] = (33, "expiry", Without(Lives(Character.Reliable, "2026-10-10"), "rule-pack.warn")),
    };

    internal static IEnumerable<string> Broken => Variants.Values.Select(variant => variant.Rule);

    public static TheoryData<string> Names => [.. Variants.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Should_name_the_article_that_is_broken(string variant)
    {
        var (article, rule, run) = Variants[variant];
        var folder = Directory.CreateTempSubdirectory("bases-years-broken-").FullName;
        try
        {
            var report = await run.RunAsync(folder);
            report.Unknown.ShouldBeEmpty();
            var found = Examination.Of(folder);
            found.ShouldContain(
                violation => violation.Rule == rule && violation.Articles.Contains(article),
                string.Join('\n', found.Take(10))
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Without what is broken in them, the runs are in order: what is found is what was broken.</summary>
    [Fact]
    public async Task Should_find_nothing_in_the_runs_themselves()
    {
        foreach (
            var run in Variants
                .Values.Select(variant => variant.Run with { Policy = Nothing, Changed = [], Idle = new HashSet<string>() })
                .DistinctBy(run => (run.Only, run.Until, string.Join(',', run.OneCall!)))
        )
        {
            var folder = Directory.CreateTempSubdirectory("bases-years-whole-").FullName;
            try
            {
                (await run.RunAsync(folder)).Incidents.ShouldBeEmpty();
                string.Join('\n', Examination.Of(folder)).ShouldBeEmpty($"{run.Only} until {run.Until:yyyy-MM-dd}");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static readonly Dictionary<string, object> Nothing = [];

    private static Running.FiveYears With(Running.FiveYears run, string parameter, object value) =>
        run with
        {
            Policy = new Dictionary<string, object> { [parameter] = value },
        };

    private static Running.FiveYears Otherwise(Running.FiveYears run, string file, string text, string instead) =>
        run with
        {
            Changed = [(file, text, instead)],
        };

    private static Running.FiveYears Without(Running.FiveYears run, string activity) =>
        run with
        {
            Idle = new HashSet<string> { activity },
        };
}
