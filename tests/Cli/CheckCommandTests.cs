using Bases.Cli.CommandLine;
using Bases.Infrastructure.Documents;

namespace Bases.Cli.Tests;

/// <summary>Each check on the demonstration data: the fields other programs rely on, and one answer that would show a wrong reading.</summary>
public sealed class CheckCommandTests
{
    internal static readonly string Demonstration = Path.Combine(Root(), "demo");

    [Theory]
    [InlineData("applications", "", "applicationId,ruleId,severity,outcome,reason")]
    [InlineData("publicity", "", "publicityId,applicationId,lastDay,status,earliestDesignation")]
    [InlineData("conflicts", "--call CALL-2026", "applicationId,expertId,excluded,rules")]
    [InlineData("reviews", "", "applicationId,assigned,submitted,mean,trimmedMean,min,max,recommend,neutral,notRecommend,complete")]
    [InlineData("bases", "--as-of 2026-11-22", "baseId,actions,reasons")]
    [InlineData("annual", "", "baseId,reportYear,dueNominal,dueEffective,onTime,result,reason")]
    [InlineData("reminders", "--report-year 2023", "reportYear,stage,sendAt,baseId,to,cc")]
    public async Task ShouldPrintTheFieldsThatOtherProgramsRead(string check, string options, string fields)
    {
        var rows = await ToolRun.Check([check, "--from", Demonstration, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => string.Join(',', row.EnumerateObject().Select(member => member.Name)) == fields);
    }

    [Fact]
    public async Task ShouldFindWhatTheReadingOfOneDayDecides()
    {
        var applications = await ToolRun.Check("applications", "--from", Demonstration);
        Outcome("A051", "A08-1d").ShouldBe("FAIL");
        Outcome("A044", "A08-1d").ShouldBe("PASS");
        Outcome("A041", "A08-2a").ShouldBe("PASS");
        Outcome("A046", "A10-4a").ShouldBe("HUMAN");

        string Outcome(string id, string rule) =>
            applications
                .Single(row => row.GetProperty("applicationId").GetString() == id && row.GetProperty("ruleId").GetString() == rule)
                .GetProperty("outcome")
                .GetString()!;
    }

    [Fact]
    public async Task ShouldComputeCalendarCasesAndCallProvisionalOnesSo()
    {
        using var folder = new Folder();
        var cases = folder.Write(
            "cases.csv",
            "kind,start,n\npublicity,2026-11-16,5\npublicity,2026-12-28,5\ndeadline_rollforward,2023-01-15,\nreminder_rollback,2024-01-15,30\nanniversary,2024-02-29,3\n"
        );
        var rows = await ToolRun.Check("calendar", "--cases", cases);
        rows.Select(row => row.GetProperty("result").GetString())
            .ShouldBe(["2026-11-23", "2027-01-05", "2023-01-16", "2023-12-15", "2027-02-28"]);
        rows.Select(row => row.TryGetProperty("provisional", out var provisional) && provisional.GetBoolean())
            .ShouldBe([false, true, false, false, false]);
    }

    [Fact]
    public async Task ShouldPreviewAnImport()
    {
        using var folder = new Folder();
        var file = folder.Write(
            "hosts.csv",
            "单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱\n"
                + "晴川样例科技有限公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n"
                + "晴川样例科技有限公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n"
        );
        var rows = await ToolRun.Check("import", file);
        rows.Select(row => (row.GetProperty("row").GetInt32(), row.GetProperty("verdict").GetString()))
            .ShouldBe([(1, "OK"), (2, "DUPLICATE")]);
    }

    /// <summary>A table of another kind refers to the units of the folder.</summary>
    [Fact]
    public async Task ShouldPreviewAnImportOfPersonsAgainstAFolder()
    {
        using var folder = new Folder();
        var file = folder.Write(
            "persons.csv",
            "姓名,所在单位,邮箱\n刘表格,荆山璞理工学院（虚构）,k1@people.example\n刘表格,查无此单位,k1@people.example\n"
        );

        var rows = await ToolRun.Check("import", file, "--kind", "persons", "--from", Demonstration);

        rows.Select(row => row.GetProperty("verdict").GetString()).ShouldBe(["OK", "ERROR"]);
        rows[1].GetProperty("reason").GetString().ShouldBe("所在单位“查无此单位”不在登记簿中，请先导入单位");
        var unknown = await ToolRun.Of("check", "import", file, "--kind", "calls");
        unknown.Exit.ShouldBe(ExitCode.CouldNotRun);
        unknown.Error.ShouldContain("calls cannot be imported; it may be hosts, persons, bases, experts.");
    }

    [Fact]
    public async Task ShouldPreviewAnImportOfAWorkbook()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.FullName, "hosts.xlsx");
        await File.WriteAllBytesAsync(
            file,
            XlsxWriter.Write(
                "单位",
                ["单位名称", "统一社会信用代码", "单位类型", "所在市州", "隶属关系", "注册日期", "联系邮箱"],
                [
                    ["晴川样例科技有限公司（虚构）", "91429998MA9Q07014C", "企业", "武汉市", "市属/民营", "2015-03-02", "a@hosts.example"],
                    ["外省样例公司（虚构）", "91429998MA9Q07065L", "企业", "长沙市", "市属/民营", "2018-05-05", "e@hosts.example"],
                ]
            ),
            TestContext.Current.CancellationToken
        );
        var rows = await ToolRun.Check("import", file);
        rows.Select(row => row.GetProperty("verdict").GetString()).ShouldBe(["OK", "ERROR"]);
    }

    [Fact]
    public async Task ShouldReadAnInstantWithoutAnOffsetAsBeijingTime()
    {
        using var folder = new Folder();
        folder.Write(
            "publicity.json",
            """[{"publicityId": "P", "callId": "C", "publishedAt": "2026-11-16T23:30:00", "approvedApplications": ["A"], "objections": []}]"""
        );
        var rows = await ToolRun.Check("publicity", "--from", folder.FullName);
        rows.Single().GetProperty("lastDay").GetString().ShouldBe("2026-11-23");
    }

    [Theory]
    [InlineData("hosts.json", "[null]", "hosts.json: Entry 1")]
    [InlineData("hosts.json", "null", "hosts.json")]
    [InlineData("calls.json", "{}", "calls.json: line 1, $")]
    [InlineData("persons.json", "[", "persons.json")]
    [InlineData("hosts.json", """[{"hostId": "H"}]""", "there is no 'name'")]
    [InlineData("persons.json", """[{"personId": "P", "name": "N", "projects": null}]""", "null cannot stand there")]
    [InlineData("persons.json", """[{"personId": "P", "name": "N", "projects": [null]}]""", "$[0].projects[0]: null cannot stand there")]
    [InlineData(
        "applications.json",
        """[{"applicationId": "A", "callId": "C", "hostId": "H", "branchFacts": {"jointPapers": "3"}}]""",
        "$[0].branchFacts.jointPapers"
    )]
    public async Task ShouldSayWhereAFileOfTheFolderIsWrong(string name, string content, string where)
    {
        using var folder = new Folder();
        folder.Write(name, content);
        var run = await ToolRun.Of("check", "reviews", "--from", folder.FullName);
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain(where);
        run.Error.ShouldNotContain("Bases.Register");
    }

    [Theory]
    [InlineData("kind,start,n\npublicity,2026-01-01,999999999\n", "row 1")]
    [InlineData("kind,start,n\nanniversary,2026-01-01,5\nanniversary,2026-02-30,5\n", "row 2")]
    [InlineData("kind,start,n,kind\npublicity,2026-01-01,5,publicity\n", "twice")]
    public async Task ShouldSayWhichCalendarCaseIsWrong(string cases, string where)
    {
        using var folder = new Folder();
        var run = await ToolRun.Of("check", "calendar", "--cases", folder.Write("cases.csv", cases));
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain(where);
    }

    [Theory]
    [InlineData("bases", "--as-of", "9999-12-31")]
    [InlineData("annual", "--as-of", "0001-01-01")]
    [InlineData("reminders", "--report-year", "8999")]
    public async Task ShouldRefuseADayOfAnotherAge(string check, string option, string value)
    {
        var run = await ToolRun.Of("check", check, "--from", Demonstration, option, value);
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain(value);
    }

    [Fact]
    public async Task ShouldPrintATableForPeople()
    {
        var run = await ToolRun.Of("check", "reviews", "--from", Demonstration);
        run.Output.ShouldStartWith("applicationId");
        run.Output.ShouldContain("26 lines");
    }

    [Theory]
    [InlineData("check", "nothing", "--from", ".")]
    [InlineData("check", "applications")]
    [InlineData("check", "applications", "--from", "/no/such/folder")]
    [InlineData("check", "calendar", "--cases", "/no/such/file")]
    public async Task ShouldSayWhyItCouldNotRun(params string[] words)
    {
        var run = await ToolRun.Of(words);
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldStartWith("bases: ");
    }

    [Fact]
    public async Task ShouldNameABrokenFileOfTheFolder()
    {
        using var folder = new Folder();
        folder.Write("hosts.json", "[{\"hostId\": 1}]");
        var run = await ToolRun.Of("check", "applications", "--from", folder.FullName);
        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("hosts.json");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bases.Process.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
