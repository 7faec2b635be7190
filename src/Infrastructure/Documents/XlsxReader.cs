using System.Globalization;
using Bases.Register.Folders;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bases.Infrastructure.Documents;

/// <summary>The first sheet of a workbook as a table of texts: the first row is its head, dates are yyyy-MM-dd. Formulas are not run.</summary>
public static class XlsxReader
{
    /// <exception cref="FormatException">The content is no workbook that can be read; the message is Chinese.</exception>
    public static CsvTable Read(byte[] content)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            var workbook = document.WorkbookPart ?? throw new FormatException("工作簿是空的");
            var first = workbook.Workbook.Descendants<Sheet>().FirstOrDefault() ?? throw new FormatException("工作簿没有工作表");
            var sheet = (WorksheetPart)workbook.GetPartById(first.Id!);
            var texts = workbook
                .SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>()
                .Select(item => item.InnerText)
                .ToList();
            var days = DayStyles(workbook.WorkbookStylesPart?.Stylesheet);
            var rows = sheet
                .Worksheet.Descendants<Row>()
                .Select(row => Cells(row, texts ?? [], days))
                .Where(cells => cells.Exists(NotEmpty))
                .ToList();
            if (rows.Count == 0)
            {
                return new CsvTable([], []);
            }

            var width = rows[0].FindLastIndex(NotEmpty) + 1;
            return new CsvTable([.. rows[0].Take(width).Select(cell => cell.Trim())], [.. rows.Skip(1).Select(row => Fit(row, width))]);
        }
        catch (Exception broken)
            when (broken is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidCastException)
        {
            throw new FormatException("文件不是可读取的 Excel 工作簿（.xlsx）", broken);
        }
    }

    private static bool NotEmpty(string cell) => cell.Length > 0;

    /// <summary>Empty cells at the end are not written in a workbook; more than the head has stay, to be told of.</summary>
    private static IReadOnlyList<string> Fit(List<string> row, int width)
    {
        var last = Math.Max(width, row.FindLastIndex(NotEmpty) + 1);
        return [.. row.Take(last), .. Enumerable.Repeat("", Math.Max(0, last - row.Count))];
    }

    private static List<string> Cells(Row row, IReadOnlyList<string> texts, HashSet<uint> days)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(Text(cell, texts, days));
        }

        return cells;
    }

    private static string Text(Cell cell, IReadOnlyList<string> texts, HashSet<uint> days)
    {
        // A formula is shown as one, so that the import refuses it like any other cell that a spreadsheet would run.
        if (cell.CellFormula is { Text: { Length: > 0 } formula })
        {
            return "=" + formula;
        }

        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return cell.InlineString?.InnerText ?? "";
        }

        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count
                ? texts[place]
                : "";
        }

        return
            days.Contains(cell.StyleIndex?.Value ?? 0)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 2_958_466
            ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }

    /// <summary>Cell formats that show a number as a day: the built-in ones, and formats with a year and a day in them.</summary>
    private static HashSet<uint> DayStyles(Stylesheet? styles)
    {
        var own =
            styles
                ?.NumberingFormats?.Elements<NumberingFormat>()
                .Where(format =>
                    format.FormatCode?.Value is { } code
                    && code.Contains('y', StringComparison.OrdinalIgnoreCase)
                    && code.Contains('d', StringComparison.OrdinalIgnoreCase)
                )
                .Select(format => format.NumberFormatId!.Value)
                .ToHashSet()
            ?? [];
        return
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
                .Index()
                .Where(format =>
                    format.Item.NumberFormatId?.Value is { } id
                    && (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 57 || own.Contains(id))
                )
                .Select(format => (uint)format.Index),
        ];
    }

    /// <summary>From 0: the letters of <c>AB12</c>.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
