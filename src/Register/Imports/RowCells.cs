using System.Globalization;
using System.Net.Mail;
using Bases.Register.Codes;
using Bases.Register.Json;
using Bases.Register.Labels;

namespace Bases.Register.Imports;

/// <summary>The cells of one row, read by what they mean: what cannot be true is a problem, what had to be changed to be read is a note.</summary>
internal sealed class RowCells(IReadOnlyDictionary<ImportColumn, string> columns, DateOnly today)
{
    // A spreadsheet would run such a cell when the file is exported again.
    private const string FormulaStarts = "=+-@\t\r";
    private static readonly string[] OtherDateFormats = ["yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyy年M月d日", "yyyyMMdd"];
    private readonly Dictionary<string, (string Cell, ImportColumn Column)> cells = columns.ToDictionary(
        column => column.Key.Field,
        column => (column.Value, column.Key),
        StringComparer.Ordinal
    );

    public DateOnly Today => today;

    public List<string> Problems { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Without the spaces around it; empty where the table has no such column.</summary>
    public string Text(string field) => cells.TryGetValue(field, out var found) ? found.Cell.Trim() : "";

    /// <summary>What the table calls the column.</summary>
    public string Name(string field) => cells.TryGetValue(field, out var found) ? found.Column.Name.Zh : field;

    /// <summary>Looks for what no honest table holds.</summary>
    public void Suspect()
    {
        foreach (var (cell, _) in cells.Values.Where(found => IsFormula(found.Cell)))
        {
            Problems.Add($"单元格“{Shorten(cell)}”以公式字符开头，可能是电子表格公式注入");
        }

        if (cells.Values.Any(found => found.Cell.Any(c => (char.IsControl(c) && !(c == '\n' && found.Column.Lines)) || c == '\uFFFD')))
        {
            Problems.Add("含有控制字符或乱码");
        }
    }

    /// <summary>A text that has to be there.</summary>
    public string Required(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            Problems.Add($"缺少{Name(field)}");
        }
        else if (text != cells[field].Cell)
        {
            Notes.Add($"已去除{Name(field)}首尾的空格");
        }

        return text;
    }

    /// <summary>A number that becomes part of addresses and case numbers; empty where nothing is written.</summary>
    public string Number(string field)
    {
        var number = HalfWidth(Text(field)).Trim();
        if (number.Length > 40 || number.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        {
            Problems.Add($"{Name(field)}“{Shorten(number)}”只能用文字、数字和-_.，不超过40字");
        }

        return number;
    }

    /// <summary>What stands in one cell, apart.</summary>
    public IReadOnlyList<string> Several(string field) =>
        Text(field).Split(['、', '；', ';', '，', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string CreditCode(string field)
    {
        var cell = cells[field].Cell;
        var code = HalfWidth(cell).Trim().ToUpperInvariant();
        if (code.Length == 0)
        {
            Problems.Add($"缺少{Name(field)}");
        }
        else if (Imports.CreditCode.Problem(code) is { } problem)
        {
            Problems.Add(problem);
        }
        else if (code != cell)
        {
            Notes.Add($"{Name(field)}已由全角、小写或带空格的写法改为规范写法");
        }

        return code;
    }

    /// <summary>A code by its Chinese name, by itself or by another spelling.</summary>
    public Code? Code(CodeList list, string field) => Code(list, field, Text(field));

    public Code? Code(CodeList list, string field, string text)
    {
        var code = list.Codes.FirstOrDefault(code => code.Zh == text || code.Id == text);
        if (code is not null)
        {
            return code;
        }

        code = list.Codes.FirstOrDefault(candidate => candidate.Aliases.Contains(text));
        if (code is null)
        {
            Problems.Add(text.Length == 0 ? $"缺少{Name(field)}" : $"{Name(field)}“{Shorten(text)}”不在代码表中");
        }
        else
        {
            Notes.Add($"{Name(field)}“{text}”按“{code.Zh}”导入");
        }

        return code;
    }

    /// <summary>A state or kind by its label, with or without what stands in brackets; the first one where nothing is written.</summary>
    public T Choice<T>(string field)
        where T : struct, Enum
    {
        var text = HalfWidth(Text(field));
        if (text.Length == 0)
        {
            return default;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            var label = HalfWidth(Label.Of(value).Zh);
            if (text == label || text == label.Split('(')[0] || text == Label.Of(value).En || text == RegisterJson.Name(value))
            {
                return value;
            }
        }

        Problems.Add($"{Name(field)}“{Shorten(text)}”应为{string.Join("、", Enum.GetValues<T>().Select(value => Label.Of(value).Zh))}之一");
        return default;
    }

    public bool YesOrNo(string field)
    {
        var text = Text(field);
        var yes = text is "是" or "Y" or "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!yes && text is not ("" or "否" or "N" or "0") && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            Problems.Add($"{Name(field)}“{Shorten(text)}”应为是或否");
        }

        return yes;
    }

    /// <summary>A day that is not in the future; null, and a problem, where nothing is written.</summary>
    public DateOnly? RequiredDay(string field)
    {
        if (Text(field).Length == 0)
        {
            Problems.Add($"缺少{Name(field)}");
            return null;
        }

        return Day(field);
    }

    public DateOnly? Day(string field)
    {
        var text = HalfWidth(Text(field)).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (ToDay(text) is not { } day)
        {
            Problems.Add($"{Name(field)}“{Shorten(text)}”不是有效日期");
            return null;
        }

        if (day > today)
        {
            Problems.Add($"{Name(field)}{day:yyyy-MM-dd}晚于今天");
        }
        else if (text != day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Notes.Add($"{Name(field)}“{text}”按{day:yyyy-MM-dd}导入");
        }

        return day;
    }

    public string? Mail(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            Notes.Add($"没有{Name(field)}，无法发送通知");
            return null;
        }

        if (
            !MailAddress.TryCreate(text, out var address)
            || address.Address != text
            || !address.Host.Contains('.', StringComparison.Ordinal)
        )
        {
            Problems.Add($"{Name(field)}“{Shorten(text)}”不是有效的邮件地址");
        }

        return text;
    }

    public static DateOnly? ToDay(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", .. OtherDateFormats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public static string HalfWidth(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '　' => ' ',
                    >= '！' and <= '～' => (char)(c - '！' + '!'),
                    _ => c,
                }
            )
        );

    public static string Shorten(string text) => text.Length <= 30 ? text : $"{text[..29]}…";

    private static bool IsFormula(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(HalfWidth(cell.TrimStart(' ', '　')).FirstOrDefault());
}
