using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bases.Infrastructure.Documents;

/// <summary>A list as a workbook: a bold, fixed first row with filters; numbers and dates as such.</summary>
public static class XlsxWriter
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Day = 2;
    private const uint Moment = 3;

    /// <param name="rows">Cells: text, numbers, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> (shown in Beijing time), bool or null.</param>
    /// <param name="mark">Who took the list out of the system and when: on the foot of every printed page and on a sheet of its own.</param>
    /// <param name="notes">A second sheet, by its name, that says what the columns mean.</param>
    public static byte[] Write(
        string sheetName,
        IReadOnlyList<string> headers,
        IEnumerable<IReadOnlyList<object?>> rows,
        IReadOnlyList<(string Name, string Value)>? mark = null,
        (string Sheet, IReadOnlyList<(string Name, string Value)> Lines)? notes = null
    )
    {
        ArgumentNullException.ThrowIfNull(sheetName);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            var sheet = Sheet(headers, rows);
            if (mark is not null)
            {
                sheet.AppendChild(new HeaderFooter(new OddFooter("&L" + Footer(mark) + "&R&P/&N")));
            }

            Add(workbook, sheets, SheetName(sheetName), sheet);
            if (mark is not null)
            {
                Add(workbook, sheets, "导出说明", Pairs(mark));
            }

            if (notes is { } explained)
            {
                Add(workbook, sheets, explained.Sheet, Pairs(explained.Lines));
            }
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet content)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        sheets.AppendChild(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
    }

    private static Worksheet Pairs(IReadOnlyList<(string Name, string Value)> lines) =>
        Sheet(["项目", "内容"], lines.Select(line => new object?[] { line.Name, line.Value }));

    /// <summary>Within the 255 characters of a footer; an ampersand would begin a code of its own.</summary>
    private static string Footer(IReadOnlyList<(string Name, string Value)> mark)
    {
        var text = string.Join("  ", mark.Select(line => line.Value)).Replace("&", "&&", StringComparison.Ordinal);
        return text.Length <= 200 ? text : text[..200];
    }

    private static Worksheet Sheet(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData(new Row(headers.Select(header => Text(header, Bold))));
        foreach (var row in rows)
        {
            data.AppendChild(new Row(row.Select(Cell)));
        }

        var last = Column(Math.Max(headers.Count, 1)) + data.ChildElements.Count.ToString(CultureInfo.InvariantCulture);
        return new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new Columns(
                new Column
                {
                    Min = 1,
                    Max = (uint)Math.Max(headers.Count, 1),
                    Width = 18,
                    CustomWidth = true,
                }
            ),
            data,
            new AutoFilter { Reference = "A1:" + last }
        );
    }

    private static Cell Cell(object? value) =>
        value switch
        {
            null => new Cell(),
            bool flag => Text(flag ? "是" : "否", Plain),
            DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Day),
            DateTimeOffset instant => Number(instant.ToOffset(TimeSpan.FromHours(8)).DateTime.ToOADate(), Moment),
            int or long or decimal or double => new Cell
            {
                DataType = CellValues.Number,
                CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            },
            _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", Plain),
        };

    private static Cell Number(double number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        };

    /// <summary>An inline string is never read as a formula, whatever it begins with.</summary>
    private static Cell Text(string text, uint style) =>
        new()
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(
                new Text(new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)])) { Space = SpaceProcessingModeValues.Preserve }
            ),
        };

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" },
                new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd hh:mm:ss" }
            ),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }
            )
        );

    private static string SheetName(string name)
    {
        var clean = new string([.. name.Where(character => !@"[]:*?/\".Contains(character, StringComparison.Ordinal))]);
        return clean.Length == 0 ? "Sheet1" : clean[..Math.Min(clean.Length, 31)];
    }

    private static string Column(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            name = (char)('A' + ((number - 1) % 26)) + name;
        }

        return name;
    }
}
