using System.Text.Json.Nodes;
using Bases.FiveYears.Checker;

namespace Bases.FiveYears.Tests;

/// <summary>The examination finds what is broken on purpose in what a run has left behind.</summary>
[Collection("years")]
public sealed class BrokenRuleTests(ShortRun run)
{
    [Fact]
    public void Should_find_nothing_in_what_is_in_order() => string.Join('\n', Examination.Of(run.Folder)).ShouldBeEmpty();

    [Fact]
    public void Should_miss_a_reminder() =>
        Find("mails", lines => lines.RemoveAt(lines.FindIndex(IsReminder)))
            .Select(violation => violation.Rule)
            .ShouldBe(["reminder", "delivery"]);

    [Fact]
    public void Should_see_that_a_reminder_went_an_hour_late() =>
        Find("mails", lines => Shift(lines.First(IsReminder), hours: 1))
            .Select(violation => violation.Rule)
            .ShouldBe(["reminder", "reminder", "delivery"]);

    [Fact]
    public void Should_see_that_a_reminder_went_to_somebody_else() =>
        Find("mails", lines => lines.First(IsReminder)["to"] = "somebody@else.example")
            .ShouldContain(violation => violation.Rule == "reminder");

    [Fact]
    public void Should_see_a_wrong_result() =>
        Find(
                "register",
                lines =>
                {
                    var last = lines.Last(line => Is(line, "base") && line["content"]!["annualReports"]!.AsArray().Count > 0);
                    last["content"]!["annualReports"]![0]!["departmentResult"] = "unqualified";
                }
            )
            .ShouldContain(violation => violation.Rule == "result");

    [Fact]
    public void Should_see_that_two_unqualified_years_led_nowhere() =>
        Find("register", lines => lines.RemoveAll(line => Is(line, "endingCase")))
            .ShouldContain(violation =>
                violation.Rule == "ending" && violation.Message.Contains("nobody proposed", StringComparison.Ordinal)
            );

    [Fact]
    public void Should_see_that_a_base_was_given_too_little_time() =>
        Find(
                "register",
                lines =>
                {
                    foreach (var line in lines.Where(line => Is(line, "endingCase") && line["content"]!["notice"] is not null))
                    {
                        line["content"]!["notice"]!["statementDueOn"] = "2024-02-01";
                    }
                }
            )
            .ShouldContain(violation => violation.Rule == "ending");

    [Fact]
    public void Should_see_that_one_person_decided_and_released() =>
        Find(
                "register",
                lines =>
                {
                    foreach (var line in lines.Where(line => Is(line, "endingCase") && line["content"]!["decision"] is not null))
                    {
                        line["content"]!["decision"]!["releasedBy"] = Text(line["content"]!["decision"]!["decidedBy"]);
                    }
                }
            )
            .ShouldContain(violation => violation.Rule == "ending" && violation.Message.Contains("same person", StringComparison.Ordinal));

    [Fact]
    public void Should_hear_a_mail_after_the_end() =>
        Find(
                "mails",
                lines =>
                {
                    var end = lines.First(line => Text(line["template"]) == "base-ended");
                    var after = end.DeepClone();
                    after["template"] = "annual-opened";
                    Shift(after, hours: 24);
                    lines.Add(after);
                }
            )
            .ShouldContain(violation => violation.Rule == "silence");

    [Fact]
    public void Should_see_a_wrong_due_date_of_an_evaluation() =>
        Find("register", lines => lines.Last(line => Is(line, "evaluation"))["content"]!["dueOn"] = "2025-01-02")
            .ShouldContain(violation => violation.Rule == "evaluation");

    [Fact]
    public void Should_see_a_change_that_was_not_told_in_time() =>
        Find("register", lines => lines.Last(line => Is(line, "changeReport"))["content"]!["dueOn"] = "2023-01-01")
            .ShouldContain(violation => violation.Rule == "change");

    private IReadOnlyList<Violation> Find(string file, Action<List<JsonNode>> change) => run.Find(file, change);

    private static bool IsReminder(JsonNode mail) => Text(mail["template"]) == "annual-reminder";

    private static bool Is(JsonNode line, string kind) => Text(line["kind"]) == kind;

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static void Shift(JsonNode line, int hours) =>
        line["at"] = DateTimeOffset
            .Parse(Text(line["at"])!, System.Globalization.CultureInfo.InvariantCulture)
            .AddHours(hours)
            .ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
