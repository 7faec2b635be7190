using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Tests;

/// <summary>A folder that is not quite as it should be: what can be judged is judged, and what cannot is said.</summary>
public sealed class CheckedFolderTests
{
    [Theory]
    [InlineData("applications", "persons.json")]
    [InlineData("applications", "bases.json")]
    [InlineData("bases", "hosts.json", "--as-of", "2026-11-22")]
    [InlineData("annual", "bases.json")]
    [InlineData("publicity", "publicity.json")]
    [InlineData("conflicts", "experts.json", "--call", "CALL-2026")]
    [InlineData("reviews", "reviews.json")]
    [InlineData("reminders", "bases.json", "--report-year", "2025")]
    public async Task ShouldNameTheFileThatIsNotThere(string check, string file, params string[] options)
    {
        using var folder = Demonstration();
        File.Delete(Path.Combine(folder.FullName, file));
        var run = await ToolRun.Of(["check", check, "--from", folder.FullName, .. options, "--json"]);
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain($"has no {file}");
        run.Output.ShouldBeEmpty();
    }

    /// <summary>It counts as what fulfils nothing, and costs no other record its answer.</summary>
    [Theory]
    [InlineData("hosts.json", "H01", "state", "struck_off", "A08-1c", "FAIL")]
    [InlineData("hosts.json", "H01", "legalPersonStatus", "partnership", "A08-1b", "FAIL")]
    [InlineData("persons.json", "P001", "projects.0.role", "adviser", "A09-3", "FAIL")]
    [InlineData("applications.json", "A001", "recommendation.opinion", "undecided", "A06-REC", "FAIL")]
    [InlineData("applications.json", "A001", "partners.0.type", "something_nobody_listed", "A08-2a", "FAIL")]
    [InlineData("applications.json", "A001", "partners.0.type", "research_institute", "A08-2a", "PASS")]
    public async Task ShouldTakeAStateThatNobodyListedForNoneThatHelps(
        string file,
        string id,
        string member,
        string value,
        string rule,
        string outcome
    )
    {
        using var folder = Demonstration();
        await Change(folder, file, id, member, value);
        var rows = await ToolRun.Check("applications", "--from", folder.FullName);
        rows.Single(row => Text(row, "applicationId") == "A001" && Text(row, "ruleId") == rule)
            .GetProperty("outcome")
            .GetString()
            .ShouldBe(outcome);
    }

    [Fact]
    public async Task ShouldTakeABaseWhoseStatusNobodyListedForEnded()
    {
        using var folder = Demonstration();
        await Change(folder, "bases.json", "B02", "status", "closed_down");
        var rows = await ToolRun.Check("bases", "--from", folder.FullName, "--as-of", "2026-11-22");
        rows.Single(row => Text(row, "baseId") == "B02").GetProperty("actions")[0].GetString().ShouldBe("NO_ACTION");
    }

    [Fact]
    public async Task ShouldKeepObjectionsApartThatEveryListNumbersFromOne()
    {
        using var folder = new Folder();
        folder.Write("publicity.json", $"[{Publicity("P1", "A1")}, {Publicity("P2", "A2")}]");
        var rows = await ToolRun.Check("publicity", "--from", folder.FullName);
        rows.Select(row => Text(row, "status")).ShouldBe(["BLOCKED_OPEN_OBJECTION", "BLOCKED_OPEN_OBJECTION"]);

        static string Publicity(string id, string application) =>
            $$"""
                {"publicityId": "{{id}}", "callId": "C", "publishedAt": "2026-11-16T09:00:00+08:00", "approvedApplications": ["{{application}}"],
                 "objections": [{"objectionId": "O1", "applicationId": "{{application}}", "receivedAt": "2026-11-18T09:10:00+08:00", "realName": true, "outcome": "open"}]}
                """;
    }

    /// <summary>What the folder's lists leave out is the installation's, not nothing.</summary>
    [Fact]
    public async Task ShouldAskForTheDocumentsOfTheInstallationWhereTheFolderNamesNone()
    {
        using var folder = Demonstration();
        folder.Write("code_lists.json", """{"fields": {"E1": "量子与光子"}}""");
        await Change(folder, "applications.json", "A001", "documents", null);
        var rows = await ToolRun.Check("applications", "--from", folder.FullName);
        rows.Single(row => Text(row, "applicationId") == "A001" && Text(row, "ruleId") == "A13-docs")
            .GetProperty("outcome")
            .GetString()
            .ShouldBe("FAIL");
    }

    [Fact]
    public async Task ShouldTakeAYearOfHolidaysThatIsNullForOneWithoutANotice()
    {
        using var folder = Demonstration();
        folder.Write("holidays.json", """{"years": {"2026": {"status": "official", "offDays": [], "makeUpWorkdays": []}, "2029": null}}""");
        var cases = folder.Write("cases.csv", "kind,start,n\npublicity,2029-01-01,1\n");
        var rows = await ToolRun.Check("calendar", "--from", folder.FullName, "--cases", cases);
        rows.Single().GetProperty("provisional").GetBoolean().ShouldBeTrue();
    }

    /// <summary>The answer does not depend on whether the call is still open when somebody asks.</summary>
    [Fact]
    public async Task ShouldFindLateWhatWasNeverHandedIn()
    {
        using var folder = Demonstration();
        await Change(folder, "applications.json", "A002", "submittedAt", null);
        await Change(folder, "calls.json", "CALL-2026", "closesAt", "2099-10-16T17:30:00+08:00");
        var rows = await ToolRun.Check("applications", "--from", folder.FullName);
        var late = rows.Single(row => Text(row, "applicationId") == "A002" && Text(row, "ruleId") == "A13-time");
        Text(late, "outcome").ShouldBe("FAIL");
        Text(late, "reason")!.ShouldStartWith("提交时间（尚未提交）晚于截止时间2099-10-16 17:30:00");
    }

    private static string? Text(JsonElement row, string member) => row.GetProperty(member).GetString();

    private static Folder Demonstration()
    {
        var folder = new Folder();
        foreach (var file in Directory.EnumerateFiles(CheckCommandTests.Demonstration, "*.json"))
        {
            folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        return folder;
    }

    /// <param name="id">The first member of the record.</param>
    /// <param name="member">A path, with positions in lists.</param>
    private static async Task Change(Folder folder, string file, string id, string member, string? value)
    {
        var path = Path.Combine(folder.FullName, file);
        var list = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.AsArray();
        var node = list.Single(record => record!.AsObject().First().Value!.GetValue<string>() == id)!;
        var steps = member.Split('.');
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, out var position) ? node[position]! : node[step]!;
        }

        node[steps[^1]] = value;
        folder.Write(file, list.ToJsonString());
    }
}
