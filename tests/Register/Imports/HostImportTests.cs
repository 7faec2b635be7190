using System.Text;
using Bases.Register.Hosts;
using Bases.Register.Imports;

namespace Bases.Register.Tests.Imports;

public sealed class HostImportTests
{
    private const string Header = "单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱\n";
    private const string Good = "晴川样例科技有限公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example\n";

    [Theory]
    [InlineData("晴川样例科技有限公司（虚构）,91429998MA9Q07014C,企业,武汉市,市属/民营,2015-03-02,a@hosts.example", ImportVerdict.Ok)]
    [InlineData(
        "\"\"\"引号,逗号\"\"样例公司（虚构）\",91429998MA9Q07102T,企业,十堰市,市属/民营,2019-07-01,h@hosts.example",
        ImportVerdict.Ok
    )]
    [InlineData(
        "生僻字㙍𠮷样例研究所（虚构）,12429998MA9Q07137J,高校院所,神农架林区,市属/民营,2009-10-01,k@hosts.example",
        ImportVerdict.Ok
    )]
    [InlineData("校验位错误（虚构）,91429998MA9Q07014A,企业,宜昌市,市属/民营,2016-01-01,b@hosts.example", ImportVerdict.Error)]
    [InlineData(
        " 全角代码研究院（虚构）　,１２４２９９９８ＭＡ９Ｑ０７０４９４,高校院所,襄阳市,省属,2011/9/1,c@hosts.example",
        ImportVerdict.Warn
    )]
    [InlineData(",52429998MA9Q07057T,科技服务机构,黄冈市,市属/民营,2018-05-05,d@hosts.example", ImportVerdict.Error)]
    [InlineData("外省公司（虚构）,91429998MA9Q07065L,企业,长沙市,市属/民营,2018-05-05,e@hosts.example", ImportVerdict.Error)]
    [InlineData("日期公司（虚构）,91429998MA9Q07073F,企业,荆州市,市属/民营,2023-02-30,f@hosts.example", ImportVerdict.Error)]
    [InlineData("邮箱公司（虚构）,91429998MA9Q07081A,企业,荆门市,市属/民营,2019-07-01,not-an-address", ImportVerdict.Error)]
    [InlineData(
        "\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",91429998MA9Q0709X2,企业,孝感市,市属/民营,2019-07-01,g@hosts.example",
        ImportVerdict.Error
    )]
    [InlineData("＝1+1（虚构）,91429998MA9Q0709X2,企业,孝感市,市属/民营,2019-07-01,g@hosts.example", ImportVerdict.Error)]
    [InlineData("未来公司（虚构）,91429998MA9Q07110M,企业,鄂州市,市属/民营,2030-01-01,i@hosts.example", ImportVerdict.Error)]
    [InlineData("恩施研究所（虚构）,12429998MA9Q07129P,高校院所,恩施州,省属,2009-10-01,j@hosts.example", ImportVerdict.Warn)]
    [InlineData("未知类型（虚构）,91429998MA9Q071458,基金会,潜江市,市属/民营,2009-10-01,l@hosts.example", ImportVerdict.Error)]
    [InlineData("少一列（虚构）,91429998MA9Q071458,企业,潜江市,市属/民营,2009-10-01", ImportVerdict.Error)]
    public void ShouldJudgeARow(string row, ImportVerdict expected)
    {
        var judged = Read(Encoding.UTF8.GetBytes(Header + row)).Single();
        judged.Verdict.ShouldBe(expected, judged.Reason);
        (judged.Entry is null).ShouldBe(expected == ImportVerdict.Error);
    }

    [Fact]
    public void ShouldKnowADuplicateByItsCodeInTheFileAndInTheRegister()
    {
        Read(Encoding.UTF8.GetBytes(Header + Good + Good)).Select(row => row.Verdict).ShouldBe([ImportVerdict.Ok, ImportVerdict.Duplicate]);
        var known = ((Host)Read(Encoding.UTF8.GetBytes(Header + Good)).Single().Entry!) with { HostId = "H99", Name = "旧名（虚构）" };
        Read(Encoding.UTF8.GetBytes(Header + Good), known).Single().Verdict.ShouldBe(ImportVerdict.Duplicate);
    }

    [Fact]
    public void ShouldWarnOfANamesakeWithAnotherCode() =>
        Read(Encoding.UTF8.GetBytes(Header + Good + Good.Replace("91429998MA9Q07014C", "91429998MA9Q07102T", StringComparison.Ordinal)))[^1]
            .Verdict.ShouldBe(ImportVerdict.Warn);

    [Fact]
    public void ShouldReadGb18030WithRareCharacters()
    {
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var row = Read(
                chinese.GetBytes(Header + "生僻字㙍𠮷（虚构）,12429998MA9Q07137J,高校院所,神农架林区,市属/民营,2009-10-01,k@hosts.example")
            )
            .Single();
        var host = row.Entry.ShouldBeOfType<Host>();
        host.Name.ShouldBe("生僻字㙍𠮷（虚构）");
        host.Branch.ShouldBe(Branch.ResearchEdu);
    }

    [Fact]
    public void ShouldReadUtf8WithAByteOrderMark() =>
        Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Header + Good)]).Single().Verdict.ShouldBe(ImportVerdict.Ok);

    [Fact]
    public void ShouldSayWhichColumnIsMissing() =>
        Should.Throw<ImportFileException>(() => Read(Encoding.UTF8.GetBytes("单位名称\n某某"))).Message.ShouldContain("统一社会信用代码");

    private static IReadOnlyList<ImportedRow> Read(byte[] content, params IRegisterEntry[] register) =>
        ImportKinds.Hosts.Read(content, Data.Register(register), new DateOnly(2026, 11, 20));
}
