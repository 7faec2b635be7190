using System.Net;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Register;
using Bases.Register.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Units from a clerk's table: looked at first, then taken over together, and taken back (the sample's dirty file).</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class ImportTests(ServerFixture server)
{
    private const string Head = "单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱";

    [Fact]
    public async Task Should_show_every_row_with_its_verdict_and_change_nothing()
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync("/register/hosts/import");

        var page = await TextAsync(
            await officer.UploadAsync(
                "/register/hosts/import/preview",
                "file",
                (
                    "单位.csv",
                    $"{Head}\n预览样例公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n坏行,1,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n"
                )
            )
        );

        page.ShouldContain("预览样例公司（虚构）");
        page.ShouldContain("统一社会信用代码应为18位，实为1位");
        Register.All<Bases.Register.Hosts.Host>().ShouldNotContain(host => host.Name == "预览样例公司（虚构）");
    }

    [Fact]
    public async Task Should_take_over_the_chosen_rows_of_a_workbook_and_take_them_back()
    {
        var officer = await server.AsAsync("call1");
        await officer.PageAsync("/register/hosts/import");
        var file = XlsxWriter.Write(
            "单位",
            Head.Split(','),
            [
                ["导入样例公司（虚构）", "91429998MA9Q07014C", "企业", "武汉市", "市属/民营", new DateOnly(2015, 3, 2), "a@hosts.example"],
                ["另一样例公司（虚构）", "91429998MA9Q07014C", "企业", "武汉市", "市属/民营", new DateOnly(2015, 3, 2), "a@hosts.example"],
            ]
        );
        var page = await TextAsync(await officer.UploadBytesAsync("/register/hosts/import/preview", "file", "单位.xlsx", file));
        var id = FileId().Match(page).Groups[1].Value;

        (await officer.PostFormAsync("/register/hosts/import", ("fileId", id), ("rows", "1"), ("rows", "2"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        Find("91429998MA9Q07014C").ShouldBeNull();

        (await officer.PostFormAsync("/register/hosts/import", ("fileId", id), ("rows", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var host = Find("91429998MA9Q07014C")!;
        host.RegisteredOn.ShouldBe(new DateOnly(2015, 3, 2));
        var record = Register.All<ImportRecord>().Single(known => known.HostIds.Contains(host.HostId));
        record.ImportedBy.ShouldBe("call1");
        record.Skipped.ShouldBe(1);

        (await officer.PostFormAsync($"/register/hosts/import/{record.ImportId}/undo", ("reason", "导错了"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        Find("91429998MA9Q07014C")!.Withdrawn.ShouldBeTrue();
        (await TextAsync(await officer.PageAsync("/register/hosts"))).ShouldNotContain("导入样例公司（虚构）");
        (await officer.PostFormAsync($"/register/hosts/import/{record.ImportId}/undo", ("reason", "再来"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task Should_refuse_others()
    {
        var checker = await server.AsAsync("formal1");
        await checker.PageAsync("/inbox");

        (await checker.PageAsync("/register/hosts/import")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await checker.PostFormAsync("/register/hosts/import", ("fileId", "1"), ("rows", "1"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    private Bases.Register.Hosts.Host? Find(string id) => Register.Find<Bases.Register.Hosts.Host>(id);

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("name=\"fileId\" value=\"([^\"]+)\"")]
    private static partial Regex FileId();
}
