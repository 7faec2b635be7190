using System.Text;
using Bases.Register.Experts;
using Bases.Register.Folders;
using Bases.Register.Imports;
using Bases.Register.Json;
using Bases.Register.Memory;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Register.Tests.Imports;

/// <summary>People, bases and experts of a department that begins: each kind with the table that a clerk would send, and a hostile one.</summary>
public sealed class TableImportTests
{
    private const string People = "人员编号,姓名,所在单位,聘用方式,职称,有同等研究能力证明,研究负责人,邮箱\n";
    private const string Named =
        "基地编号,基地名称,依托单位,负责人,技术领域,主要合作国家（地区）,来源,命名日期,纳入日期,状态,状态变更日期,联系邮箱,年度报告,绩效评估\n";
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string> Kinds { get; } = [.. ImportKinds.All.Select(kind => kind.Id)];

    [Fact]
    public void ShouldReadAPersonByEmployerAndLabels()
    {
        var person = Only<Person>(ImportKinds.Persons, People + "K1,刘表格,荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example");

        person.ShouldSatisfyAllConditions(
            () => person.PersonId.ShouldBe("K1"),
            () => person.EmployerHostId.ShouldBe("H18"),
            () => person.EmploymentType.ShouldBe(EmploymentType.Joint),
            () => person.TitleLevel.ShouldBe(TitleLevel.SeniorFull),
            () => person.ResearchLeadRole.ShouldBeTrue()
        );
    }

    [Fact]
    public void ShouldNumberAPersonByEmployerAndNameAndKnowHimAgain()
    {
        const string row = ",刘表格,荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example\n";

        var rows = Read(ImportKinds.Persons, People + row + row);

        rows.Select(read => read.Verdict).ShouldBe([ImportVerdict.Ok, ImportVerdict.Duplicate]);
        var person = rows[0].Entry.ShouldBeOfType<Person>();
        Read(ImportKinds.Persons, People + row)[0].Entry.ShouldBe(person);
        Read(ImportKinds.Persons, People + row, person with { PersonId = "P900" })[0]
            .Reason.ShouldBe("人员编号（未填的按单位和姓名）与登记簿中的P900相同");
        Read(ImportKinds.Persons, People + "K2" + row, person)[0].Reason.ShouldContain($"同单位另有同名人员，编号为{person.PersonId}");
    }

    [Theory]
    [InlineData("K1,刘表格,查无此单位,双聘,正高级,否,是,k1@people.example", "所在单位“查无此单位”不在登记簿中，请先导入单位")]
    [InlineData("K1,刘表格,荆山璞理工学院（虚构）,临时,正高级,否,是,k1@people.example", "聘用方式“临时”应为")]
    [InlineData("K1,刘表格,荆山璞理工学院（虚构）,双聘,教授,否,是,k1@people.example", "职称“教授”应为")]
    [InlineData("K1,刘表格,荆山璞理工学院（虚构）,双聘,正高级,也许,是,k1@people.example", "应为是或否")]
    [InlineData("K1,,荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example", "缺少姓名")]
    [InlineData("../../x,刘表格,荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example", "只能用文字、数字")]
    [InlineData("K1,\"=cmd|'/c calc'!A1\",荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example", "公式")]
    [InlineData("K1,刘\u0007表格,荆山璞理工学院（虚构）,双聘,正高级,否,是,k1@people.example", "控制字符")]
    [InlineData("K1,刘表格,荆山璞理工学院（虚构）,双聘,正高级,否,是", "应有8列，实有7列")]
    public void ShouldRefuseAHostilePerson(string row, string reason) => ShouldRefuse(ImportKinds.Persons, People + row, reason);

    [Fact]
    public void ShouldReadABaseWithWhatWasReportedAndEvaluated()
    {
        var named = Only<Base>(
            ImportKinds.Bases,
            Named
                + "鄂国合基2022007,量子国际科技合作基地,荆山璞理工学院（虚构）,P900,量子与光子,德国,按本办法认定,2022-10-08,,有效,,q@bases.example,\"2022 合格；2023 合格（2024-01-09提交，2024-03-20认定）；2024年度：不合格\n2025 未考核\",2025-09-30 优秀"
        );

        named.ShouldSatisfyAllConditions(
            () => (named.BaseId, named.BaseNumber).ShouldBe(("鄂国合基2022007", "鄂国合基2022007")),
            () => (named.HostId, named.LeaderPersonId).ShouldBe(("H18", "P900")),
            () => (named.TechnicalFieldCode, named.MainCountry, named.Regime).ShouldBe(("E1", "DE", BaseRegime.New)),
            () => named.DesignatedOn.ShouldBe(new DateOnly(2022, 10, 8)),
            () =>
                named
                    .AnnualReports.Select(report => (report.ReportYear, report.DepartmentResult, report.DecidedOn, report.NotAssessed))
                    .ShouldBe([
                        (2022, AnnualResult.Qualified, Today, false),
                        (2023, AnnualResult.Qualified, new DateOnly(2024, 3, 20), false),
                        (2024, AnnualResult.Unqualified, Today, false),
                        (2025, null, null, true),
                    ]),
            () => named.AnnualReports[1].SubmittedAt.ShouldBe(new DateTimeOffset(2024, 1, 9, 0, 0, 0, TimeSpan.FromHours(8))),
            () =>
                named
                    .Evaluations.ShouldHaveSingleItem()
                    .ShouldBe(new BaseEvaluation { HeldOn = new DateOnly(2025, 9, 30), Result = EvaluationResult.Excellent })
        );
    }

    [Theory]
    [InlineData(
        "按本办法认定,2022-10-08,,,,,2022 合格；2023 合格；2025 合格,2025-10-08 合格",
        "没有2024年度报告的记录，每日核查将按未提交计"
    )]
    [InlineData("按本办法认定,2022-10-08,,,,,2022 合格；2023 合格；2024 未提交；2025 合格,", "没有应于2025-10-08进行的绩效评估的记录")]
    [InlineData("国家级基地(未纳入),2014/7/1,,,,,,", "按2014-07-01导入")]
    public void ShouldWarnOfWhatTheMorningsCheckWouldHold(string rest, string reason)
    {
        var row = Read(ImportKinds.Bases, Named + Start + rest).Single();

        row.Verdict.ShouldBe(ImportVerdict.Warn);
        row.Reason.ShouldContain(reason);
    }

    [Fact]
    public void ShouldHaveNothingToSayOfAGrandfatheredBaseThatReported() =>
        Read(ImportKinds.Bases, Named + Start + "施行前已认定,2017-06-15,,,,,2022 合格；2023 合格；2024 合格；2025 合格,")
            .Single()
            .Reason.ShouldBe("可导入");

    [Theory]
    [InlineData("按本办法认定,2017-06-15,,,,,,", "命名日期早于办法施行之日2022-08-25")]
    [InlineData("施行前已认定,2023-06-15,,,,,,", "命名日期不早于办法施行之日2022-08-25")]
    [InlineData("国家级基地纳入,2015-06-15,,,,,,", "缺少纳入日期")]
    [InlineData("按本办法认定,2027-06-15,,,,,,", "晚于今天")]
    [InlineData("自己认定,2023-06-15,,,,,,", "来源“自己认定”应为")]
    [InlineData("按本办法认定,2023-06-15,,终止并注销命名,,,,", "缺少状态变更日期")]
    [InlineData("按本办法认定,2023-06-15,,撤销命名,2020-01-01,,,", "状态变更日期早于命名日期")]
    [InlineData("按本办法认定,2023-06-15,,,,,2022 合格,", "2022年度报告早于命名")]
    [InlineData("按本办法认定,2023-06-15,,,,,2023 合格；2023 不合格,", "2023年度写了两次")]
    [InlineData("按本办法认定,2023-06-15,,,,,2023 优良,", "应写成")]
    [InlineData("按本办法认定,2023-06-15,,,,,2023 合格（2024-13-09提交）,", "应写成")]
    [InlineData("按本办法认定,2023-06-15,,,,,,2022-06-15 合格", "早于命名日期")]
    [InlineData("按本办法认定,2023-06-15,,,,,,2026-12-15 合格", "应写成")]
    public void ShouldRefuseABaseThatCannotBe(string rest, string reason) => ShouldRefuse(ImportKinds.Bases, Named + Start + rest, reason);

    [Theory]
    [InlineData("N1,甲,查无此单位,P900,集成电路,德国,按本办法认定,2023-06-15,,,,,,", "依托单位“查无此单位”不在登记簿中，请先导入单位")]
    [InlineData(
        "N1,甲,荆山璞理工学院（虚构）,查无此人,集成电路,德国,按本办法认定,2023-06-15,,,,,,",
        "负责人“查无此人”不在登记簿中，请先导入人员"
    )]
    [InlineData("N1,甲,荆山璞理工学院（虚构）,P900,炼金术,德国,按本办法认定,2023-06-15,,,,,,", "技术领域“炼金术”不在代码表中")]
    [InlineData("N1,甲,荆山璞理工学院（虚构）,P900,集成电路,亚特兰蒂斯,按本办法认定,2023-06-15,,,,,,", "不在代码表中")]
    [InlineData("N1,甲,荆山璞理工学院（虚构）,P900,集成电路,中国,按本办法认定,2023-06-15,,,,,,", "不能是中国")]
    [InlineData("a/b?c,甲,荆山璞理工学院（虚构）,P900,集成电路,德国,按本办法认定,2023-06-15,,,,,,", "只能用文字、数字")]
    [InlineData("N1,甲,荆山璞理工学院（虚构）,P900,集成电路,德国,按本办法认定,2023-06-15,,,,@SUM(1),,", "公式")]
    public void ShouldRefuseAHostileBase(string row, string reason) => ShouldRefuse(ImportKinds.Bases, Named + row, reason);

    [Fact]
    public void ShouldAskForTheNumberWhereTwoPeopleHaveOneName()
    {
        const string row = "N1,甲,荆山璞理工学院（虚构）,陈同名,集成电路,德国,按本办法认定,2026-06-15,,,,,,";
        var other = new Person
        {
            PersonId = "P901",
            Name = "陈同名",
            EmployerHostId = "H01",
            Email = "p901@people.example",
        };

        Read(ImportKinds.Bases, Named + row, other with { PersonId = "P902" }, other)[0].Reason.ShouldContain("登记簿中有2位“陈同名”");
        Read(ImportKinds.Bases, Named + row, other)[0].Reason.ShouldContain("所在单位不是依托单位");
        Read(ImportKinds.Bases, Named + row, other, other with { PersonId = "P902", EmployerHostId = "H18" })[0]
            .Entry.ShouldBeOfType<Base>()
            .LeaderPersonId.ShouldBe("P902");
    }

    [Fact]
    public void ShouldReadExpertsByTheNamesOfTheirMembers()
    {
        var table =
            "expertId,name,email,currentOrgHostId,currentOrgName,titleLevel,active\n"
            + string.Concat(
                Data.Demonstration.OfType<Expert>()
                    .Select(expert =>
                        $"{expert.ExpertId},{expert.Name},{expert.Email},{expert.CurrentOrgHostId},{expert.CurrentOrgName},{RegisterJson.Name(expert.TitleLevel)},{expert.Active}\n"
                    )
            );

        var rows = ImportKinds.Experts.Read(
            Encoding.UTF8.GetBytes(table),
            new InMemoryRegister([.. Data.Reference, .. Data.Demonstration.Where(entry => entry is not Expert)]),
            Today
        );

        rows.Count.ShouldBeGreaterThan(20);
        rows.ShouldAllBe(row => row.Entry is Expert && row.Verdict == ImportVerdict.Ok);
        var known = Data.Demonstration.OfType<Expert>().ToDictionary(expert => expert.ExpertId);
        rows.Select(row => (Expert)row.Entry!)
            .ShouldAllBe(expert =>
                expert.CurrentOrgHostId == known[expert.ExpertId].CurrentOrgHostId
                && expert.Active == known[expert.ExpertId].Active
                && expert.TitleLevel == known[expert.ExpertId].TitleLevel
            );
    }

    [Theory]
    [InlineData("E900,乌表格,e@experts.example,H99,某单位,正高级,是,", "工作单位代码“H99”不在登记簿中，请先导入单位")]
    [InlineData("E900,乌表格,e@experts.example,,,正高级,是,", "缺少工作单位")]
    [InlineData("E900,乌表格,e@experts.example,,某单位,院长,是,", "职称“院长”应为")]
    [InlineData("E900,乌表格,e@experts.example,,某单位,正高级,,", "缺少在库")]
    [InlineData("E 900;--,乌表格,e@experts.example,,某单位,正高级,是,", "专家编号")]
    [InlineData(",乌表格,e@experts.example,,某单位,正高级,是,", "缺少专家编号")]
    [InlineData("E900,乌表格,e@experts.example,,某单位,正高级,是,炼金术", "研究领域“炼金术”不在代码表中")]
    [InlineData("E900,＝1+1,e@experts.example,,某单位,正高级,是,", "公式")]
    [InlineData("E900,乌表格,no-address,,某单位,正高级,是,", "不是有效的邮件地址")]
    public void ShouldRefuseAHostileExpert(string row, string reason) =>
        ShouldRefuse(ImportKinds.Experts, "专家编号,姓名,邮箱,工作单位代码,工作单位,职称,在库,研究领域\n" + row, reason);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ShouldNotTakeTheExampleOfItsTemplateForData(string id)
    {
        var kind = ImportKinds.Find(id)!;
        var template = new CsvTable(
            [.. kind.Columns.Select(column => column.Name.Zh)],
            [
                [.. kind.Columns.Select(column => column.Example)],
            ]
        );

        var row = kind.Read(template, Data.FullRegister(), Today).Single();

        row.Reason.ShouldBe("这是模板的示例行，请删除");
        row.Verdict.ShouldBe(ImportVerdict.Error);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ShouldRefuseATableWithoutAColumnOrWithOneTwice(string id)
    {
        var kind = ImportKinds.Find(id)!;
        var heads = kind.Columns.Select(column => column.Field).ToList();
        foreach (var needed in kind.Columns.Where(column => !column.Optional))
        {
            Should
                .Throw<ImportFileException>(() => Read(kind, string.Join(',', heads.Where(head => head != needed.Field))))
                .Message.ShouldContain(needed.Name.Zh);
        }

        Should.Throw<ImportFileException>(() => Read(kind, string.Join(',', heads.Append(heads[0])))).Message.ShouldContain("列有2个");
        Should.Throw<ImportFileException>(() => kind.Read([0xFF, 0x00, 0xFE, 0x81], Data.FullRegister(), Today));
    }

    [Fact]
    public void ShouldReadTheRecordOfAnImportFromTheTimeOfUnitsAlone()
    {
        var record = RegisterJson.Read<ImportRecord>(
            """{"importId": "DR2026001", "fileId": "7", "fileName": "a.csv", "importedBy": "call1", "importedAt": "2026-11-20T09:00:00+08:00", "hostIds": ["H1"], "skipped": 0}"""
        )!;

        (record.Kind, record.Reason).ShouldBe(("hosts", ""));
        record.EntryIds.ShouldBe(["H1"]);
        RegisterJson.Read<ImportRecord>(RegisterJson.Write(record))!.EntryIds.ShouldBe(["H1"]);
    }

    private const string Start = "N1,甲国际科技合作基地,荆山璞理工学院（虚构）,P900,集成电路,德国,";

    private static Person Leader { get; } =
        new()
        {
            PersonId = "P900",
            Name = "王现任",
            EmployerHostId = "H18",
            Email = "p900@people.example",
        };

    private static T Only<T>(ImportKind kind, string table)
    {
        var row = Read(kind, table).Single();
        row.Verdict.ShouldBe(ImportVerdict.Ok, row.Reason);
        return row.Entry.ShouldBeOfType<T>();
    }

    private static void ShouldRefuse(ImportKind kind, string table, string reason)
    {
        var row = Read(kind, table).Single();
        row.Reason.ShouldContain(reason);
        row.Verdict.ShouldBe(ImportVerdict.Error);
        row.Entry.ShouldBeNull();
    }

    private static IReadOnlyList<ImportedRow> Read(ImportKind kind, string table, params IRegisterEntry[] more) =>
        kind.Read(Encoding.UTF8.GetBytes(table), new InMemoryRegister([.. Data.Reference, .. Data.Demonstration, Leader, .. more]), Today);
}
