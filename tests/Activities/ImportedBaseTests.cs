using System.Text;
using Bases.Activities.Tests.Office;
using Bases.Activities.Tests.Workflows;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Ending;
using Bases.Register.Evaluations;
using Bases.Register.Folders;
using Bases.Register.Imports;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Activities.Tests;

/// <summary>
/// A department's first Monday: an empty register, then its tables of units, people and bases. From then on every procedure
/// finds these bases as if they had been named here (articles 22, 24, 28 and 31).
/// </summary>
public class ImportedBaseTests
{
    private const string Host = "91429998MA9Q07014C";
    private const string Other = "12429998MA9Q07137J";
    private const string Heads = "基地编号,基地名称,依托单位,负责人,技术领域,主要合作国家（地区）,来源,命名日期,联系邮箱,年度报告\n";

    [Fact]
    public void Should_find_an_imported_base_in_the_mornings_check()
    {
        var office = FirstMonday().ByTheCalendar("base-check");

        office.MoveTo("2026-11-24 06:00");

        office.Incidents.ShouldBeEmpty();
        office.Tasks.ShouldBe(["termination-鄂国合基2018003/find-facts"], "the others have reported as their table says");
        office
            .Entry<EndingCase>("termination-鄂国合基2018003")
            .Grounds.Select(ground => ground.Code)
            .ShouldBe(["TERMINATE_A28-1-ANNUAL"], "two unqualified years in a row stand in the table");
    }

    [Fact]
    public void Should_take_silence_of_the_table_for_years_without_a_report_and_have_warned_of_it()
    {
        var office = FirstMonday();
        var silent = Rows(
                office.Register,
                ImportKinds.Bases,
                Heads + "鄂国合基2017009,沉默基地,引江样例公司（虚构）,赵表格,集成电路,德国,施行前已认定,2017-06-15,,\n"
            )
            .Single();
        silent.Verdict.ShouldBe(ImportVerdict.Warn);
        silent.Reason.ShouldContain("没有2022、2023、2024、2025年度报告的记录，每日核查将按未提交计");
        office.Register.Put(silent.Entry!);

        office.ByTheCalendar("base-check").MoveTo("2026-11-24 06:00");

        office.Tasks.ShouldContain("termination-鄂国合基2017009/find-facts");
    }

    [Fact]
    public void Should_ask_the_host_of_an_imported_base_for_its_report_on_1_December_and_remind_its_leader()
    {
        var office = FirstMonday().ByTheCalendar("annual-campaign");

        office.MoveTo("2026-12-01 00:00");

        office.Incidents.ShouldBeEmpty();
        office
            .Register.All<AnnualAssessment>()
            .Select(assessment => assessment.BaseId)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["鄂国合基2018003", "鄂国合基2019005", "鄂国合基2024001"]);
        office.Task("annual-鄂国合基2024001-2026", "report").CandidateGroups.ShouldBe(["host:" + Host]);
        office.MoveTo("2026-12-16 18:00");
        office
            .Mail.Of("annual-reminder")
            .Select(mail => mail.To)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["base2024@bases.example", "qian@people.example", "zhao@people.example"]);
    }

    [Fact]
    public void Should_list_an_imported_base_for_the_evaluation_of_the_year_in_which_its_three_years_end()
    {
        var office = FirstMonday().MoveTo("2026-12-31 09:00").ByTheCalendar("evaluation-round").MoveTo("2027-01-04 09:00");

        office.Incidents.ShouldBeEmpty();
        EvaluationList
            .Of(office.Register, 2027, Policy.On(office.Register, new DateOnly(2027, 1, 4)))
            .Select(entry => (entry.Base.BaseId, entry.DueOn))
            .ShouldBe([("鄂国合基2024001", new DateOnly(2027, 3, 11))], "the others are grandfathered (article 31)");
        office.Complete(
            null,
            "confirm-list",
            "review1",
            new { evaluationList = new { rows = new[] { new { baseId = "鄂国合基2024001", postpone = false } } } }
        );
        office.Task(Evaluation.IdOf("鄂国合基2024001", 2027), "self-evaluation").CandidateGroups.ShouldBe(["host:" + Host]);
    }

    [Fact]
    public void Should_give_a_new_base_no_number_that_an_imported_one_has()
    {
        var office = Offices.InPublicity();
        office.Register.Put(office.Entry<Base>("B11") with { BaseId = "鄂国合基2027001", BaseNumber = "鄂国合基2027001" });
        office.MoveTo("2027-01-12 09:00");

        Offices.Name(office, "T1", "T2");

        office
            .Register.All<Base>()
            .Where(named => named.FromApplicationId is "T1" or "T2")
            .Select(named => named.BaseNumber)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["鄂国合基2027002", "鄂国合基2027003"]);
    }

    /// <summary>The product as it is delivered, then four tables.</summary>
    private static Office.Office FirstMonday()
    {
        var reference = ReferenceData.Read(file => File.ReadAllText(Path.Combine(WorkflowFolder.Root, "workflows", "reference", file)));
        var office = new Office.Office(reference, "2026-11-23 09:00");
        Import(
            office,
            ImportKinds.Hosts,
            $"""
            单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱
            引江样例公司（虚构）,{Host},企业,武汉市,省属,2005-03-02,a@hosts.example
            望江样例研究所（虚构）,{Other},高校院所,神农架林区,省属,2009-10-01,k@hosts.example
            """
        );
        Import(
            office,
            ImportKinds.Persons,
            """
            姓名,所在单位,职称,邮箱
            赵表格,引江样例公司（虚构）,正高级,zhao@people.example
            钱表格,望江样例研究所（虚构）,正高级,qian@people.example
            """
        );
        Import(
            office,
            ImportKinds.Bases,
            Heads
                + "鄂国合基2018003,两年不合格基地,引江样例公司（虚构）,赵表格,集成电路,德国,施行前已认定,2018-06-15,,2022 合格；2023 合格；2024 不合格；2025 不合格\n"
                + "鄂国合基2019005,一向合格基地,望江样例研究所（虚构）,钱表格,储能,法国,施行前已认定,2019-06-15,,2022 合格；2023 合格；2024 合格；2025 合格\n"
                + "鄂国合基2024001,新办法基地,引江样例公司（虚构）,赵表格,量子与光子,日本,按本办法认定,2024-03-11,base2024@bases.example,2024 合格；2025 合格（2026-01-12提交，2026-03-20认定）\n"
        );
        return office;
    }

    private static void Import(Office.Office office, ImportKind kind, string table)
    {
        foreach (var row in Rows(office.Register, kind, table))
        {
            row.Verdict.ShouldBe(ImportVerdict.Ok, row.Reason);
            office.Register.Put(row.Entry!);
        }
    }

    private static IReadOnlyList<ImportedRow> Rows(IRegister register, ImportKind kind, string table) =>
        kind.Read(Encoding.UTF8.GetBytes(table), register, new DateOnly(2026, 11, 23));
}
