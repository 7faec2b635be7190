using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Bases.Server.Tests.Web;

/// <summary>Lists as files: what is shown, with types, with a mark of who took it (catalogue §6).</summary>
[Collection(nameof(ServerFixture))]
public sealed class ExportTests(ServerFixture server)
{
    [Fact]
    public async Task Should_export_a_list_as_a_workbook_with_a_fixed_head_and_the_exporters_name()
    {
        var answer = await (await server.AsAsync("formal1")).PageAsync("/applications.xlsx?q=A0");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), false);
        new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).ShouldBeEmpty();
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value).ShouldBe(["申报", "导出说明"]);
        var list = ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet;
        list.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        list.Descendants<OddFooter>().Single().Text.ShouldContain("formal1");
        list.Descendants<Row>().Skip(1).Select(line => line.Elements<Cell>().First().InnerText).ShouldContain("A034");
        var submitted = list.Descendants<Row>()
            .Skip(1)
            .Select(line => line.Elements<Cell>().ElementAt(6))
            .First(cell => cell.InnerText.Length > 0);
        submitted.DataType!.Value.ShouldBe(CellValues.Number);
        ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet.InnerText.ShouldContain("q=A0");
    }

    [Fact]
    public async Task Should_mark_every_line_of_a_csv_with_who_took_it()
    {
        var text = await TextAsync(await server.AsAsync("formal1"), "/applications.csv");

        text[0].ShouldBe('\uFEFF');
        var lines = text.TrimEnd().Split("\r\n");
        lines[0].ShouldEndWith("导出标记");
        lines.Length.ShouldBeGreaterThan(2);
        lines.Skip(1).ShouldAllBe(line => line.Contains("（formal1）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Should_not_mark_what_the_public_takes()
    {
        (await TextAsync(server.Nobody(), "/portal/register.csv")).ShouldNotContain("导出");
    }

    [Fact]
    public async Task Should_refuse_another_kind_of_file()
    {
        (await server.Nobody().PageAsync("/portal/register.exe")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> TextAsync(Visitor visitor, string path)
    {
        var answer = await visitor.PageAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
