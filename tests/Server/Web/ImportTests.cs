using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Experts;
using Bases.Register.Imports;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Units, people, bases and experts from a table: looked at first, then taken over together, and taken back.</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class ImportTests(ServerFixture server)
{
    private const string Hosts = "单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱";
    private const string People = "人员编号,姓名,所在单位,邮箱";
    private const string Bases = "基地编号,基地名称,依托单位,负责人,技术领域,主要合作国家（地区）,来源,命名日期";
    private const string Experts = "专家编号,姓名,邮箱,工作单位,职称,在库";

    public static TheoryData<string> Kinds { get; } = [.. ImportKinds.All.Select(kind => kind.Id)];

    [Fact]
    public async Task Should_show_every_row_with_its_verdict_and_change_nothing()
    {
        var page = await PreviewAsync(
            await server.AsAsync("call1"),
            "hosts",
            $"{Hosts}\n预览样例公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n坏行,1,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n"
        );

        page.ShouldContain("预览样例公司（虚构）");
        page.ShouldContain("统一社会信用代码应为18位，实为1位");
        page.ShouldContain("将登记的内容");
        Register.All<Bases.Register.Hosts.Host>().ShouldNotContain(host => host.Name == "预览样例公司（虚构）");
    }

    [Fact]
    public async Task Should_take_over_the_chosen_rows_of_a_workbook_and_take_them_back()
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync("/register/hosts/import");
        var file = XlsxWriter.Write(
            "单位",
            Hosts.Split(','),
            [
                ["导入样例公司（虚构）", "91429998MA9Q07014C", "企业", "武汉市", "市属/民营", new DateOnly(2015, 3, 2), "a@hosts.example"],
                ["另一样例公司（虚构）", "91429998MA9Q07014C", "企业", "武汉市", "市属/民营", new DateOnly(2015, 3, 2), "a@hosts.example"],
            ]
        );
        var page = await TextAsync(await officer.UploadBytesAsync("/register/hosts/import/preview", "file", "单位.xlsx", file));
        var id = FileId().Match(page).Groups[1].Value;

        (await ConfirmAsync(officer, "hosts", id, "首次导入", 1, 2)).ShouldBe(HttpStatusCode.Conflict);
        Find<Bases.Register.Hosts.Host>("91429998MA9Q07014C").ShouldBeNull();
        (await ConfirmAsync(officer, "hosts", id, " ", 1)).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await ConfirmAsync(officer, "hosts", id, "首次导入", 1)).ShouldBe(HttpStatusCode.Redirect);
        var host = Find<Bases.Register.Hosts.Host>("91429998MA9Q07014C")!;
        host.RegisteredOn.ShouldBe(new DateOnly(2015, 3, 2));
        var record = RecordOf(host.HostId);
        (record.Kind, record.ImportedBy, record.FileName, record.Reason, record.Skipped).ShouldBe(
            ("hosts", "call1", "单位.xlsx", "首次导入", 1)
        );

        (await UndoAsync(officer, record, "导错了")).ShouldBe(HttpStatusCode.Redirect);
        Find<Bases.Register.Hosts.Host>("91429998MA9Q07014C").ShouldBeNull();
        (await TextAsync(await officer.PageAsync("/register/hosts"))).ShouldNotContain("导入样例公司（虚构）");
        (await UndoAsync(officer, record, "再来")).ShouldBe(HttpStatusCode.Conflict);
        (await officer.PageAsync("/register/hosts/91429998MA9Q07014C")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JournalAsync()).ShouldContain(entry => entry.Contains("hosts.import 单位.xlsx: 首次导入", StringComparison.Ordinal));
        (await JournalAsync()).ShouldContain(entry =>
            entry.Contains($"hosts.import-undo {record.ImportId}: 导错了", StringComparison.Ordinal)
        );
    }

    /// <summary>A department's first Monday: each table refers to the one before it, and nothing leaves that another names.</summary>
    [Fact]
    public async Task Should_bring_in_units_people_and_bases_one_after_another_and_take_them_back_in_reverse()
    {
        var officer = await server.AsAsync("admin1");
        await TakeOverAsync(
            officer,
            "hosts",
            $"{Hosts}\n周一样例研究院（虚构）,12429998MA9Q07129P,高校院所,武汉市,省属,2009-10-01,j@hosts.example\n"
        );
        (
            await PreviewAsync(
                officer,
                "bases",
                $"{Bases}\n鄂国合基2019901,周一基地,周一样例研究院（虚构）,周一负责,集成电路,德国,施行前已认定,2019-06-15\n"
            )
        ).ShouldContain("负责人“周一负责”不在登记簿中，请先导入人员");
        await TakeOverAsync(officer, "persons", $"{People}\n,周一负责,周一样例研究院（虚构）,monday@people.example\n");
        await TakeOverAsync(
            officer,
            "bases",
            $"{Bases},年度报告\n鄂国合基2019901,周一基地,12429998MA9Q07129P,周一负责,集成电路,德国,施行前已认定,2019-06-15,2022 合格；2023 合格；2024 合格；2025 合格\n"
        );

        var named = Find<Base>("鄂国合基2019901")!;
        var person = Find<Person>(named.LeaderPersonId)!;
        (person.Name, named.HostId, named.Regime).ShouldBe(("周一负责", "12429998MA9Q07129P", BaseRegime.Grandfathered));
        (await TextAsync(await officer.PageAsync("/register/bases?q=鄂国合基2019901"))).ShouldContain("周一负责");
        (await TextAsync(await officer.PageAsync($"/bases/{named.BaseId}"))).ShouldContain("周一基地");
        (await TextAsync(await officer.PageAsync($"/register/bases/{named.BaseId}"))).ShouldContain("首次登记");
        (await TextAsync(await server.Nobody().PageAsync("/portal/register.csv"))).ShouldContain("周一基地");

        (await UndoAsync(officer, RecordOf(named.HostId), "导错了")).ShouldBe(HttpStatusCode.Conflict);
        (await UndoAsync(officer, RecordOf(person.PersonId), "导错了")).ShouldBe(HttpStatusCode.Conflict);
        (await UndoAsync(officer, RecordOf(named.BaseId), " ")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await UndoAsync(officer, RecordOf(named.BaseId), "导错了")).ShouldBe(HttpStatusCode.Redirect);
        Find<Base>("鄂国合基2019901").ShouldBeNull();
        (await TextAsync(await server.Nobody().PageAsync("/portal/register.csv"))).ShouldNotContain("周一基地");
        (await UndoAsync(officer, RecordOf(person.PersonId), "导错了")).ShouldBe(HttpStatusCode.Redirect);
        (await UndoAsync(officer, RecordOf(named.HostId), "导错了")).ShouldBe(HttpStatusCode.Redirect);
        (Find<Person>(person.PersonId), Find<Bases.Register.Hosts.Host>(named.HostId)).ShouldBe((null, null));
    }

    [Fact]
    public async Task Should_not_take_back_what_has_changed_since()
    {
        var officer = await server.AsAsync("call1");
        await TakeOverAsync(officer, "experts", $"{Experts}\nE901,乌表格,e901@experts.example,外省样例所,正高级,是\n");
        (await TextAsync(await (await server.AsAsync("review1")).PageAsync("/register/experts"))).ShouldContain("乌表格");
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    changes.Put(changes.Find<Expert>("E901")! with { Active = false });
                    return 0;
                },
                "review1",
                TestContext.Current.CancellationToken
            );

        (await UndoAsync(officer, RecordOf("E901"), "导错了")).ShouldBe(HttpStatusCode.Conflict);

        Find<Expert>("E901")!.Active.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_let_what_was_taken_back_come_in_again_with_its_whole_history()
    {
        var officer = await server.AsAsync("call1");
        const string table = $"{Experts}\nE902,再来样例,e902@experts.example,外省样例所,正高级,是\n";
        await TakeOverAsync(officer, "experts", table);
        await UndoAsync(officer, RecordOf("E902"), "导错了");

        await TakeOverAsync(officer, "experts", table);

        var archive = server.Services.GetRequiredService<RegisterArchive>();
        (await archive.RevisionsAsync<Expert>("E902", TestContext.Current.CancellationToken))
            .Select(revision => revision.Json == "null")
            .ShouldBe([false, true, false]);
        (await TextAsync(await officer.PageAsync("/register/experts/E902"))).ShouldContain("第 3 版");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Should_hand_out_a_template_that_it_reads_and_refuse_its_example(string kind)
    {
        var officer = await server.AsAsync("call1");
        var template = await (await officer.PageAsync($"/register/{kind}/import/template.xlsx")).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        XlsxReader.Read(template).Header.ShouldBe(ImportKinds.Find(kind)!.Columns.Select(column => column.Name.Zh));
        await officer.PageAsync($"/register/{kind}/import");

        foreach (
            var (name, content) in new[]
            {
                ("模板.xlsx", template),
                (
                    "模板.csv",
                    await (await officer.PageAsync($"/register/{kind}/import/template.csv")).Content.ReadAsByteArrayAsync(
                        TestContext.Current.CancellationToken
                    )
                ),
            }
        )
        {
            (await TextAsync(await officer.UploadBytesAsync($"/register/{kind}/import/preview", "file", name, content))).ShouldContain(
                "这是模板的示例行，请删除"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Should_say_what_is_wrong_with_a_file_as_a_whole(string kind)
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync($"/register/{kind}/import");
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        (await ProblemAsync("表.csv", chinese.GetBytes("列一,列二\n1,2\n"))).ShouldContain("缺少“");
        (await ProblemAsync("表.csv", [0xFF, 0x00, 0xFE, 0x81, 0x30])).ShouldContain("文件不能使用");
        (await ProblemAsync("表.xlsx", Encoding.UTF8.GetBytes("not a workbook"))).ShouldContain("文件不能使用");
        (await ProblemAsync("表.exe", [0x4D, 0x5A])).ShouldContain("只接受 .csv 和 .xlsx 文件");
        (await ProblemAsync("表.csv", new byte[6 * 1024 * 1024])).ShouldContain("不超过 5 MB");

        async Task<string> ProblemAsync(string name, byte[] content) =>
            await TextAsync(await officer.UploadBytesAsync($"/register/{kind}/import/preview", "file", name, content));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Should_refuse_others(string kind)
    {
        var checker = await server.AsAsync("formal1");
        await checker.PageAsync("/inbox");

        (await checker.PageAsync($"/register/{kind}/import")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await checker.PageAsync($"/register/{kind}/import/template.xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConfirmAsync(checker, kind, "1", "理由", 1)).ShouldBe(HttpStatusCode.Forbidden);
        (await checker.PostFormAsync($"/register/{kind}/import/DR2026001/undo", ("reason", "理由"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Should_not_confirm_a_file_of_another_kind_nor_import_what_has_no_kind()
    {
        var officer = await server.AsAsync("call1");
        var page = await PreviewAsync(officer, "experts", $"{Experts}\nE903,别类样例,e903@experts.example,外省样例所,正高级,是\n");

        (await ConfirmAsync(officer, "persons", FileId().Match(page).Groups[1].Value, "理由", 1)).ShouldBe(HttpStatusCode.NotFound);
        (await officer.PageAsync("/register/calls/import")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConfirmAsync(officer, "calls", "1", "理由", 1)).ShouldBe(HttpStatusCode.NotFound);
    }

    private IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    private T? Find<T>(string id)
        where T : class, IRegisterEntry => Register.Find<T>(id);

    private ImportRecord RecordOf(string entryId) =>
        Register.All<ImportRecord>().Single(known => known.UndoneAt is null && known.EntryIds.Contains(entryId));

    private async Task<IReadOnlyList<string>> JournalAsync() =>
        [
            .. (
                await server.Services.GetRequiredService<ProcessQueries>().JournalAsync(null, 10, TestContext.Current.CancellationToken)
            ).Select(entry => entry.Command),
        ];

    private static async Task TakeOverAsync(Visitor officer, string kind, string table)
    {
        var page = await PreviewAsync(officer, kind, table);
        page.ShouldContain("checked");
        (await ConfirmAsync(officer, kind, FileId().Match(page).Groups[1].Value, "首次导入", 1)).ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> PreviewAsync(Visitor officer, string kind, string table)
    {
        await officer.PageAsync($"/register/{kind}/import");
        return await TextAsync(await officer.UploadAsync($"/register/{kind}/import/preview", "file", ("表.csv", table)));
    }

    private static async Task<HttpStatusCode> ConfirmAsync(Visitor visitor, string kind, string fileId, string reason, params int[] rows) =>
        (
            await visitor.PostFormAsync(
                $"/register/{kind}/import",
                [("fileId", fileId), ("reason", reason), .. rows.Select(row => ("rows", $"{row}"))]
            )
        ).StatusCode;

    private static async Task<HttpStatusCode> UndoAsync(Visitor visitor, ImportRecord record, string reason) =>
        (await visitor.PostFormAsync($"/register/{record.Kind}/import/{record.ImportId}/undo", ("reason", reason))).StatusCode;

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("name=\"fileId\" value=\"([^\"]+)\"")]
    private static partial Regex FileId();
}
