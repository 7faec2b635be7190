using System.IO.Compression;
using Bases.Dmn.Values;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StringValue = Bases.Dmn.Values.StringValue;

namespace Bases.Infrastructure.Tests.Documents;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("申请书.pdf", "%PDF-1.7 …", null)]
    [InlineData("申请书.pdf", "MZ this is a program", UploadRefusal.ContentDiffers)]
    [InlineData("photo.png", "%PDF-1.7", UploadRefusal.ContentDiffers)]
    [InlineData("macro.docm", "PK", UploadRefusal.TypeNotAllowed)]
    [InlineData("empty.pdf", "", UploadRefusal.Empty)]
    [InlineData("..", "%PDF-", UploadRefusal.NameNotAllowed)]
    [InlineData("run.pdf", "%PDF-1.7 << /S /JavaScript >>", UploadRefusal.ActiveContent)]
    public async Task ShouldJudgeAnUploadByItsContent(string name, string content, UploadRefusal? refusal)
    {
        await using var shell = await Shell.OpenAsync();
        var result = await UploadAsync(shell, name, System.Text.Encoding.UTF8.GetBytes(content));
        result.Refusal.ShouldBe(refusal);
        (await shell.Documents.OfCaseAsync("A-1")).Count.ShouldBe(refusal is null ? 1 : 0);
    }

    [Fact]
    public async Task ShouldTakeOnlyTheLastPartOfAName()
    {
        await using var shell = await Shell.OpenAsync();
        var result = await UploadAsync(shell, "..\\..\\etc/pass\u202ewd<>.pdf", "%PDF-"u8.ToArray());
        result.Document!.FileName.ShouldBe("passwd.pdf");
    }

    [Fact]
    public async Task ShouldRefuseAnArchiveThatUnpacksWithoutEnd()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 220; i++)
            {
                entry.Write(zeros);
            }
        }

        await using var shell = await Shell.OpenAsync();
        (await UploadAsync(shell, "bomb.docx", stream.ToArray())).Refusal.ShouldBe(UploadRefusal.Archive);
    }

    [Fact]
    public async Task ShouldRefuseWhatIsTooLarge()
    {
        await using var shell = await Shell.OpenAsync();
        var result = await shell.Documents.UploadAsync(
            "a.pdf",
            new MemoryStream(new byte[1001]),
            "A-1",
            "li",
            new UploadLimits(1000, [".pdf"])
        );
        result.Refusal.ShouldBe(UploadRefusal.TooLarge);
    }

    [Fact]
    public void ShouldFillPlaceholdersAndRepeatRows()
    {
        var model = new ContextValue([
            new("title", new StringValue("命名文件")),
            new("date", new StringValue("2026-12-07")),
            new("bases", new ListValue([Base("智能制造", 1), Base("{{title}}", 2)])),
        ]);
        var filled = Text(DocxTemplate.Fill(Template(), model));
        filled.ShouldBe("命名文件|2026年12月7日（周一）|1 智能制造 HB-1|2 {{title}} HB-2");
    }

    [Fact]
    public void ShouldWriteAWorkbookThatNeverHoldsAFormula()
    {
        var bytes = XlsxWriter.Write(
            "申请/列表",
            ["名称", "金额", "日期"],
            [
                ["=1+1", 12.5m, new DateOnly(2026, 1, 15)],
                [null, 3, null],
            ]
        );
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().ShouldBeEmpty();
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count().ShouldBe(3);
        sheet.InnerText.ShouldContain("=1+1");
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).ShouldBeEmpty();
    }

    [Fact]
    public void ShouldTellWhatATemplateAsksFor() =>
        DocxTemplate
            .Fields(Template())
            .ShouldBe(
                [("title", null), ("date", null), ("bases", null), ("number", "bases"), ("name", "bases"), ("no", "bases")],
                ignoreOrder: true
            );

    private static ContextValue Base(string name, int number) =>
        new([new("name", new StringValue(name)), new("no", new StringValue("HB-" + number))]);

    private static Task<UploadResult> UploadAsync(Shell shell, string name, byte[] content) =>
        shell.Documents.UploadAsync(name, new MemoryStream(content), "A-1", "li", UploadLimits.Default);

    /// <summary>Word splits a placeholder over runs as it likes; so does this.</summary>
    internal static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var row = new TableRow(Cell("{{#each bases}}{{number}}"), Cell(" {{name}} "), Cell("{{no}}{{/each}}"));
            document.AddMainDocumentPart().Document = new Document(
                new Body(
                    new Paragraph(new Run(new Text("{{ti")), new Run(new Text("tle}")), new Run(new Text("}"))),
                    new Paragraph(new Run(new Text("{{day date}}"))),
                    new Table(row)
                )
            );
        }

        return stream.ToArray();
    }

    private static TableCell Cell(string text) =>
        new(new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));

    private static string Text(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;
        return string.Join(
            '|',
            body.Elements<Paragraph>()
                .Select(paragraph => paragraph.InnerText)
                .Concat(body.Descendants<TableRow>().Select(row => row.InnerText))
        );
    }
}
